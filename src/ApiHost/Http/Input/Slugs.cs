using System.Text;

namespace Actors.ApiHost.Http;

/// <summary>Names as they can stand in addresses.</summary>
internal static class Slugs
{
    /// <summary>The longest slug.</summary>
    public const int Longest = 64;

    /// <summary>What is expected where a slug stands.</summary>
    public const string Expected = "A slug is expected: 1 to 64 letters a to z, digits and single hyphens between them.";

    private const char FirstAccented = '\u00c0';

    // U+00C0 to U+017F: Latin-1 and Latin Extended-A.
    private const string Accented =
        "aaaaaa-ceeeeiiiidnooooo-ouuuuy--aaaaaa-ceeeeiiiidnooooo-ouuuuy-y"
        + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii--jjkkkllllllllllnnnnnnnnnoooooo--rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

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

    // The framework's own decomposition of letters is missing without ICU, so this is the table of the Latin script. A letter of
    // another script becomes a hyphen; the caller can give a slug.
    private static IEnumerable<char> Fold(string name)
    {
        foreach (var sign in name)
        {
            // Marks that combine with the letter before.
            if (sign is >= '\u0300' and <= '\u036f') continue;
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
                case 'þ' or 'Þ':
                    yield return 't';
                    yield return 'h';
                    break;
                default:
                    yield return Plain(sign);
                    break;
            }
        }
    }

    private static char Plain(char sign) => sign switch
    {
        < FirstAccented => sign,
        < (char)(FirstAccented + 192) => Accented[sign - FirstAccented],
        'Ș' or 'ș' => 's',
        'Ț' or 'ț' => 't',
        'Ơ' or 'ơ' => 'o',
        'Ư' or 'ư' => 'u',
        // Vietnamese has its letters in one block, vowel after vowel.
        >= '\u1ea0' and <= '\u1eb7' => 'a',
        >= '\u1eb8' and <= '\u1ec7' => 'e',
        >= '\u1ec8' and <= '\u1ecb' => 'i',
        >= '\u1ecc' and <= '\u1ee3' => 'o',
        >= '\u1ee4' and <= '\u1ef1' => 'u',
        >= '\u1ef2' and <= '\u1ef9' => 'y',
        _ => sign,
    };
}
