using System.Globalization;
using System.Text;

namespace Actors.Grains.Text;

/// <summary>
/// Addresses of the web in names. Mail programs make links of whatever looks like one, so a stranger's organisation that is called
/// <c>Your bank, evil.example</c> would send links under our name to whomever it invites.
/// </summary>
public static class Links
{
    /// <summary>What is told of a name with one.</summary>
    public const string NotInNames = "must not look like an address of the web; leave a space after a dot";

    private const string AfterScheme = "://";

    /// <summary>True when a mail program may make a link of a part of the text.</summary>
    /// <param name="text">The text.</param>
    public static bool AreIn(string text)
    {
        if (text.Contains(AfterScheme, StringComparison.Ordinal)) return true;
        for (var index = 0; index < text.Length; index++)
        {
            if (IsInDomain(text, index)) return true;
        }

        return false;
    }

    /// <summary>The text with a space in everything that a mail program may make a link of.</summary>
    /// <param name="text">The text.</param>
    public static string Defused(string text)
    {
        if (!AreIn(text)) return text;
        var kept = new StringBuilder(text.Length + 8);
        for (var index = 0; index < text.Length; index++)
        {
            kept.Append(text[index]);
            if (IsInDomain(text, index) || text.AsSpan(index).StartsWith(AfterScheme, StringComparison.Ordinal)) kept.Append(' ');
        }

        return kept.ToString();
    }

    // A dot with a letter or digit before it and two letters after it. Initials, 3.5 and "St. Gallen" have none.
    private static bool IsInDomain(string text, int index) => IsDot(text[index])
        && index > 0 && (char.IsDigit(text[index - 1]) || IsOfLetter(text[index - 1]))
        && index + 2 < text.Length && char.IsLetter(text[index + 1]) && IsOfLetter(text[index + 2]);

    // Letters of India and others end in marks.
    private static bool IsOfLetter(char sign) => char.IsLetter(sign)
        || char.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // Those that browsers take for a dot too (UTS 46).
    private static bool IsDot(char sign) => sign is '.' or '\u2024' or '\u3002' or '\uFF0E' or '\uFF61';
}
