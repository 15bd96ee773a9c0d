using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Actors.Silo.Secrets;

/// <summary>The key of an installation (<c>Auth:SigningKey</c>), from which each purpose gets one of its own.</summary>
public static class RootKey
{
    /// <summary>The least length of a key in bytes: that of the hash it is used with (RFC 7518 3.2).</summary>
    public const int LeastBytes = 32;

    /// <summary>The purpose of the key from which tokens in mails are derived.</summary>
    public const string MailTokens = "actors/mail-tokens/v1";

    /// <summary>Reads a key as operators write one: base64 of enough bytes, or else plain text.</summary>
    /// <param name="text">The text.</param>
    public static byte[] Read(string text)
    {
        var decoded = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length)];
        return Convert.TryFromBase64String(text, decoded, out var length) && length >= LeastBytes ? decoded[..length] : Encoding.UTF8.GetBytes(text);
    }

    /// <summary>The key of a purpose (RFC 5869).</summary>
    /// <param name="root">The installation's key.</param>
    /// <param name="purpose">The purpose.</param>
    public static byte[] Derive(byte[] root, string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, root, LeastBytes, salt: null, Encoding.UTF8.GetBytes(purpose));
}
