using System.Security.Cryptography;

namespace Actors.Grains.Secrets;

/// <summary>Bytes that are sealed by AES-256-GCM: the nonce, what was sealed, and the tag behind each other.</summary>
public static class SealedBytes
{
    /// <summary>How many bytes a nonce has. No two things may be sealed under one key and one nonce.</summary>
    public const int NonceLength = 12;

    private const int TagLength = 16;

    /// <summary>Seals.</summary>
    /// <param name="key">The key, of 32 bytes.</param>
    /// <param name="nonce">The nonce.</param>
    /// <param name="plain">What to seal.</param>
    /// <param name="place">What it is bound to, and cannot be opened without.</param>
    public static byte[] Seal(byte[] key, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> place)
    {
        var bytes = new byte[NonceLength + plain.Length + TagLength];
        nonce.CopyTo(bytes);
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(nonce, plain, bytes.AsSpan(NonceLength, plain.Length), bytes.AsSpan(^TagLength..), place);
        return bytes;
    }

    /// <summary>Opens; null when it was not sealed so.</summary>
    /// <param name="key">The key.</param>
    /// <param name="bytes">What was sealed.</param>
    /// <param name="place">What it is bound to.</param>
    public static byte[]? Open(byte[] key, ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> place)
    {
        if (bytes.Length < NonceLength + TagLength) return null;
        var plain = new byte[bytes.Length - NonceLength - TagLength];
        try
        {
            using var aes = new AesGcm(key, TagLength);
            aes.Decrypt(bytes[..NonceLength], bytes[NonceLength..^TagLength], bytes[^TagLength..], plain, place);
            return plain;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }
}
