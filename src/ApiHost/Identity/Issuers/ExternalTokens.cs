using System.Text.Json;
using Actors.ApiHost.Identity.Tokens;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Actors.ApiHost.Identity.Issuers;

/// <summary>
/// Reads tokens of one other issuer: the library checks the signature, we check everything else, strictly (RFC 8725). The key is found by
/// its id among the issuer's own; <c>jku</c>, <c>x5u</c>, <c>jwk</c> and the like in a header choose nothing.
/// </summary>
internal sealed class ExternalTokens(IssuerOptions options, IssuerKeys keys, TimeProvider clock) : IDisposable
{
    /// <summary>How far two clocks may differ, in seconds (Clerk's tokens live for a minute).</summary>
    public const int SkewSeconds = 5;

    private const int LongestKeyId = 200;

    private readonly JsonWebTokenHandler _handler = new() { MaximumTokenSizeInBytes = CompactJws.Longest, MapInboundClaims = false };

    /// <summary>The issuer.</summary>
    public IssuerOptions Options => options;

    /// <summary>Reads a token; null when it is not good, whatever the reason.</summary>
    /// <exception cref="HttpRequestException">The issuer's keys are not known at the moment.</exception>
    public async Task<ExternalIdentity?> ReadAsync(string token, CancellationToken cancellationToken)
    {
        if (Split(token) is not var (header, payload) || KeyIdIn(header) is not { } keyId) return null;
        using var _ = payload;
        var claims = payload.RootElement;
        if (!IsFrom(claims, options.Issuer) || ExternalClaims.Read(claims, options) is not { } identity || !IsInTime(claims, identity))
            return null;
        if (await keys.FindAsync(keyId, cancellationToken) is not { } key) return null;
        var result = await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            IssuerSigningKey = key,
            TryAllIssuerSigningKeys = false,
            RequireSignedTokens = true,
            ValidAlgorithms = [options.Algorithm],
            ValidTypes = [options.TokenType],
            ValidIssuer = options.Issuer,
            // Both are checked above: the library's clock is the machine's, and it knows no authorized parties.
            ValidateAudience = false,
            ValidateLifetime = false,
        });
        return result.IsValid ? identity : null;
    }

    /// <summary>True when a token says that it comes from this issuer. Nothing of it has been checked.</summary>
    public bool Claims(string token)
    {
        if (Split(token) is not var (_, payload)) return false;
        using (payload) return IsFrom(payload.RootElement, options.Issuer);
    }

    /// <inheritdoc/>
    public void Dispose() => keys.Dispose();

    private static bool IsFrom(JsonElement claims, string issuer) =>
        claims.TryGetProperty("iss", out var value) && value.ValueKind == JsonValueKind.String && value.ValueEquals(issuer);

    private static (byte[] Header, JsonDocument Payload)? Split(string token)
    {
        if (token.Length > CompactJws.Longest || token.Split('.') is not [var header, var payload, { Length: > 0 }]) return null;
        if (!CompactJws.TryDecode(header, out var headerBytes) || !CompactJws.TryDecode(payload, out var payloadBytes)) return null;
        return TokenJson.TryParse(payloadBytes, out var document) ? (headerBytes, document) : null;
    }

    private string? KeyIdIn(byte[] header)
    {
        if (!TokenJson.TryParse(header, out var document)) return null;
        using (document)
        {
            var root = document.RootElement;
            // An extension that must be understood is not (RFC 7515 section 4.1.11).
            var isOurs = !root.TryGetProperty("crit", out _) && Is(root, "alg", options.Algorithm) && Is(root, "typ", options.TokenType);
            if (!isOurs || !root.TryGetProperty("kid", out var value) || value.ValueKind != JsonValueKind.String) return null;
            return value.GetString() is { Length: > 0 and <= LongestKeyId } keyId ? keyId : null;
        }
    }

    private static bool Is(JsonElement header, string name, string expected) =>
        header.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.ValueEquals(expected);

    private bool IsInTime(JsonElement claims, ExternalIdentity identity)
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        return identity.ExpiresAt > now - SkewSeconds && StartsBy(claims, "nbf", now + SkewSeconds)
            && StartsBy(claims, "iat", now + SkewSeconds);
    }

    private static bool StartsBy(JsonElement claims, string name, long latest) =>
        !claims.TryGetProperty(name, out var value)
            || (value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var at) && at <= latest);
}
