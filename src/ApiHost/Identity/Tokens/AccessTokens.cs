using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Actors.ApiHost.Http.Requests;
using Actors.Grains.Interfaces;
using Actors.Grains.Secrets;
using Microsoft.Extensions.Options;

namespace Actors.ApiHost.Identity.Tokens;

/// <summary>Access tokens: JWTs (RFC 7519) of a few minutes, made and read here and nowhere else, strictly (RFC 8725).</summary>
internal sealed class AccessTokens(IOptions<AuthOptions> options, IPurposeKeys keys, TimeProvider clock)
{
    /// <summary>How far two clocks may differ, in seconds.</summary>
    public const int SkewSeconds = 30;

    private static readonly byte[] Header = """{"alg":"HS256","typ":"JWT"}"""u8.ToArray();

    private readonly AuthOptions _options = options.Value;
    private readonly byte[] _key = keys.For(Purposes.AccessTokens);
    private readonly VerifiedTokens _verified = new();

    /// <summary>How long a token is good.</summary>
    public TimeSpan Lifetime => TimeSpan.FromMinutes(_options.AccessTokenMinutes);

    /// <summary>Makes a token.</summary>
    public string Mint(Principal principal)
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("iss"u8, _options.Issuer);
            writer.WriteString("aud"u8, _options.Audience);
            writer.WriteString("sub"u8, principal.UserId);
            writer.WriteString("sid"u8, principal.SessionId);
            if (principal.TenantId is { } tenant) writer.WriteString("tid"u8, tenant);
            if (principal.Role is { } role) writer.WriteString("role"u8, RoleNames.Of(role));
            if (principal.ExpertId is { } expert) writer.WriteString("eid"u8, expert);
            writer.WriteString("email"u8, principal.Email);
            writer.WriteBoolean("email_verified"u8, principal.EmailVerified);
            writer.WriteString("name"u8, principal.Name);
            writer.WriteNumber("iat"u8, now);
            writer.WriteNumber("exp"u8, now + (long)Lifetime.TotalSeconds);
            writer.WriteString("jti"u8, Ids.Fresh("jti_", clock.GetUtcNow()));
            writer.WriteEndObject();
        }

        return CompactJws.Sign(Header, buffer.WrittenSpan, _key);
    }

    /// <summary>Reads a token; false when it is not good, whatever the reason.</summary>
    public bool TryRead(ReadOnlySpan<char> token, [NotNullWhen(true)] out Principal? principal)
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        if (!_verified.TryFind(token, out var verified))
        {
            var text = token.ToString();
            verified = Verify(text);
            if (verified is not null && verified.IsGoodAt(now)) _verified.Add(text, verified);
        }

        principal = verified is not null && verified.IsGoodAt(now) ? verified.Principal : null;
        return principal is not null;
    }

    private VerifiedToken? Verify(string token)
    {
        if (!CompactJws.TryVerify(token, _key, out var header, out var payload)) return null;
        if (!TokenHeader.IsOurs(header) || !TokenClaims.TryParse(payload, out var claims)) return null;
        if (claims is not { ExpiresAt: { } until, IssuedAt: { } issued }) return null;
        if (claims.Issuer != _options.Issuer || !claims.Audiences.Contains(_options.Audience)) return null;
        return ToPrincipal(claims) is { } principal
            ? new VerifiedToken(principal, Math.Max(issued, claims.NotBefore ?? issued), until)
            : null;
    }

    private static Principal? ToPrincipal(TokenClaims claims)
    {
        Role? role = null;
        if (claims.Role is { } name)
        {
            if (!RoleNames.TryParse(name, out var parsed)) return null;
            role = parsed;
        }

        var isWhole = claims is { Subject: not null, SessionId: not null, TokenId: not null, Email: not null, Name: not null }
            && (role is null) == (claims.TenantId is null);
        return !isWhole || claims.ExpiresAt > DateTimeOffset.MaxValue.ToUnixTimeSeconds() ? null : new Principal
        {
            UserId = claims.Subject!,
            Email = claims.Email!,
            Name = claims.Name!,
            EmailVerified = claims.EmailVerified,
            TenantId = claims.TenantId,
            Role = role,
            ExpertId = claims.ExpertId,
            SessionId = claims.SessionId,
            ExpiresAt = DateTimeOffset.FromUnixTimeSeconds(claims.ExpiresAt!.Value),
        };
    }
}
