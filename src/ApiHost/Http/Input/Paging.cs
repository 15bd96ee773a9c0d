namespace Actors.ApiHost.Http;

/// <summary>Which page of a list is asked for.</summary>
/// <param name="Page">The page, from 1.</param>
/// <param name="Limit">How many items it may have.</param>
internal readonly record struct Paging(int Page, int Limit)
{
    /// <summary>How many items a page has when nothing else is asked for.</summary>
    public const int UsualLimit = 20;

    /// <summary>How many items a page may have.</summary>
    public const int GreatestLimit = 100;

    // The offset of the last page must still be a number.
    private const int LastPage = int.MaxValue / GreatestLimit;

    /// <summary>Reads <c>page</c> and <c>limit</c>.</summary>
    /// <param name="query">The query.</param>
    public static Paging From(ref QueryReader query) =>
        new(query.Number("page", 1, LastPage, otherwise: 1), query.Number("limit", 1, GreatestLimit, otherwise: UsualLimit));

    /// <summary>The page of a list that is in memory.</summary>
    /// <typeparam name="T">What the list is of.</typeparam>
    /// <param name="all">The whole list.</param>
    public IReadOnlyList<T> Slice<T>(IReadOnlyList<T> all)
    {
        var page = new List<T>();
        for (var index = (Page - 1) * Limit; index < all.Count && page.Count < Limit; index++) page.Add(all[index]);
        return page;
    }
}
