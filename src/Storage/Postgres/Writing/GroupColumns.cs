using Actors.Journaling;

namespace Actors.Storage.Postgres.Writing;

/// <summary>
/// The rows of a group by columns, as arrays are sent. The lists are used again for every group, so a group makes no garbage of its own.
/// </summary>
internal sealed class GroupColumns
{
    private readonly Dictionary<DocumentKey, (Document? Document, string? Vector)> _documents = [];

    public EventColumns Events { get; } = new();

    /// <summary>First versions of documents: most are not there yet, and a plain insert is the cheapest.</summary>
    public DocumentColumns NewDocuments { get; } = new();

    public DocumentColumns Documents { get; } = new();

    public DocumentKeyColumns DeletedDocuments { get; } = new();

    public EffectColumns Effects { get; } = new();

    /// <summary>Whether rows whose keys are there already are expected, so that statements are used that pass over or replace them.</summary>
    public bool IsCareful { get; private set; }

    /// <summary>Takes the rows of these batches in place of those before.</summary>
    /// <param name="requests">The batches.</param>
    /// <param name="numbers">The numbers of all their names.</param>
    /// <param name="isCareful">See <see cref="IsCareful"/>.</param>
    public void Fill(IReadOnlyList<AppendRequest> requests, RowNumbers numbers, bool isCareful)
    {
        IsCareful = isCareful;
        Events.Clear();
        NewDocuments.Clear();
        Documents.Clear();
        DeletedDocuments.Clear();
        Effects.Clear();
        foreach (var request in requests)
        {
            Events.Add(request.Batch.Streams, numbers);
            foreach (var effect in request.Batch.Effects) Effects.Add(effect);
            Note(request);
        }

        FillDocuments(numbers.Places);
    }

    /// <summary>One statement cannot write a row twice, so of several writes of one document in a group only the last is sent.</summary>
    private void Note(AppendRequest request)
    {
        var documents = request.Batch.Documents;
        for (var index = 0; index < documents.Count; index++)
            _documents[documents[index].Key] = (documents[index], request.Vectors[index]);
        foreach (var key in request.Batch.DeletedDocuments) _documents[key] = default;
    }

    private void FillDocuments(PlaceNumbers places)
    {
        foreach (var (key, (document, vector)) in _documents)
        {
            var place = places[key.Tenant, key.Kind];
            if (document is null) DeletedDocuments.Add(place, key.Id);
            else if (document.Version == 1 && !IsCareful) NewDocuments.Add(place, document, vector);
            else Documents.Add(place, document, vector);
        }

        _documents.Clear();
    }
}
