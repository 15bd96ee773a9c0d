using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Actors.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Actors.Silo;

/// <summary>Tokens from mails: account, nonce, and an HMAC-SHA256 of both and the purpose under a key of its own.</summary>
internal sealed class MailTokens : IMailTokens
{
    private const int Longest = 256;
    private const string Purpose = "actors/mail-tokens/v1";

    private readonly Lazy<byte[]> _key;

    /// <summary>Makes the tokens of a process. The key is loaded when it is needed first.</summary>
    /// <param name="configuration">Where the key is.</param>
    /// <param name="environment">Tells Development from the rest.</param>
    public MailTokens(IConfiguration configuration, IHostEnvironment environment)
        : this(() => RootKey.Load(configuration, environment))
    {
    }

    /// <summary>Makes the tokens of a key.</summary>
    /// <param name="root">The key that all keys come from.</param>
    public MailTokens(Func<byte[]> root) => _key = new Lazy<byte[]>(() => RootKey.Derive(root(), Purpose));

    /// <inheritdoc/>
    public string Make(MailClaim claim) => $"{claim.AccountId}.{claim.Nonce}.{Base64Url.EncodeToString(Sign(claim))}";

    /// <inheritdoc/>
    public bool TryRead(string token, MailPurpose purpose, [NotNullWhen(true)] out MailClaim? claim)
    {
        claim = null;
        if (token.Length > Longest || token.Split('.') is not [{ Length: > 0 } account, { Length: > 0 } nonce, var signature]) return false;
        if (!Base64Url.IsValid(signature, out var length) || length != HMACSHA256.HashSizeInBytes) return false;
        var read = new MailClaim(purpose, account, nonce);
        if (!CryptographicOperations.FixedTimeEquals(Sign(read), Base64Url.DecodeFromChars(signature))) return false;
        claim = read;
        return true;
    }

    // None of the parts can hold a dot, so no two claims write the same bytes.
    private byte[] Sign(MailClaim claim) => HMACSHA256.HashData(_key.Value, Encoding.UTF8.GetBytes($"{claim.Purpose}.{claim.AccountId}.{claim.Nonce}"));
}
