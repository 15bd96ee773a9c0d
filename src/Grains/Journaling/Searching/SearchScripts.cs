using System.Globalization;
using System.Text;
using Actors.Grains.Text;

namespace Actors.Grains.Journaling.Searching;

/// <summary>What search has to know of scripts: which are written without spaces, and which signs do not count.</summary>
internal static class SearchScripts
{
    /// <summary>Scripts whose words stand without spaces between them, in the order of their numbers.</summary>
    private static readonly (int First, int Last)[] WithoutSpaces =
    [
        (0x0E00, 0x0EFF), // Thai, Lao
        (0x1000, 0x109F), // Myanmar
        (0x1780, 0x17FF), // Khmer
        (0x1950, 0x19DF), // Tai Le, New Tai Lue
        (0x1A20, 0x1AAF), // Tai Tham
        (0x3005, 0x3007), // iteration mark, closing mark and zero of Han
        (0x3031, 0x312F), // Hiragana, Katakana, Bopomofo
        (0x31A0, 0x31FF), // more of Bopomofo and Katakana
        (0x3400, 0x4DBF), // Han
        (0x4E00, 0x9FFF), // Han
        (0xA000, 0xA4CF), // Yi
        (0xA9E0, 0xA9FF), // more of Myanmar
        (0xAA60, 0xAADF), // more of Myanmar, Tai Viet
        (0xF900, 0xFAFF), // Han
        (0x1AFF0, 0x1B16F), // more of Hiragana and Katakana
        (0x20000, 0x3FFFF), // Han
    ];

    /// <summary>Accents, points and tone marks that people leave out when they type.</summary>
    private static readonly (int First, int Last)[] LeftOut =
    [
        (0x0300, 0x036F), // Latin, Greek and Cyrillic
        (0x0483, 0x0489), // Cyrillic
        (0x0591, 0x05C7), // Hebrew
        (0x0610, 0x061A), // Arabic
        (0x064B, 0x065F), // Arabic
        (0x0670, 0x0670), // Arabic
        (0x06D6, 0x06ED), // Arabic
        (0x1AB0, 0x1AFF), // any
        (0x1DC0, 0x1DFF), // any
        (0x20D0, 0x20FF), // symbols
        (0x3099, 0x309A), // kana; where they belong to a letter they were read with it
        (0xFE00, 0xFE0F), // variants of signs
        (0xFE20, 0xFE2F), // any
        (0xE0100, 0xE01EF), // variants of Han
    ];

    /// <summary>The sign below a letter of Indic scripts that makes another sound of it; precomposed letters have none.</summary>
    private const string Nuktas = "\u093C\u09BC\u0A3C\u0ABC\u0B3C\u0C3C\u0CBC";

    /// <summary>Whether words of the letter's script stand without spaces between them.</summary>
    public static bool IsWithoutSpaces(Rune letter) => IsIn(WithoutSpaces, letter);

    /// <summary>Whether it is a letter or a digit.</summary>
    public static bool IsLetter(Rune rune) => Rune.IsLetterOrDigit(rune) || rune.Value == 0x3007;

    /// <summary>Whether text means the same without it: accents, invisible signs, and the Arabic sign that only stretches a word.</summary>
    public static bool IsLeftOut(Rune rune) =>
        rune.Value is 0x0640 or 0xFF9E or 0xFF9F
        || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format
        || (Signs.IsMark(rune) && (IsIn(LeftOut, rune) || (rune.IsBmp && Nuktas.Contains((char)rune.Value, StringComparison.Ordinal))));

    private static bool IsIn((int First, int Last)[] ranges, Rune rune)
    {
        foreach (var (first, last) in ranges)
        {
            if (rune.Value < first) return false;
            if (rune.Value <= last) return true;
        }

        return false;
    }
}
