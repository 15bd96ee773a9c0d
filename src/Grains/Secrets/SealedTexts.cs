using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Actors.Grains.Secrets;

/// <summary>
/// Seals texts that have to be read again: AES-256-GCM under a purpose's key. The same text in the same place is sealed to the same bytes
/// (its nonce is computed from both), so a repeat writes what was written; nothing else can be told from two of them.
/// </summary>
public sealed class SealedTexts
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int KeyBytes = 32;

    private readonly byte[] _key;
    private readonly DerivedToken _nonces;

    /// <summary>Makes it.</summary>
    /// <param name="key">The purpose's key.</param>
    public SealedTexts(byte[] key)
    {
        // Two keys of one, since neither algorithm says anything of being used beside the other.
        _key = HKDF.Expand(HashAlgorithmName.SHA256, key, KeyBytes, "seal"u8.ToArray());
        _nonces = new DerivedToken(HKDF.Expand(HashAlgorithmName.SHA256, key, KeyBytes, "nonce"u8.ToArray()), PartsFraming.LengthPrefixed);
    }

    /// <summary>Seals a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="place">Where it stands; it can be opened nowhere else.</param>
    public string Seal(string text, string place)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var sealedBytes = new byte[NonceBytes + plain.Length + TagBytes];
        Span<byte> token = stackalloc byte[DerivedToken.Length];
        _nonces.Compute(token, place, text);
        var nonce = sealedBytes.AsSpan(0, NonceBytes);
        token[..NonceBytes].CopyTo(nonce);
        using var aes = new AesGcm(_key, TagBytes);
        aes.Encrypt(
            nonce, plain, sealedBytes.AsSpan(NonceBytes, plain.Length), sealedBytes.AsSpan(^TagBytes..), Encoding.UTF8.GetBytes(place));
        return Base64Url.EncodeToString(sealedBytes);
    }

    /// <summary>Opens a text; null when it was not sealed so.</summary>
    /// <param name="text">What was sealed.</param>
    /// <param name="place">Where it stands.</param>
    public string? Open(string text, string place)
    {
        if (!Base64Url.IsValid(text)) return null;
        var sealedBytes = Base64Url.DecodeFromChars(text);
        if (sealedBytes.Length < NonceBytes + TagBytes) return null;
        var plain = new byte[sealedBytes.Length - NonceBytes - TagBytes];
        try
        {
            using var aes = new AesGcm(_key, TagBytes);
            aes.Decrypt(
                sealedBytes.AsSpan(0, NonceBytes),
                sealedBytes.AsSpan(NonceBytes, plain.Length),
                sealedBytes.AsSpan(^TagBytes..),
                plain,
                Encoding.UTF8.GetBytes(place));
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }

        return Encoding.UTF8.GetString(plain);
    }
}
