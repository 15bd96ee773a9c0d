using System.Text;
using Actors.Grains.Text;

namespace Actors.Grains.Journaling.Searching;

/// <summary>Letters as search compares them: in lower case, without diacritics, and of the usual width.</summary>
internal static class SearchLetters
{
    private const int VoicedMark = 0x3099;
    private const int SemiVoicedMark = 0x309A;

    /// <summary>How far letters of usual width stand from full-width ones.</summary>
    private const int FullWidth = 0xFEE0;

    /// <summary>The usual forms of U+FF66 to U+FF9D, half-width katakana.</summary>
    private const string Katakana = "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";

    /// <summary>A letter as it is compared.</summary>
    /// <param name="letter">A letter or digit.</param>
    public static Rune Fold(Rune letter)
    {
        var lower = Rune.ToLowerInvariant(OfUsualWidth(letter));
        if (lower.Value < 0xC0 || SearchScripts.IsWithoutSpaces(lower)) return lower;
        return WithoutStroke(lower) is { } plain ? new Rune(plain) : Rune.ToLowerInvariant(WithoutMarks(lower));
    }

    /// <summary>The kana that a letter and the sound mark after it are together; null when they do not belong together.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="next">What stands after it.</param>
    public static Rune? Compose(Rune letter, char next)
    {
        int? mark = next switch
        {
            // As a combining mark, as a sign of its own, and of half width.
            '\u3099' or '\u309B' or '\uFF9E' => VoicedMark,
            '\u309A' or '\u309C' or '\uFF9F' => SemiVoicedMark,
            _ => null,
        };
        return mark is { } second && UnicodeTables.TryCompose(letter.Value, second, out var whole) ? new Rune(whole) : null;
    }

    /// <summary>European letters that people write without their stroke or dot, though Unicode does not take it for a mark.</summary>
    private static char? WithoutStroke(Rune lower) => lower.Value switch
    {
        'ø' => 'o',
        'đ' => 'd',
        'ħ' => 'h',
        'ı' => 'i',
        'ŀ' or 'ł' => 'l',
        'ŉ' => 'n',
        'ŧ' => 't',
        'ſ' => 's',
        'ς' => 'σ',
        _ => null,
    };

    private static Rune WithoutMarks(Rune letter)
    {
        while (UnicodeTables.TryDecompose(letter.Value, out var parts) && (parts is [_] || SearchScripts.IsLeftOut(new Rune(parts[1]))))
            letter = new Rune(parts[0]);
        return letter;
    }

    private static Rune OfUsualWidth(Rune letter) => letter.Value switch
    {
        >= 0xFF01 and <= 0xFF5E and var wide => new Rune(wide - FullWidth),
        >= 0xFF66 and <= 0xFF9D and var kana => new Rune(Katakana[kana - 0xFF66]),
        >= 0xFFA1 and <= 0xFFBE and var consonant => new Rune(consonant - 0xFFA1 + 0x3131),
        // Half-width vowels of Hangul stand in groups of six with a gap of two.
        >= 0xFFC2 and <= 0xFFDC and var vowel => new Rune(0x314F + (vowel - 0xFFC2) - ((vowel - 0xFFC2) / 8 * 2)),
        _ => letter,
    };
}
