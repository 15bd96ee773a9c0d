using System.Globalization;
using System.Text;

namespace Actors.Grains.Text;

/// <summary>Which characters may stand where.</summary>
internal static class Signs
{
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;

    /// <summary>True when a character may stand in a text.</summary>
    /// <param name="rune">The character.</param>
    /// <param name="previous">The one before it; none at the beginning.</param>
    /// <param name="text">The text.</param>
    /// <param name="index">Where the character is.</param>
    public static bool MayStand(Rune rune, Rune previous, string text, int index)
    {
        if (rune.Value is >= ' ' and <= '~') return true;
        if (rune.Value is ZeroWidthJoiner or ZeroWidthNonJoiner) return Joins(rune, text, index);
        if (IsSelector(rune)) return IsSeen(previous);
        if (IsNeverSeen(rune)) return false;
        if (IsMark(rune)) return IsSeen(previous) || IsMark(previous) || IsJoiner(previous);
        return Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator);
    }

    /// <summary>True for what is drawn onto the character before it.</summary>
    /// <param name="rune">The character.</param>
    public static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static bool IsSeen(Rune rune) => rune.Value > ' ' && !IsMark(rune)
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.SpaceSeparator or UnicodeCategory.Control or UnicodeCategory.Format);

    private static bool IsJoiner(Rune rune) => rune.Value is ZeroWidthJoiner or ZeroWidthNonJoiner;

    // They say how the character before them is drawn: emoji as pictures, Japanese names as their owners write them, Mongolian.
    private static bool IsSelector(Rune rune) => rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF)
        or (>= 0x180B and <= 0x180D) or 0x180F;

    // Letters, marks and symbols by their category that draw nothing, and what stands for text that was lost.
    private static bool IsNeverSeen(Rune rune) =>
        rune.Value is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x2800 or 0x3164 or 0xFFA0 or 0xFFFC or 0xFFFD;

    // Persian and the languages of India part or join letters with them; families and professions among emoji are joined pictures.
    private static bool Joins(Rune joiner, string text, int index)
    {
        if (index == 0 || index + 1 >= text.Length) return false;
        var next = Rune.GetRuneAt(text, index + 1);
        var before = BaseBefore(text, index);
        if (IsJoinedScript(before) && IsJoinedScript(next)) return Rune.IsLetter(before) && (Rune.IsLetter(next) || IsMark(next));
        return joiner.Value == ZeroWidthJoiner && IsPicture(before) && IsPicture(next);
    }

    // What the marks before a place stand on; nothing when they stand on nothing, or when a joiner is there already.
    private static Rune BaseBefore(string text, int index)
    {
        while (index > 0)
        {
            Rune.DecodeLastFromUtf16(text.AsSpan(0, index), out var rune, out var length);
            if (!IsMark(rune) && !IsSkinTone(rune)) return rune;
            index -= length;
        }

        return default;
    }

    private static bool IsSkinTone(Rune rune) => rune.Value is >= 0x1F3FB and <= 0x1F3FF;

    private static bool IsPicture(Rune rune) =>
        rune.Value > 0x7F && Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol;

    private static bool IsJoinedScript(Rune rune) => rune.Value is (>= 0x0600 and <= 0x0DFF) or (>= 0x1000 and <= 0x109F)
        or (>= 0x1780 and <= 0x18AF) or (>= 0xA840 and <= 0xA87F) or (>= 0xFB50 and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC)
        or (>= 0x11000 and <= 0x11FFF);
}
