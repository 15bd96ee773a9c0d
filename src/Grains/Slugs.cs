using System.Text;
using AnyAscii;

namespace Actors.Grains;

/// <summary>Names as they can stand in addresses.</summary>
public static class Slugs
{
    /// <summary>The greatest length of a slug.</summary>
    public const int MaxLength = 64;

    /// <summary>What is expected where a slug stands.</summary>
    public const string Expected = "must be a slug: 1 to 64 letters a to z, digits and single hyphens between them";

    private const int EndOfId = 6;

    /// <summary>
    /// The slug of a name in any script: its letters are written in the Latin alphabet, and what is neither letter nor digit becomes a
    /// hyphen. Empty when nothing is left.
    /// </summary>
    public static string Of(string name)
    {
        var slug = new StringBuilder(MaxLength);
        foreach (var sign in name.Transliterate())
        {
            if (slug.Length >= MaxLength) break;
            if (char.IsAsciiLetterOrDigit(sign)) slug.Append(char.ToLowerInvariant(sign));
            // It stands inside of words, for letters that the alphabet lacks.
            else if (sign != '\'' && slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        return slug.ToString().Trim('-');
    }

    /// <summary>
    /// The slug of a name, or what stands in for it when nothing is left of the name; with the end of an id when it is taken.
    /// </summary>
    /// <param name="name">The name.</param>
    /// <param name="otherwise">What stands in for it; a slug.</param>
    /// <param name="id">The id of what is named.</param>
    /// <param name="isTaken">Whether somebody has a slug.</param>
    public static string FreeOf(string name, string otherwise, string id, Func<string, bool> isTaken)
    {
        var slug = Of(name) is { Length: > 0 } made ? made : otherwise;
        return isTaken(slug) ? WithEndOf(slug, id) : slug;
    }

    /// <summary>A slug with the end of an id behind it.</summary>
    /// <param name="slug">The slug.</param>
    /// <param name="id">The id.</param>
    public static string WithEndOf(string slug, string id) =>
        $"{slug[..Math.Min(slug.Length, MaxLength - EndOfId - 1)].TrimEnd('-')}-{Of(id[^Math.Min(EndOfId, id.Length)..])}";

    /// <summary>True when a text is a slug.</summary>
    public static bool IsValid(string text)
    {
        if (text.Length is 0 or > MaxLength || text[0] == '-' || text[^1] == '-' || text.Contains("--", StringComparison.Ordinal))
            return false;
        foreach (var sign in text)
        {
            if (sign is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')) return false;
        }

        return true;
    }
}
