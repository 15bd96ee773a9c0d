namespace Actors.Grains.Text;

/// <summary>Korean syllables, whose parts are computed (The Unicode Standard, 3.12).</summary>
internal static class Hangul
{
    private const int FirstSyllable = 0xAC00;
    private const int FirstLead = 0x1100;
    private const int FirstVowel = 0x1161;
    private const int NoTail = 0x11A7;
    private const int Leads = 19;
    private const int Vowels = 21;
    private const int Tails = 28;
    private const int Syllables = Leads * Vowels * Tails;

    /// <summary>Adds the parts of a syllable; false for anything else.</summary>
    /// <param name="scalar">What may be a syllable.</param>
    /// <param name="parts">Takes the parts.</param>
    public static bool TryDecompose(int scalar, List<int> parts)
    {
        var index = scalar - FirstSyllable;
        if (index is < 0 or >= Syllables) return false;
        parts.Add(FirstLead + (index / (Vowels * Tails)));
        parts.Add(FirstVowel + (index / Tails % Vowels));
        if (index % Tails > 0) parts.Add(NoTail + (index % Tails));
        return true;
    }

    /// <summary>Puts two parts together.</summary>
    /// <param name="first">A lead, or a syllable without a tail.</param>
    /// <param name="second">A vowel, or a tail.</param>
    /// <param name="whole">The syllable.</param>
    public static bool TryCompose(int first, int second, out int whole)
    {
        var (lead, vowel, syllable, tail) = (first - FirstLead, second - FirstVowel, first - FirstSyllable, second - NoTail);
        if (lead is >= 0 and < Leads && vowel is >= 0 and < Vowels) whole = FirstSyllable + (((lead * Vowels) + vowel) * Tails);
        else if (syllable is >= 0 and < Syllables && syllable % Tails == 0 && tail is > 0 and < Tails) whole = first + tail;
        else whole = 0;
        return whole > 0;
    }
}
