namespace Actors.Storage.Searching;

/// <summary>
/// Splits text into the words that search compares, alike for stored text and for what a person types, and alike in every provider.
/// What a word is, <see cref="WordReader"/> says. What it yields is stored in search indexes, so a change of these rules needs a
/// migration that builds those indexes anew.
/// </summary>
internal static class SearchWords
{
    /// <summary>More words of one stored text than this are not looked at.</summary>
    public const int MostStored = 1_000;

    /// <summary>More typed words than this are not looked at.</summary>
    private const int MostTyped = 32;

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
        var words = new List<string>();
        Span<char> word = stackalloc char[WordReader.Room];
        var reader = new WordReader(text, word);
        while (words.Count < most && reader.Read())
        {
            var read = reader.Word.ToString();
            if (!once || !words.Contains(read)) words.Add(read);
        }

        return words;
    }
}
