using Actors.Journaling;
using Actors.Storage.Searching;

namespace Actors.Storage.Memory;

/// <summary>The read side. Not safe for several threads: its owner holds a lock.</summary>
internal sealed class MemoryDocuments
{
    private readonly Dictionary<(string Tenant, string Kind), Dictionary<string, Document>> _kinds = [];

    public void Put(Document document)
    {
        var place = (document.Key.Tenant, document.Key.Kind);
        if (!_kinds.TryGetValue(place, out var kind)) _kinds[place] = kind = new Dictionary<string, Document>(StringComparer.Ordinal);
        kind[document.Key.Id] = document with
        {
            CreatedAt = ToMilliseconds(document.CreatedAt),
            StartsAt = ToMilliseconds(document.StartsAt),
            EndsAt = ToMilliseconds(document.EndsAt),
            Body = document.Body.ToArray(),
        };
    }

    public void Delete(DocumentKey key)
    {
        if (_kinds.TryGetValue((key.Tenant, key.Kind), out var kind)) kind.Remove(key.Id);
    }

    public Document? Get(DocumentKey key) =>
        _kinds.TryGetValue((key.Tenant, key.Kind), out var kind) ? kind.GetValueOrDefault(key.Id) : null;

    public DocumentPage Query(DocumentQuery query)
    {
        if (!_kinds.TryGetValue((query.Tenant, query.Kind), out var kind)) return new DocumentPage([], 0);
        var found = kind.Values.Where(Filter(query)).ToArray();
        Array.Sort(found, Order(query));
        var offset = (int)Math.Min(ReadLimits.Offset(query), found.Length);
        return new DocumentPage(found.Skip(offset).Take(query.Limit).ToArray(), found.Length);
    }

    private static Func<Document, bool> Filter(DocumentQuery query)
    {
        var wanted = SearchWords.Typed(query.Search);
        var from = ToMilliseconds(query.StartsFrom);
        var before = ToMilliseconds(query.StartsBefore);
        return document =>
            (query.Statuses.Count == 0 || (document.Status is not null && query.Statuses.Contains(document.Status)))
            && (query.Owner is null || document.Owner == query.Owner)
            && (query.Subject is null || document.Subject == query.Subject)
            && (query.Category is null || document.Category == query.Category)
            && (from is null || document.StartsAt >= from)
            && (before is null || document.StartsAt < before)
            && (wanted.Count == 0 || SearchWords.Match(SearchWords.Of(document.SearchText), wanted));
    }

    private static Comparison<Document> Order(DocumentQuery query) => (left, right) =>
    {
        if (query.Sort == DocumentSort.CreatedAt) return Directed(left.CreatedAt.CompareTo(right.CreatedAt), left, right);
        if (left.StartsAt is null != right.StartsAt is null) return left.StartsAt is null ? 1 : -1;
        return Directed(Nullable.Compare(left.StartsAt, right.StartsAt), left, right);

        int Directed(int order, Document one, Document other)
        {
            var whole = order != 0 ? order : Utf8Order.Compare(one.Key.Id, other.Key.Id);
            return query.Descending ? -whole : whole;
        }
    };

    private static DateTimeOffset ToMilliseconds(DateTimeOffset time) => DateTimeOffset.FromUnixTimeMilliseconds(time.ToUnixTimeMilliseconds());

    private static DateTimeOffset? ToMilliseconds(DateTimeOffset? time) => time is { } known ? ToMilliseconds(known) : null;
}
