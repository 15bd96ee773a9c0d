using Actors.Grains.Journaling;
using Actors.Grains.Journaling.Searching;

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
        var found = OfKind(query.Tenant, query.Kind).Concat(OfKind(query.Tenant, query.OtherKind)).Where(Filter(query)).ToArray();
        Array.Sort(found, Order(query));
        var offset = (int)Math.Min(ReadLimits.Offset(query), found.Length);
        return new DocumentPage(found.Skip(offset).Take(query.Limit).ToArray(), Math.Min(found.Length, DocumentQuery.MostCounted));
    }

    private Document[] OfKind(string tenant, string? kind) =>
        kind is not null && _kinds.TryGetValue((tenant, kind), out var found) ? [.. found.Values] : [];

    private static Func<Document, bool> Filter(DocumentQuery query)
    {
        var wanted = SearchWords.Typed(query.Search);
        var from = ToMilliseconds(query.StartsFrom);
        var before = ToMilliseconds(query.StartsBefore);
        var endsAfter = ToMilliseconds(query.EndsAfter);
        return document =>
            (query.Statuses.Count == 0 || (document.Status is not null && query.Statuses.Contains(document.Status)))
            && (query.Owner is null || document.Owner == query.Owner)
            && (query.Subject is null || document.Subject == query.Subject)
            && (query.Category is null || document.Category == query.Category)
            && (from is null || document.StartsAt >= from)
            && (before is null || document.StartsAt < before)
            && (endsAfter is null || document.EndsAt > endsAfter)
            && (query.AmountFrom is null || document.Amount >= query.AmountFrom)
            && (query.Ids is null || query.Ids.Contains(document.Key.Id))
            && !query.OtherThan.Contains(document.Key.Id)
            && (query.Search is null || SearchWords.Match(SearchWords.Of(document.SearchText), wanted));
    }

    private static Comparison<Document> Order(DocumentQuery query) => (left, right) =>
    {
        return query.Sort switch
        {
            DocumentSort.StartsAt => Ordered(
                left.StartsAt is null, right.StartsAt is null, Nullable.Compare(left.StartsAt, right.StartsAt)),
            DocumentSort.Amount => Ordered(left.Amount is null, right.Amount is null, Nullable.Compare(left.Amount, right.Amount)),
            DocumentSort.Subject => Ordered(
                left.Subject is null, right.Subject is null, Utf8Order.Compare(left.Subject ?? "", right.Subject ?? "")),
            _ => Directed(left.CreatedAt.CompareTo(right.CreatedAt)),
        };

        // What has none comes last in both directions.
        int Ordered(bool isLeftMissing, bool isRightMissing, int order) =>
            isLeftMissing == isRightMissing ? Directed(order) : isLeftMissing ? 1 : -1;

        int Directed(int order)
        {
            var whole = order != 0 ? order : Utf8Order.Compare(left.Key.Id, right.Key.Id);
            return query.Descending ? -whole : whole;
        }
    };

    private static DateTimeOffset ToMilliseconds(DateTimeOffset time) =>
        DateTimeOffset.FromUnixTimeMilliseconds(time.ToUnixTimeMilliseconds());

    private static DateTimeOffset? ToMilliseconds(DateTimeOffset? time) => time is { } known ? ToMilliseconds(known) : null;
}
