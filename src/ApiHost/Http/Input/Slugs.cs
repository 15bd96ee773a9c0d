using System.Globalization;
using System.Text;

namespace Actors.ApiHost.Http;

/// <summary>Names as they can stand in addresses.</summary>
internal static class Slugs
{
    /// <summary>The longest slug.</summary>
    public const int Longest = 64;

    /// <summary>What is expected where a slug stands.</summary>
    public const string Expected = "A slug is expected: 1 to 64 letters a to z, digits and single hyphens between them.";

    /// <summary>The slug of a name: accents are dropped, and what is neither letter nor digit becomes a hyphen. Empty when nothing is left.</summary>
    /// <param name="name">The name.</param>
    public static string Of(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var sign in Fold(name))
        {
            if (slug.Length >= Longest) break;
            if (char.IsAsciiLetterOrDigit(sign)) slug.Append(char.ToLowerInvariant(sign));
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        return slug.ToString().Trim('-');
    }

    /// <summary>True when a text is a slug.</summary>
    /// <param name="text">The text.</param>
    public static bool IsValid(string text)
    {
        if (text.Length is 0 or > Longest || text[0] == '-' || text[^1] == '-' || text.Contains("--", StringComparison.Ordinal)) return false;
        foreach (var sign in text)
        {
            if (sign is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')) return false;
        }

        return true;
    }

    // Letters that decomposition does not take apart are spelt out; marks that it splits off are dropped.
    private static IEnumerable<char> Fold(string name)
    {
        foreach (var sign in Decompose(name))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(sign) == UnicodeCategory.NonSpacingMark) continue;
            switch (sign)
            {
                case 'ß':
                    yield return 's';
                    yield return 's';
                    break;
                case 'æ' or 'Æ':
                    yield return 'a';
                    yield return 'e';
                    break;
                case 'œ' or 'Œ':
                    yield return 'o';
                    yield return 'e';
                    break;
                default:
                    yield return Stroked(sign);
                    break;
            }
        }
    }

    private static char Stroked(char sign) => sign switch
    {
        'ø' or 'Ø' => 'o',
        'ł' or 'Ł' => 'l',
        'đ' or 'Đ' or 'ð' or 'Ð' => 'd',
        'þ' or 'Þ' => 't',
        'ı' => 'i',
        _ => sign,
    };

    private static string Decompose(string name)
    {
        try
        {
            return name.Normalize(NormalizationForm.FormKD);
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair is no letter of any alphabet.
            return string.Concat(name.Where(sign => !char.IsSurrogate(sign)));
        }
    }
}
