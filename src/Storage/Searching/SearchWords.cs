using System.Text;

namespace Actors.Storage.Searching;

/// <summary>
/// Splits text into the words that search compares, alike for stored text and for what a person types, and alike in every provider.
/// A word is a run of letters and digits in lower case without diacritics. What it yields is stored in search indexes, so a change
/// of these rules needs a migration that builds those indexes anew.
/// </summary>
internal static class SearchWords
{
    /// <summary>Longer words are cut: nobody types so much, and an index needs a bound.</summary>
    private const int LongestWord = 64;

    /// <summary>More words of one stored text than this are not looked at.</summary>
    private const int MostStored = 1_000;

    /// <summary>More typed words than this are not looked at.</summary>
    private const int MostTyped = 32;

    /// <summary>The base letters of U+00C0 to U+017F, the letters of European languages; a dot keeps the letter as it is.</summary>
    private const string Bases =
        "aaaaaa.ceeeeiiii.nooooo.ouuuuy..aaaaaa.ceeeeiiii.nooooo.ouuuuy.y"
        + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkk.llllllllllnnnnnnn..oooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    /// <summary>The words of a stored text, each once, in the order of their first occurrence.</summary>
    /// <param name="text">Any text; null has no words.</param>
    public static IReadOnlyList<string> Of(string? text) => Split(text, MostStored, once: true);

    /// <summary>The words that a person typed, in order and with repeats: the last one is a prefix wherever it stood before.</summary>
    /// <param name="text">Any text; null has no words.</param>
    public static IReadOnlyList<string> Typed(string? text) => Split(text, MostTyped, once: false);

    /// <summary>Whether a text that has <paramref name="words"/> is found by what a person typed.</summary>
    /// <param name="words">The text's words.</param>
    /// <param name="wanted">The words that were typed; the last one is a prefix.</param>
    public static bool Match(IReadOnlyList<string> words, IReadOnlyList<string> wanted)
    {
        for (var index = 0; index < wanted.Count - 1; index++)
            if (!words.Contains(wanted[index])) return false;
        return wanted.Count == 0 || words.Any(word => word.StartsWith(wanted[^1], StringComparison.Ordinal));
    }

    private static List<string> Split(string? text, int most, bool once)
    {
        if (string.IsNullOrEmpty(text)) return [];
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune)) Add(word, rune);
            else if (!IsMark(rune)) End(words, word, once);
            if (words.Count == most) return words;
        }

        End(words, word, once);
        return words;
    }

    private static void Add(StringBuilder word, Rune rune)
    {
        if (word.Length >= LongestWord) return;
        var lower = Rune.ToLowerInvariant(rune);
        var place = lower.Value - 0xC0;
        if (place >= 0 && place < Bases.Length && Bases[place] != '.') word.Append(Bases[place]);
        else word.Append(lower.ToString());
    }

    /// <summary>A diacritic that stands on its own, as decomposed text has it, belongs to its letter's word and is left out.</summary>
    private static bool IsMark(Rune rune) => rune.Value is >= 0x300 and <= 0x36F;

    private static void End(List<string> words, StringBuilder word, bool once)
    {
        if (word.Length == 0) return;
        var ended = word.ToString();
        word.Clear();
        if (!once || !words.Contains(ended)) words.Add(ended);
    }
}
