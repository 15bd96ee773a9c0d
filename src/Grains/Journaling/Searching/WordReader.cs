namespace Actors.Grains.Journaling.Searching;

/// <summary>What a <see cref="WordReader"/> has read.</summary>
public enum WordKind
{
    /// <summary>A whole word of a script with spaces.</summary>
    Whole,

    /// <summary>Two characters of a script without spaces, the second of which begins the next word as well.</summary>
    Pair,

    /// <summary>The last character after such pairs.</summary>
    Last,

    /// <summary>A character of a script without spaces that has none beside it.</summary>
    Alone,
}

/// <summary>
/// Reads a text's words one after the other, without garbage. A word is a run of letters and digits in lower case, without diacritics, of
/// the usual width. Where a script has no spaces nobody can tell words apart without a dictionary, so its runs are read as overlapping
/// pairs of characters and the last character alone: what has every pair of a run has, but for rare accidents, the run.
/// </summary>
public ref struct WordReader
{
    /// <summary>How many characters a word may take.</summary>
    public const int Room = LongestWord + 1;

    /// <summary>Longer words are cut: nobody types so much, and an index needs a bound.</summary>
    private const int LongestWord = 64;

    private readonly Span<char> _word;
    private LetterReader _letters;
    private int _length;

    /// <summary>Makes a reader that stands before the first word.</summary>
    /// <param name="text">The text.</param>
    /// <param name="word">Where words are put, each in place of the one before; has <see cref="Room"/>.</param>
    public WordReader(ReadOnlySpan<char> text, Span<char> word)
    {
        _letters = new LetterReader(text);
        _word = word;
    }

    /// <summary>The word that was read.</summary>
    public readonly ReadOnlySpan<char> Word => _word[.._length];

    /// <summary>What was read.</summary>
    public WordKind Kind { get; private set; }

    /// <summary>Goes on to the next word; false when there are no more.</summary>
    public bool Read()
    {
        _length = 0;
        while (_letters.Kind == LetterKind.None) _letters.Next();
        if (_letters.Kind == LetterKind.End) return false;
        Kind = _letters.Kind == LetterKind.Spaced ? ReadWhole() : ReadPart();
        return true;
    }

    private WordKind ReadWhole()
    {
        while (_letters.Kind == LetterKind.Spaced)
        {
            AddLetter();
            _letters.Next();
        }

        return WordKind.Whole;
    }

    private WordKind ReadPart()
    {
        AddLetter();
        _letters.Next();
        if (_letters.Kind != LetterKind.Unspaced) return Kind == WordKind.Pair ? WordKind.Last : WordKind.Alone;
        AddLetter();
        return WordKind.Pair;
    }

    private void AddLetter()
    {
        if (_length < LongestWord) _length += _letters.Letter.EncodeToUtf16(_word[_length..]);
    }
}
