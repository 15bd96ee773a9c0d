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
        Span<byte> token = stackalloc byte[DerivedToken.Length];
        _nonces.Compute(token, place, text);
        return Base64Url.EncodeToString(SealedBytes.Seal(
            _key, token[..SealedBytes.NonceLength], Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetBytes(place)));
    }

    /// <summary>Opens a text; null when it was not sealed so.</summary>
    /// <param name="text">What was sealed.</param>
    /// <param name="place">Where it stands.</param>
    public string? Open(string text, string place) =>
        Base64Url.IsValid(text)
        && SealedBytes.Open(_key, Base64Url.DecodeFromChars(text), Encoding.UTF8.GetBytes(place)) is { } plain
            ? Encoding.UTF8.GetString(plain)
            : null;
}
