using Actors.Grains.Scheduling;
using Actors.Grains.Secrets;

namespace Actors.Grains.Vouchers;

/// <summary>
/// The codes of vouchers. A voucher's id is a digest of its code under a key of the installation, so the code is found by computing and is
/// stored nowhere; whoever has the database has no codes. Those that are made are computed too, from what they were made for, so that their
/// owners can be told them again.
/// </summary>
/// <param name="keys">The installation's keys.</param>
public sealed class VoucherCodes(IPurposeKeys keys) : IVoucherCodes
{
    /// <summary>The prefix of vouchers' ids.</summary>
    public const string Prefix = "vch_";

    /// <summary>The longest code that is read, with spaces and hyphens.</summary>
    public const int Longest = 60;

    // 60 bits: at a hundred guesses a second one in a million years.
    private const int Letters = 12;
    private const int GroupOf = 4;
    private const int IdDigits = 26;

    // Crockford's: no letter looks like a digit, and none makes words with the others.
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private readonly DerivedToken _tokens = new(keys.For(Purposes.VoucherCodes), PartsFraming.LengthPrefixed);

    /// <summary>
    /// A code as it counts: letters and digits alone, in upper case, and what looks alike is the same; null when it has others than
    /// letters, digits, spaces and hyphens, or none.
    /// </summary>
    /// <param name="code">The code, as somebody has typed it.</param>
    public static string? Normalized(string code)
    {
        if (code.Length > Longest) return null;
        Span<char> kept = stackalloc char[Longest];
        var length = 0;
        foreach (var each in code)
        {
            if (each is ' ' or '-') continue;
            if (!char.IsAsciiLetterOrDigit(each)) return null;
            kept[length++] = char.ToUpperInvariant(each) switch
            {
                'I' or 'L' => '1',
                'O' => '0',
                var other => other,
            };
        }

        return length == 0 ? null : new string(kept[..length]);
    }

    /// <inheritdoc/>
    public string IdOf(string tenant, string code)
    {
        Span<byte> digest = stackalloc byte[DerivedToken.Length];
        _tokens.Compute(digest, "id", tenant, Normalized(code) ?? "");
        Span<char> text = stackalloc char[IdDigits];
        for (var index = 0; index < IdDigits; index++) text[index] = char.ToLowerInvariant(Alphabet[digest[index] & 31]);
        return Prefix + new string(text);
    }

    /// <summary>The code that is made for something.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="seed">What it is made for.</param>
    public string Make(string tenant, string seed)
    {
        Span<byte> digest = stackalloc byte[DerivedToken.Length];
        _tokens.Compute(digest, "code", tenant, seed);
        Span<char> text = stackalloc char[Letters + (Letters / GroupOf) - 1];
        for (int letter = 0, at = 0; letter < Letters; letter++)
        {
            if (letter > 0 && letter % GroupOf == 0) text[at++] = '-';
            text[at++] = Alphabet[digest[letter] & 31];
        }

        return new string(text);
    }
}
