using System.Buffers;

namespace Actors.Grains.Journaling.Searching;

/// <summary>A word that a person typed.</summary>
/// <param name="Text">The word.</param>
/// <param name="IsPrefix">Whether a stored word need only begin with it.</param>
public readonly record struct SearchWord(string Text, bool IsPrefix);

/// <summary>
/// Splits text into the words that search compares, alike for stored text and for what a person types, and alike in every provider.
/// What a word is, <see cref="WordReader"/> says. What it yields is stored in search indexes, so a change of these rules needs a
/// script of every provider's schema that has those indexes built anew.
/// </summary>
public static class SearchWords
{
    /// <summary>More words of one stored text than this are not looked at.</summary>
    private const int MostStored = 1_000;

    /// <summary>More typed words than this are not looked at.</summary>
    private const int MostTyped = 32;

    /// <summary>Whether a text has any word.</summary>
    /// <param name="text">Any text.</param>
    public static bool Any(ReadOnlySpan<char> text) => new WordReader(text, stackalloc char[WordReader.Room]).Read();

    /// <summary>The words of a stored text, each once, in the order of their first occurrence.</summary>
    /// <param name="text">Any text; null has no words.</param>
    public static IReadOnlyList<string> Of(string? text)
    {
        var words = new List<string>();
        var reader = new WordReader(text, stackalloc char[WordReader.Room]);
        while (words.Count < MostStored && reader.Read())
        {
            var read = reader.Word.ToString();
            if (!words.Contains(read)) words.Add(read);
        }

        return words;
    }

    /// <summary>The same words as one text, with a space between, or null when there are none; made in one pass.</summary>
    /// <param name="text">Any text; null has no words.</param>
    /// <param name="mark">What is put before each word; letters and digits.</param>
    public static string? Joined(string? text, ReadOnlySpan<char> mark = default)
    {
        if (string.IsNullOrEmpty(text)) return null;
        var extra = 1 + mark.Length;
        // Each character may be in two words, and may begin one. Nothing in here is longer than it was in the text.
        var room = ArrayPool<char>.Shared.Rent(Math.Min(text.Length * (2 + extra), MostStored * (WordReader.Room + extra)));
        var joined = room.AsSpan(0, Write(text, mark, room));
        var words = joined.IsEmpty ? null : joined[1..].ToString();
        ArrayPool<char>.Shared.Return(room);
        return words;
    }

    /// <summary>
    /// The words that a person typed, in order and with repeats: the last one is a prefix wherever it stood before, and so is a character
    /// of a script without spaces that has none beside it.
    /// </summary>
    /// <param name="text">Any text; null has no words.</param>
    public static IReadOnlyList<SearchWord> Typed(string? text)
    {
        var words = new List<SearchWord>();
        var reader = new WordReader(text, stackalloc char[WordReader.Room]);
        while (words.Count < MostTyped && reader.Read())
        {
            // It is in the pair before it, and what was typed may go on in the text.
            if (reader.Kind != WordKind.Last) words.Add(new SearchWord(reader.Word.ToString(), reader.Kind == WordKind.Alone));
        }

        if (words.Count > 0) words[^1] = words[^1] with { IsPrefix = true };
        return words;
    }

    /// <summary>Whether a text that has <paramref name="words"/> is found by what a person typed; typing no word finds nothing.</summary>
    /// <param name="words">The text's words.</param>
    /// <param name="wanted">The words that were typed.</param>
    public static bool Match(IReadOnlyList<string> words, IReadOnlyList<SearchWord> wanted) => wanted.Count > 0 && wanted.All(typed =>
        typed.IsPrefix ? words.Any(word => word.StartsWith(typed.Text, StringComparison.Ordinal)) : words.Contains(typed.Text));

    /// <summary>Writes each word once, with a space and the mark before it.</summary>
    private static int Write(string text, ReadOnlySpan<char> mark, Span<char> joined)
    {
        Span<char> marked = stackalloc char[1 + mark.Length + WordReader.Room];
        marked[0] = ' ';
        mark.CopyTo(marked[1..]);
        var reader = new WordReader(text, marked[(1 + mark.Length)..]);
        var (length, count) = (0, 0);
        while (count < MostStored && reader.Read())
        {
            var read = marked[..(1 + mark.Length + reader.Word.Length)];
            if (IsThere(joined[..length], read)) continue;
            read.CopyTo(joined[length..]);
            length += read.Length;
            count++;
        }

        return length;
    }

    private static bool IsThere(ReadOnlySpan<char> joined, ReadOnlySpan<char> word)
    {
        while (joined.IndexOf(word) is >= 0 and var at)
        {
            joined = joined[(at + word.Length)..];
            if (joined.IsEmpty || joined[0] == ' ') return true;
        }

        return false;
    }
}
