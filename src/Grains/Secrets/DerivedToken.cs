using System.Buffers.Text;
using System.Security.Cryptography;

namespace Actors.Grains.Secrets;

/// <summary>
/// Tokens of one purpose that are computed from what they are for, by HMAC-SHA-256 under the purpose's key. So a repeat gives the same
/// token, nothing secret is stored, and nobody without the key can make one.
/// </summary>
/// <param name="key">The purpose's key.</param>
/// <param name="framing">How the parts become one message.</param>
public sealed class DerivedToken(byte[] key, PartsFraming framing)
{
    /// <summary>The length of a token in bytes.</summary>
    public const int Length = HMACSHA256.HashSizeInBytes;

    /// <summary>The length of a token as text.</summary>
    public const int TextLength = 43;

    private const int OnStack = 512;

    /// <summary>Computes the token of something.</summary>
    /// <param name="token">Where to.</param>
    /// <param name="parts">What it is for.</param>
    public void Compute(Span<byte> token, params ReadOnlySpan<string> parts)
    {
        var most = PartsFraming.MostBytes(parts);
        Span<byte> message = most <= OnStack ? stackalloc byte[OnStack] : new byte[most];
        HMACSHA256.HashData(key, message[..framing.Write(message, parts)], token);
    }

    /// <summary>Computes the token of a message whose parts have fixed lengths, and so need no framing.</summary>
    /// <param name="message">The message.</param>
    public byte[] Compute(ReadOnlySpan<byte> message) => HMACSHA256.HashData(key, message);

    /// <summary>The token of something as text: base64url.</summary>
    /// <param name="parts">What it is for.</param>
    public string Text(params ReadOnlySpan<string> parts)
    {
        Span<byte> token = stackalloc byte[Length];
        Compute(token, parts);
        return Base64Url.EncodeToString(token);
    }

    /// <summary>True when a text is the token of something. Takes as long wherever the two differ.</summary>
    /// <param name="text">The text.</param>
    /// <param name="parts">What it should be for.</param>
    public bool Matches(ReadOnlySpan<char> text, params ReadOnlySpan<string> parts)
    {
        Span<byte> given = stackalloc byte[Length];
        if (text.Length != TextLength || !Base64Url.IsValid(text)) return false;
        if (!Base64Url.TryDecodeFromChars(text, given, out var length) || length != Length) return false;
        Span<byte> token = stackalloc byte[Length];
        Compute(token, parts);
        return CryptographicOperations.FixedTimeEquals(token, given);
    }
}
