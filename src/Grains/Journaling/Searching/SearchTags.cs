using System.Security.Cryptography;
using System.Text;

namespace Actors.Grains.Journaling.Searching;

/// <summary>
/// Words that stand for whole values, so that a search text finds exactly those who have a value and not those who have its words
/// somewhere: a category, a language, a place. They begin with a letter that nobody types. They are stored in search indexes.
/// </summary>
public static class SearchTags
{
    private const char Mark = '\uA66E';
    private const int Bytes = 12;

    /// <summary>The word of a value; null when the value has no letter or digit. Alike for what search takes to be the same text.</summary>
    /// <param name="facet">What the value is of, for example <c>category</c>.</param>
    /// <param name="value">The value.</param>
    public static string? Of(string facet, string value)
    {
        if (SearchWords.Joined(value) is not { } words) return null;
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{facet} {words}"), digest);
        return Mark + Convert.ToHexStringLower(digest[..Bytes]);
    }
}
