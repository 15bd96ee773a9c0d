using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;

namespace Actors.ApiHost.InboundWebhooks.Signatures;

/// <summary>Reads the parts of signature headers, strictly: what can be read in two ways is not read at all.</summary>
internal static class SignatureText
{
    // A list of a few signatures is far shorter.
    private const int Longest = 4_096;

    private const int MostDigits = 12;

    /// <summary>The one value of a header; null when it is missing, empty, too long or there are two.</summary>
    public static string? One(StringValues header) => header is [{ Length: > 0 and <= Longest } only] ? only : null;

    /// <summary>Seconds since 1970, of digits alone.</summary>
    public static bool TryReadSeconds(string text, out long seconds)
    {
        seconds = 0;
        return text.Length <= MostDigits && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out seconds);
    }

    /// <summary>A signature in hexadecimal digits of either case; null when it is none.</summary>
    public static byte[]? Hex(ReadOnlySpan<char> text)
    {
        var bytes = new byte[HMACSHA256.HashSizeInBytes];
        return text.Length == bytes.Length * 2 && Convert.FromHexString(text, bytes, out _, out _) == System.Buffers.OperationStatus.Done
            ? bytes
            : null;
    }

    /// <summary>A signature in base64; null when it is none.</summary>
    public static byte[]? Base64(ReadOnlySpan<char> text)
    {
        Span<byte> bytes = stackalloc byte[HMACSHA256.HashSizeInBytes];
        return text.Length == 44 && Convert.TryFromBase64Chars(text, bytes, out var length) && length == bytes.Length
            ? bytes.ToArray()
            : null;
    }
}
