using System.Buffers;
using System.Globalization;
using System.Text;

namespace Actors.Grains.Text;

/// <summary>The one rule for e-mail addresses, wherever one is accepted. Only a mail can tell whether an address exists.</summary>
public static class EmailAddresses
{
    /// <summary>The longest e-mail address (RFC 5321).</summary>
    public const int MaxLength = 254;

    private const int MaxLocalPart = 64;

    private static readonly SearchValues<char> NeverInAddresses = SearchValues.Create(" <>()[],;:\\\"");

    /// <summary>The address in the form in which it is kept, in lower case; null when it is none.</summary>
    /// <param name="text">What was written.</param>
    public static string? Of(string text)
    {
        if (text.Length > MaxLength * PlainText.MostShrinking) return null;
        var address = PlainText.Line(text);
        if (address.Length > MaxLength || address.AsSpan().ContainsAny(NeverInAddresses) || !HasOnlySignsOfAddresses(address)) return null;
        var at = address.IndexOf('@', StringComparison.Ordinal);
        if (at is < 1 or > MaxLocalPart || at != address.LastIndexOf('@')) return null;
        var domain = address.AsSpan(at + 1);
        var isDomain = domain.Length > 0 && domain[0] is not ('.' or '-') && domain[^1] is not ('.' or '-')
            && !domain.Contains("..", StringComparison.Ordinal);
        return isDomain ? address.ToLowerInvariant() : null;
    }

    // Other scripts have addresses too (RFC 6531), of their letters and digits; pictures and signs are in none.
    private static bool HasOnlySignsOfAddresses(string address)
    {
        if (PlainText.FaultInLine(address) is not null) return false;
        foreach (var rune in address.EnumerateRunes())
        {
            if (!rune.IsAscii && !Rune.IsLetterOrDigit(rune) && Rune.GetUnicodeCategory(rune)
                is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark))
                return false;
        }

        return true;
    }
}
