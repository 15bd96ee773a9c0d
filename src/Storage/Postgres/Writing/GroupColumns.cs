using Actors.Journaling;

namespace Actors.Storage.Postgres.Writing;

/// <summary>
/// The rows of a group by columns, as arrays are sent. The lists are used again for every group, so a group makes no garbage of its own.
/// </summary>
internal sealed class GroupColumns
{
    private readonly Dictionary<DocumentKey, (Document? Document, string? Vector)> _documents = [];

    public EventColumns Events { get; } = new();

    public DocumentColumns Documents { get; } = new();

    public DocumentKeyColumns DeletedDocuments { get; } = new();

    public EffectColumns Effects { get; } = new();

    /// <summary>Takes the rows of these batches in place of those before.</summary>
    public void Fill(IReadOnlyList<AppendRequest> requests)
    {
        Events.Clear();
        Documents.Clear();
        DeletedDocuments.Clear();
        Effects.Clear();
        foreach (var request in requests)
        {
            Events.Add(request.Batch.Streams);
            foreach (var effect in request.Batch.Effects) Effects.Add(effect);
            Note(request);
        }

        FillDocuments();
    }

    /// <summary>One statement cannot write a row twice, so of several writes of one document in a group only the last is sent.</summary>
    private void Note(AppendRequest request)
    {
        var documents = request.Batch.Documents;
        for (var index = 0; index < documents.Count; index++)
            _documents[documents[index].Key] = (documents[index], request.Vectors[index]);
        foreach (var key in request.Batch.DeletedDocuments) _documents[key] = default;
    }

    private void FillDocuments()
    {
        foreach (var (key, (document, vector)) in _documents)
        {
            if (document is null) DeletedDocuments.Add(key);
            else Documents.Add(document, vector);
        }

        _documents.Clear();
    }
}

/// <summary>Events by columns.</summary>
internal sealed class EventColumns
{
    public List<string> Streams { get; } = [];

    public List<long> Versions { get; } = [];

    public List<string> Tenants { get; } = [];

    public List<string> Types { get; } = [];

    public List<ReadOnlyMemory<byte>> Records { get; } = [];

    public List<ReadOnlyMemory<byte>> Hashes { get; } = [];

    public int Count => Streams.Count;

    public void Add(IReadOnlyList<StreamAppend> appends)
    {
        for (var index = 0; index < appends.Count; index++)
        {
            var append = appends[index];
            var (stream, tenant, version) = (append.Stream.Value, append.Stream.Tenant, append.ExpectedVersion);
            for (var place = 0; place < append.Events.Count; place++)
            {
                var appended = append.Events[place];
                Streams.Add(stream);
                Versions.Add(++version);
                Tenants.Add(tenant);
                Types.Add(appended.Type);
                Records.Add(appended.Record);
                Hashes.Add(appended.Hash);
            }
        }
    }

    public void Clear()
    {
        Streams.Clear();
        Versions.Clear();
        Tenants.Clear();
        Types.Clear();
        Records.Clear();
        Hashes.Clear();
    }
}

/// <summary>Keys of documents by columns.</summary>
internal class DocumentKeyColumns
{
    public List<string> Tenants { get; } = [];

    public List<string> Kinds { get; } = [];

    public List<string> Ids { get; } = [];

    public int Count => Ids.Count;

    public void Add(DocumentKey key)
    {
        Tenants.Add(key.Tenant);
        Kinds.Add(key.Kind);
        Ids.Add(key.Id);
    }

    public virtual void Clear()
    {
        Tenants.Clear();
        Kinds.Clear();
        Ids.Clear();
    }
}

/// <summary>Documents by columns.</summary>
internal sealed class DocumentColumns : DocumentKeyColumns
{
    public List<long> Versions { get; } = [];

    public List<long> Creations { get; } = [];

    public List<string?> Statuses { get; } = [];

    public List<string?> Owners { get; } = [];

    public List<string?> Subjects { get; } = [];

    public List<string?> Categories { get; } = [];

    public List<long?> Starts { get; } = [];

    public List<long?> Ends { get; } = [];

    public List<long?> Amounts { get; } = [];

    public List<string?> Currencies { get; } = [];

    public List<string?> SearchTexts { get; } = [];

    public List<string?> Vectors { get; } = [];

    public List<ReadOnlyMemory<byte>> Bodies { get; } = [];

    public void Add(Document document, string? vector)
    {
        Add(document.Key);
        Versions.Add(document.Version);
        Creations.Add(document.CreatedAt.ToUnixTimeMilliseconds());
        Statuses.Add(document.Status);
        Owners.Add(document.Owner);
        Subjects.Add(document.Subject);
        Categories.Add(document.Category);
        Starts.Add(document.StartsAt?.ToUnixTimeMilliseconds());
        Ends.Add(document.EndsAt?.ToUnixTimeMilliseconds());
        Amounts.Add(document.Amount);
        Currencies.Add(document.Currency);
        SearchTexts.Add(document.SearchText);
        Vectors.Add(vector);
        Bodies.Add(document.Body);
    }

    public override void Clear()
    {
        base.Clear();
        Versions.Clear();
        Creations.Clear();
        Statuses.Clear();
        Owners.Clear();
        Subjects.Clear();
        Categories.Clear();
        Starts.Clear();
        Ends.Clear();
        Amounts.Clear();
        Currencies.Clear();
        SearchTexts.Clear();
        Vectors.Clear();
        Bodies.Clear();
    }
}

/// <summary>Outbox rows by columns.</summary>
internal sealed class EffectColumns
{
    public List<string> Ids { get; } = [];

    public List<int> Shards { get; } = [];

    public List<string> Tenants { get; } = [];

    public List<string> Kinds { get; } = [];

    public List<string> Targets { get; } = [];

    public List<ReadOnlyMemory<byte>> Payloads { get; } = [];

    public List<long> DueTimes { get; } = [];

    public int Count => Ids.Count;

    public void Add(Effect effect)
    {
        Ids.Add(effect.Id);
        Shards.Add(effect.Shard);
        Tenants.Add(effect.Tenant);
        Kinds.Add(effect.Kind);
        Targets.Add(effect.Target);
        Payloads.Add(effect.Payload);
        DueTimes.Add(effect.DueAt.UtcTicks);
    }

    public void Clear()
    {
        Ids.Clear();
        Shards.Clear();
        Tenants.Clear();
        Kinds.Clear();
        Targets.Clear();
        Payloads.Clear();
        DueTimes.Clear();
    }
}
