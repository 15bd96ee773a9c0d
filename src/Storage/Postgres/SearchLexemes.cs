using System.Globalization;
using Actors.Grains.Journaling.Searching;

namespace Actors.Storage.Postgres;

/// <summary>
/// Words as the search index holds them. Each has a short mark of its tenant and kind before it, so that looking up a word that all
/// tenants use reads only the rows of the one who asks. Two tenants may share a mark; the query's own filter keeps them apart.
/// </summary>
internal static class SearchLexemes
{
    /// <summary>
    /// A tsvector's text form, or null when there are no words. Words are letters, digits and marks only, so nothing needs quotes.
    /// </summary>
    /// <param name="tenant">The document's tenant.</param>
    /// <param name="kind">The document's kind.</param>
    /// <param name="searchText">The document's search text.</param>
    public static string? Vector(string tenant, string kind, string? searchText) => SearchWords.Joined(searchText, Mark(tenant, kind));

    /// <summary>A tsquery's text form: every word, as a whole or as a prefix.</summary>
    /// <param name="tenant">The tenant that is searched.</param>
    /// <param name="kind">The kind that is searched.</param>
    /// <param name="words">The words that were typed; at least one.</param>
    public static string Query(string tenant, string kind, IReadOnlyList<SearchWord> words)
    {
        var mark = Mark(tenant, kind);
        return string.Join(" & ", words.Select(word => word.IsPrefix ? $"{mark}{word.Text}:*" : $"{mark}{word.Text}"));
    }

    /// <summary>Four hexadecimal digits of FNV-1a. Stored in indexes, so a change needs a migration that builds them anew.</summary>
    private static string Mark(string tenant, string kind)
    {
        var hash = 2166136261u;
        foreach (var character in tenant) hash = (hash ^ character) * 16777619u;
        hash = (hash ^ '/') * 16777619u;
        foreach (var character in kind) hash = (hash ^ character) * 16777619u;
        return ((ushort)(hash ^ (hash >> 16))).ToString("x4", CultureInfo.InvariantCulture);
    }
}
