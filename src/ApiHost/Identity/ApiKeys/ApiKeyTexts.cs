using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Actors.ApiHost.Http;

namespace Actors.ApiHost.Identity;

/// <summary>An API key that came with a request and was made here.</summary>
/// <param name="TenantId">The tenant that it is for.</param>
/// <param name="KeyId">The key.</param>
/// <param name="SecretHash">The SHA-256 of its secret.</param>
internal sealed record PresentedApiKey(string TenantId, string KeyId, string SecretHash);

/// <summary>
/// The texts of API keys: <c>ak_</c>, the tenant's id and the key's id without their prefixes, and 43 characters of secret. The secret is an
/// HMAC over both ids, so that a repeat of the request shows the same text and nothing secret is stored. A text that was not made here is
/// known for it without asking anybody, so nobody wakes grains by guessing.
/// </summary>
/// <param name="keys">The keys.</param>
internal sealed class ApiKeyTexts(SigningKeys keys)
{
    /// <summary>What every text begins with.</summary>
    public const string Prefix = "ak_";

    private const int SecretLength = 43;
    private const int Longest = 256;

    /// <summary>The text of a key.</summary>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="keyId">The key.</param>
    public string Of(string tenantId, string keyId)
    {
        if (!tenantId.StartsWith(Ids.Tenant, StringComparison.Ordinal)) throw new InvalidOperationException($"{tenantId} has no tenant's prefix.");
        return string.Concat(Prefix, tenantId.AsSpan(Ids.Tenant.Length), keyId.AsSpan(Ids.ApiKey.Length), SecretOf(tenantId, keyId));
    }

    /// <summary>What is stored of a text: the hash of its secret.</summary>
    /// <param name="text">The text.</param>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text[^SecretLength..])));

    /// <summary>Reads a text; false for those that were not made here.</summary>
    /// <param name="text">The text.</param>
    /// <param name="presented">The key.</param>
    public bool TryRead(string text, [NotNullWhen(true)] out PresentedApiKey? presented)
    {
        presented = null;
        var tenantLength = text.Length - Prefix.Length - Ids.Digits - SecretLength;
        if (text.Length > Longest || tenantLength < 1 || !text.StartsWith(Prefix, StringComparison.Ordinal)) return false;
        var tenantId = string.Concat(Ids.Tenant, text.AsSpan(Prefix.Length, tenantLength));
        var keyId = string.Concat(Ids.ApiKey, text.AsSpan(Prefix.Length + tenantLength, Ids.Digits));
        if (!Ids.IsValid(tenantId) || !Ids.IsValid(keyId)) return false;
        var secret = Encoding.UTF8.GetBytes(text[^SecretLength..]);
        if (!CryptographicOperations.FixedTimeEquals(secret, Encoding.ASCII.GetBytes(SecretOf(tenantId, keyId)))) return false;
        presented = new PresentedApiKey(tenantId, keyId, HashOf(text));
        return true;
    }

    // Ids cannot hold the separator, so no two pairs are the same message.
    private string SecretOf(string tenantId, string keyId) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(keys.ApiKeys, Encoding.UTF8.GetBytes($"{tenantId}\0{keyId}")));
}
