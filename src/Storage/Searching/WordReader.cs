using System.Text;

namespace Actors.Storage.Searching;

/// <summary>
/// Reads a text's words one after the other, without garbage. A word is a run of letters and digits in lower case without diacritics.
/// </summary>
internal ref struct WordReader
{
    /// <summary>How many characters a word may take.</summary>
    public const int Room = LongestWord + 1;

    /// <summary>Longer words are cut: nobody types so much, and an index needs a bound.</summary>
    private const int LongestWord = 64;

    /// <summary>The base letters of U+00C0 to U+017F, the letters of European languages; a dot keeps the letter as it is.</summary>
    private const string Bases =
        "aaaaaa.ceeeeiiii.nooooo.ouuuuy..aaaaaa.ceeeeiiii.nooooo.ouuuuy.y"
        + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkk.llllllllllnnnnnnn..oooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    private readonly Span<char> _word;
    private ReadOnlySpan<char> _rest;
    private int _length;

    /// <summary>Makes a reader that stands before the first word.</summary>
    /// <param name="text">The text.</param>
    /// <param name="word">Where words are put, each in place of the one before; has <see cref="Room"/>.</param>
    public WordReader(ReadOnlySpan<char> text, Span<char> word)
    {
        _rest = text;
        _word = word;
    }

    /// <summary>The word that was read.</summary>
    public readonly ReadOnlySpan<char> Word => _word[.._length];

    /// <summary>Goes on to the next word; false when there are no more.</summary>
    public bool Read()
    {
        _length = 0;
        while (!_rest.IsEmpty)
        {
            Rune.DecodeFromUtf16(_rest, out var rune, out var taken);
            _rest = _rest[taken..];
            if (Rune.IsLetterOrDigit(rune)) Add(rune);
            else if (_length > 0 && !IsMark(rune)) return true;
        }

        return _length > 0;
    }

    private void Add(Rune rune)
    {
        if (_length >= LongestWord) return;
        var lower = Rune.ToLowerInvariant(rune);
        var place = lower.Value - 0xC0;
        if (place >= 0 && place < Bases.Length && Bases[place] != '.') _word[_length++] = Bases[place];
        else _length += lower.EncodeToUtf16(_word[_length..]);
    }

    /// <summary>A diacritic that stands on its own, as decomposed text has it, belongs to its letter's word and is left out.</summary>
    private static bool IsMark(Rune rune) => rune.Value is >= 0x300 and <= 0x36F;
}
