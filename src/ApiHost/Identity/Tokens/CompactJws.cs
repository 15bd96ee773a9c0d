using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Actors.Silo.Identity;

namespace Actors.ApiHost.Identity.Tokens;

/// <summary>Signatures in compact form (RFC 7515), with HMAC SHA-256 and nothing else: the header never chooses the algorithm.</summary>
internal static class CompactJws
{
    /// <summary>The longest token that is looked at, in characters.</summary>
    public const int Longest = 8 * 1024;

    /// <summary>The length of a signature in bytes.</summary>
    public const int SignatureLength = HMACSHA256.HashSizeInBytes;

    /// <summary>Signs.</summary>
    public static string Sign(ReadOnlySpan<byte> header, ReadOnlySpan<byte> payload, ReadOnlySpan<byte> key)
    {
        var signed = Base64Url.EncodeToString(header) + "." + Base64Url.EncodeToString(payload);
        Span<byte> signature = stackalloc byte[SignatureLength];
        HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(signed), signature);
        return signed + "." + Base64Url.EncodeToString(signature);
    }

    /// <summary>Checks a signature, in a time that does not depend on where it is wrong.</summary>
    public static bool TryVerify(
        string token, ReadOnlySpan<byte> key, [NotNullWhen(true)] out byte[]? header, [NotNullWhen(true)] out byte[]? payload)
    {
        header = null;
        payload = null;
        if (token.Length > Longest || key.Length < RootKey.LeastBytes) return false;
        var first = token.IndexOf('.', StringComparison.Ordinal);
        var last = token.LastIndexOf('.');
        if (first <= 0 || last <= first + 1 || token.IndexOf('.', first + 1) != last) return false;
        if (!Ascii.IsValid(token) || !TryDecode(token.AsSpan(last + 1), out var signature) || signature.Length != SignatureLength)
            return false;
        Span<byte> expected = stackalloc byte[SignatureLength];
        HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(token[..last]), expected);
        return CryptographicOperations.FixedTimeEquals(expected, signature)
            && TryDecode(token.AsSpan(0, first), out header)
            && TryDecode(token.AsSpan(first + 1, last - first - 1), out payload);
    }

    /// <summary>Decodes a part; false when it is not exactly base64url.</summary>
    public static bool TryDecode(ReadOnlySpan<char> text, [NotNullWhen(true)] out byte[]? bytes)
    {
        bytes = null;
        // The decoder is generous; a token is not (RFC 7515 2: no padding, no white space).
        if (text.ContainsAny("= \t\r\n") || !Base64Url.IsValid(text)) return false;
        bytes = Base64Url.DecodeFromChars(text);
        return true;
    }
}
