using Actors.ApiHost.Http.Routes;
using Actors.Grains.Journaling;

namespace Actors.ApiHost.Http.Binding;

/// <summary>Which page of a list is asked for.</summary>
internal sealed record Paging(int Page, int Limit) : IQuery<Paging>
{
    /// <summary>How many items a page has when nothing else is asked for.</summary>
    public const int DefaultLimit = 20;

    /// <summary>How many items a page may have.</summary>
    public const int MaxLimit = 100;

    /// <inheritdoc/>
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        new("page", "integer", $"Which page, from 1; pages reach as far as {DocumentQuery.MostCounted:D} items.", "1"),
        new("limit", "integer", "How many items a page may have: 1 to 100, 20 by default.", "20"),
    ];

    /// <inheritdoc/>
    public static Paging Read(ref QueryReader query)
    {
        var limit = query.Number("limit", 1, MaxLimit, otherwise: DefaultLimit);
        // Whatever stands before a page is gone through to find it, so nobody leafs on for ever.
        return new Paging(query.Number("page", 1, DocumentQuery.MostCounted / limit, otherwise: 1), limit);
    }
}
