using Actors.Journaling;

namespace Actors.Storage.Postgres.Writing;

/// <summary>Keys of documents by columns.</summary>
internal class DocumentKeyColumns
{
    public List<int> Places { get; } = [];

    public List<string> Ids { get; } = [];

    public int Count => Ids.Count;

    public void Add(int place, string id)
    {
        Places.Add(place);
        Ids.Add(id);
    }

    public virtual void Clear()
    {
        Places.Clear();
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

    public void Add(int place, Document document, string? vector)
    {
        Add(place, document.Key.Id);
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
