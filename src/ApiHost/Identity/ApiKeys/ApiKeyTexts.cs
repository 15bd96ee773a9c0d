using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Actors.ApiHost.Http.Requests;
using Actors.Grains.Secrets;

namespace Actors.ApiHost.Identity.ApiKeys;

/// <summary>An API key that came with a request and was made here.</summary>
internal sealed record PresentedApiKey(string TenantId, string KeyId, string SecretHash);

/// <summary>
/// The texts of API keys: <c>ak_</c>, the tenant's id and the key's id without their prefixes, and 43 characters of secret. The secret is
/// an HMAC over both ids, so that a repeat of the request shows the same text and nothing secret is stored. A text that was not made here
/// is known for it without asking anybody, so nobody wakes grains by guessing.
/// </summary>
internal sealed class ApiKeyTexts(IPurposeKeys keys)
{
    /// <summary>What every text begins with.</summary>
    public const string Prefix = "ak_";

    private const int Longest = 256;

    // Ids cannot hold the separator.
    private readonly DerivedToken _secret = new(keys.For(Purposes.ApiKeys), PartsFraming.SeparatedBy('\0'));

    /// <summary>The text of a key.</summary>
    public string Of(string tenantId, string keyId)
    {
        if (!tenantId.StartsWith(IdentityIds.Tenant, StringComparison.Ordinal))
            throw new InvalidOperationException($"{tenantId} has no tenant's prefix.");
        return string.Concat(
            Prefix, tenantId.AsSpan(IdentityIds.Tenant.Length), keyId.AsSpan(IdentityIds.ApiKey.Length), _secret.Text(tenantId, keyId));
    }

    /// <summary>What is stored of a text: the hash of its secret.</summary>
    public static string HashOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text[^DerivedToken.TextLength..])));

    /// <summary>Reads a text; false for those that were not made here.</summary>
    public bool TryRead(string text, [NotNullWhen(true)] out PresentedApiKey? presented)
    {
        presented = null;
        var tenantLength = text.Length - Prefix.Length - Ids.Digits - DerivedToken.TextLength;
        if (text.Length > Longest || tenantLength < 1 || !text.StartsWith(Prefix, StringComparison.Ordinal)) return false;
        var tenantId = string.Concat(IdentityIds.Tenant, text.AsSpan(Prefix.Length, tenantLength));
        var keyId = string.Concat(IdentityIds.ApiKey, text.AsSpan(Prefix.Length + tenantLength, Ids.Digits));
        if (!Ids.IsValid(tenantId) || !Ids.IsValid(keyId)) return false;
        if (!_secret.Matches(text.AsSpan(text.Length - DerivedToken.TextLength), tenantId, keyId)) return false;
        presented = new PresentedApiKey(tenantId, keyId, HashOf(text));
        return true;
    }
}
