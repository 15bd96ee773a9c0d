using System.Text;
using Actors.Grains.Text;

namespace Actors.Grains.Journaling.Searching;

/// <summary>What a <see cref="LetterReader"/> stands on.</summary>
internal enum LetterKind
{
    /// <summary>Something between words.</summary>
    None,

    /// <summary>A letter, digit or mark of a script with spaces between words.</summary>
    Spaced,

    /// <summary>A letter, digit or mark of a script without.</summary>
    Unspaced,

    /// <summary>The end of the text.</summary>
    End,
}

/// <summary>Reads a text's letters one after the other, as search compares them. Signs that do not count are passed over.</summary>
internal ref struct LetterReader
{
    private ReadOnlySpan<char> _rest;

    /// <summary>Makes a reader that stands on the first sign.</summary>
    public LetterReader(ReadOnlySpan<char> text)
    {
        _rest = text;
        Next();
    }

    /// <summary>What it stands on.</summary>
    public LetterKind Kind { get; private set; }

    /// <summary>The letter that it stands on.</summary>
    public Rune Letter { get; private set; }

    /// <summary>Goes on by one.</summary>
    public void Next()
    {
        while (!_rest.IsEmpty)
        {
            Rune.DecodeFromUtf16(_rest, out var rune, out var taken);
            _rest = _rest[taken..];
            if (rune.IsAscii ? TakeAscii(rune) : TakeOther(rune)) return;
        }

        Kind = LetterKind.End;
    }

    private bool TakeAscii(Rune rune)
    {
        Kind = Rune.IsLetterOrDigit(rune) ? LetterKind.Spaced : LetterKind.None;
        Letter = Rune.ToLowerInvariant(rune);
        return true;
    }

    /// <summary>Answers whether it counts.</summary>
    private bool TakeOther(Rune rune)
    {
        if (SearchScripts.IsLeftOut(rune)) return false;
        // A mark is of the kind of the letter before it; without one it is nothing.
        if (Signs.IsMark(rune))
        {
            Letter = rune;
            return Kind != LetterKind.None;
        }

        Kind = SearchScripts.IsLetter(rune) ? TakeLetter(rune) : LetterKind.None;
        return true;
    }

    private LetterKind TakeLetter(Rune rune)
    {
        Letter = SearchLetters.Fold(rune);
        if (!_rest.IsEmpty && SearchLetters.Compose(Letter, _rest[0]) is { } composed)
        {
            Letter = composed;
            _rest = _rest[1..];
        }

        return SearchScripts.IsWithoutSpaces(Letter) ? LetterKind.Unspaced : LetterKind.Spaced;
    }
}
