using System.Buffers;
using System.Globalization;
using Actors.Storage.Searching;

namespace Actors.Storage.Postgres;

/// <summary>
/// Words as the search index holds them. Each has a short mark of its tenant and kind before it, so that looking up a word that all
/// tenants use reads only the rows of the one who asks. Two tenants may share a mark; the query's own filter keeps them apart.
/// </summary>
internal static class SearchLexemes
{
    private const int MarkLength = 4;

    /// <summary>A tsvector's text form, or null when there are no words. Words are letters and digits only, so nothing needs quotes.</summary>
    /// <param name="tenant">The document's tenant.</param>
    /// <param name="kind">The document's kind.</param>
    /// <param name="searchText">The document's search text.</param>
    public static string? Vector(string tenant, string kind, string? searchText)
    {
        if (string.IsNullOrEmpty(searchText)) return null;
        // A word has a space and a mark of its own, and every second character may be a word. Lower case is not longer.
        var room = ArrayPool<char>.Shared.Rent(searchText.Length + ((searchText.Length + 1) / 2 * (1 + MarkLength)));
        var vector = room.AsSpan(0, Write(searchText, Mark(tenant, kind), room));
        var text = vector.IsEmpty ? null : vector[1..].ToString();
        ArrayPool<char>.Shared.Return(room);
        return text;
    }

    /// <summary>A tsquery's text form: every word, the last one as a prefix.</summary>
    /// <param name="tenant">The tenant that is searched.</param>
    /// <param name="kind">The kind that is searched.</param>
    /// <param name="words">The words that were typed; at least one.</param>
    public static string Query(string tenant, string kind, IReadOnlyList<string> words)
    {
        var mark = Mark(tenant, kind);
        return $"{mark}{string.Join($" & {mark}", words)}:*";
    }

    /// <summary>Writes each word once, with a space and the mark before it.</summary>
    private static int Write(string searchText, ReadOnlySpan<char> mark, Span<char> vector)
    {
        Span<char> lexeme = stackalloc char[1 + MarkLength + WordReader.Room];
        lexeme[0] = ' ';
        mark.CopyTo(lexeme[1..]);
        var reader = new WordReader(searchText, lexeme[(1 + MarkLength)..]);
        var (length, count) = (0, 0);
        while (count < SearchWords.MostStored && reader.Read())
        {
            var read = lexeme[..(1 + MarkLength + reader.Word.Length)];
            if (IsThere(vector[..length], read)) continue;
            read.CopyTo(vector[length..]);
            length += read.Length;
            count++;
        }

        return length;
    }

    private static bool IsThere(ReadOnlySpan<char> vector, ReadOnlySpan<char> lexeme)
    {
        while (vector.IndexOf(lexeme) is >= 0 and var at)
        {
            vector = vector[(at + lexeme.Length)..];
            if (vector.IsEmpty || vector[0] == ' ') return true;
        }

        return false;
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
