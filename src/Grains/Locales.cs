namespace Actors.Grains;

/// <summary>The one rule for languages, wherever one is accepted: a tag of BCP 47, such as <c>pt-BR</c>.</summary>
public static class Locales
{
    /// <summary>What is expected where a language stands.</summary>
    public const string Expected = "must be a language tag, for example pt or pt-BR";

    private const int MaxLength = 35;
    private const int MaxPart = 8;

    /// <summary>True for a tag that is well formed; whether anybody speaks the language is not looked at.</summary>
    /// <param name="tag">The tag.</param>
    public static bool IsTag(string tag)
    {
        if (tag.Length > MaxLength) return false;
        var isFirst = true;
        foreach (var range in tag.AsSpan().Split('-'))
        {
            var part = tag.AsSpan(range);
            var isWellFormed = isFirst
                ? part.Length is 2 or 3 && IsOf(part, char.IsAsciiLetter)
                : part.Length is >= 1 and <= MaxPart && IsOf(part, char.IsAsciiLetterOrDigit);
            if (!isWellFormed) return false;
            isFirst = false;
        }

        return true;
    }

    private static bool IsOf(ReadOnlySpan<char> part, Func<char, bool> sign)
    {
        foreach (var one in part)
        {
            if (!sign(one)) return false;
        }

        return true;
    }
}
