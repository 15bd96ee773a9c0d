using System.Globalization;
using System.Text;

namespace Actors.Grains.Text;

/// <summary>
/// The one rule for what people write, wherever it is stored or shown: characters that can be seen, in form C. Nothing that is invisible,
/// turns the direction of what stands around it, or means nothing (control, format, private use, unassigned).
/// </summary>
public static class PlainText
{
    /// <summary>
    /// How many times longer a text may be than its normal form; a longer one is refused before it costs anything to look at.
    /// </summary>
    public const int MostShrinking = 4;

    /// <summary>Text of one line as it is kept: any run of spaces is one plain space, and none stands at either end.</summary>
    /// <param name="text">What was written.</param>
    public static string Line(string text) => IsPlain(text) ? text : Nfc.Of(WellFormed(OneSpace(text)));

    /// <summary>Text of several lines as it is kept: lines end with a line feed.</summary>
    /// <param name="text">What was written.</param>
    public static string Lines(string text)
    {
        if (text.Contains('\r', StringComparison.Ordinal))
            text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return Nfc.Of(WellFormed(text));
    }

    /// <summary>What is wrong with a line, as a predicate; null when nothing is.</summary>
    /// <param name="line">What <see cref="Line"/> has made.</param>
    public static string? FaultInLine(string line) => Explain(line, FaultAt(line, mayBreak: false));

    /// <summary>The same for text of several lines.</summary>
    /// <param name="lines">What <see cref="Lines"/> has made.</param>
    public static string? FaultInLines(string lines) => Explain(lines, FaultAt(lines, mayBreak: true));

    /// <summary>A line without what is wrong in it: for what was stored before there was a rule, or was written elsewhere.</summary>
    /// <param name="text">What was written.</param>
    public static string Cleaned(string text)
    {
        var line = Line(text);
        for (var at = FaultAt(line, mayBreak: false); at >= 0; at = FaultAt(line, mayBreak: false))
            line = Line(line.Remove(at, Rune.GetRuneAt(line, at).Utf16SequenceLength));
        return line;
    }

    private static int FaultAt(string text, bool mayBreak)
    {
        var previous = default(Rune);
        for (var index = 0; index < text.Length;)
        {
            var rune = Rune.GetRuneAt(text, index);
            var isBreak = mayBreak && rune.Value is '\n' or '\t';
            if (!isBreak && !Signs.MayStand(rune, previous, text, index)) return index;
            previous = rune;
            index += rune.Utf16SequenceLength;
        }

        return -1;
    }

    private static string? Explain(string text, int at)
    {
        if (at < 0) return null;
        var rune = Rune.GetRuneAt(text, at);
        return Signs.IsMark(rune)
            ? "must not have a combining character without a letter before it"
            : string.Create(CultureInfo.InvariantCulture, $"must not contain the character U+{rune.Value:X4}");
    }

    private static bool IsPlain(string text)
    {
        var last = ' ';
        foreach (var sign in text)
        {
            if (sign is < ' ' or > '~' || (sign == ' ' && last == ' ')) return false;
            last = sign;
        }

        return text.Length == 0 || last != ' ';
    }

    private static string OneSpace(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var sign in text)
        {
            var isSpace = char.GetUnicodeCategory(sign) == UnicodeCategory.SpaceSeparator;
            if (!isSpace) kept.Append(sign);
            else if (kept.Length > 0 && kept[^1] != ' ') kept.Append(' ');
        }

        if (kept.Length > 0 && kept[^1] == ' ') kept.Length--;
        return kept.ToString();
    }

    // Half a character becomes the replacement character, which is refused.
    private static string WellFormed(string text)
    {
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(rest, out _, out var length) != System.Buffers.OperationStatus.Done) return Replaced(text);
            rest = rest[length..];
        }

        return text;
    }

    private static string Replaced(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) whole.Append(rune.ToString());
        return whole.ToString();
    }
}
