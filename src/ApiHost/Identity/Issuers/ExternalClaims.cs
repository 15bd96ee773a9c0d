using System.Text.Json;
using Actors.Grains.Text;

namespace Actors.ApiHost.Identity.Issuers;

/// <summary>Reads what tokens of other issuers say. Pure; signature and times are checked elsewhere.</summary>
internal static class ExternalClaims
{
    private const string ClerkRolePrefix = "org:";

    private const int MaxName = 200;

    private static readonly long LastSecond = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    /// <summary>Who a token is about; null when it is not meant for us, or lacks what it must have.</summary>
    public static ExternalIdentity? Read(JsonElement claims, IssuerOptions options)
    {
        if (!IsMeantForUs(claims, options) || Text(claims, "sub") is not { } subject) return null;
        if (Seconds(claims, "exp") is not { } until) return null;
        // Somebody who acts for the user: nothing here would tell the two apart afterwards.
        if (claims.TryGetProperty("act", out _)) return null;
        if (options.IsClerk && Text(claims, "sts") == "pending") return null;
        var (organization, role) = options.IsClerk
            ? ClerkOrganization(claims)
            : (Named(claims, options.TenantClaim), Named(claims, options.RoleClaim));
        var isVerified = claims.TryGetProperty("email_verified", out var verified) && verified.ValueKind == JsonValueKind.True;
        return new ExternalIdentity(subject, until)
        {
            IssuedAt = Instant(Seconds(claims, "iat")),
            AuthenticatedAt = Instant(options.IsClerk ? ClerkAuthentication(claims) : Seconds(claims, "auth_time")),
            // Another issuer has other rules; what is no name or address here is none.
            Name = Text(claims, "name") is { Length: <= MaxName } name ? PlainText.Cleaned(name) : null,
            Email = isVerified && Text(claims, "email") is { } email ? EmailAddresses.Of(email) : null,
            OrganizationId = organization,
            Role = role,
        };
    }

    // An audience that is configured must be there. So must an authorized party, when that is all there is; and a wrong one is never right.
    private static bool IsMeantForUs(JsonElement claims, IssuerOptions options)
    {
        if (options.Audience is { Length: > 0 } audience && !HasAudience(claims, audience)) return false;
        if (options.AuthorizedParties.Count == 0) return true;
        if (!claims.TryGetProperty("azp", out _)) return options.Audience is { Length: > 0 };
        return Text(claims, "azp") is { } party && options.AuthorizedParties.Contains(party);
    }

    private static bool HasAudience(
        JsonElement claims, string audience) => claims.TryGetProperty("aud", out var value) && value.ValueKind switch
        {
            JsonValueKind.String => value.ValueEquals(audience),
            JsonValueKind.Array => value.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.String && item.ValueEquals(audience)),
            _ => false,
        };

    // Version 2 has an object, version 1 (deprecated 2025-04-14) has claims of their own; a token that says v 2 is read as version 2 only.
    private static (string? Organization, string? Role) ClerkOrganization(JsonElement claims)
    {
        if (claims.TryGetProperty("v", out var version) && version.ValueKind == JsonValueKind.Number && version.TryGetInt32(out var number)
            && number >= 2)
        {
            return claims.TryGetProperty("o", out var organization) && organization.ValueKind == JsonValueKind.Object
                ? (Text(organization, "id"), Text(organization, "rol"))
                : default;
        }

        var role = Text(claims, "org_role");
        return (
            Text(claims, "org_id"),
            role?.StartsWith(ClerkRolePrefix, StringComparison.Ordinal) == true ? role[ClerkRolePrefix.Length..] : role);
    }

    // fva: how many minutes before the token was issued the user proved the first factor and the second one; -1 when that was never.
    private static long? ClerkAuthentication(JsonElement claims)
    {
        if (!claims.TryGetProperty("fva", out var ages) || ages.ValueKind != JsonValueKind.Array || ages.GetArrayLength() != 2) return null;
        if (ages[0].ValueKind != JsonValueKind.Number || !ages[0].TryGetInt32(out var minutes) || minutes < 0) return null;
        return Seconds(claims, "iat") - (long)minutes * 60 is { } seconds and >= 0 ? seconds : null;
    }

    private static long? Seconds(JsonElement claims, string name) =>
        claims.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var seconds)
            && seconds >= 0 && seconds <= LastSecond
            ? seconds
            : null;

    private static DateTimeOffset? Instant(long? seconds) => seconds is { } known ? DateTimeOffset.FromUnixTimeSeconds(known) : null;

    private static string? Named(JsonElement claims, string? name) => name is null ? null : Text(claims, name);

    private static string? Text(JsonElement claims, string name) =>
        claims.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text
            ? text
            : null;
}
