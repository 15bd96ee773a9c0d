using Actors.Grains.Configuration;
using Actors.Grains.Interfaces;

namespace Actors.ApiHost.Identity.Issuers;

/// <summary>Another issuer whose tokens are accepted. Section <c>Auth:Issuers</c> of the configuration, one entry each.</summary>
public sealed class IssuerOptions
{
    /// <summary>The algorithms that may be asked for.</summary>
    internal static readonly string[] Supported = ["RS256", "ES256"];

    /// <summary>What people call it, for example <c>Clerk</c>.</summary>
    public string Name { get; set; } = "";

    /// <summary>Its <c>iss</c>, to the letter.</summary>
    public string Issuer { get; set; } = "";

    /// <summary>Where its keys are (RFC 7517); https, unless it is this machine.</summary>
    public string JwksUri { get; set; } = "";

    /// <summary>For whom its tokens must be (<c>aud</c>); null accepts any, if an authorized party is asked for.</summary>
    public string? Audience { get; set; }

    /// <summary>For which applications its tokens may have been made (<c>azp</c>), for example the origins of one's pages.</summary>
    public IList<string> AuthorizedParties { get; } = [];

    /// <summary>The algorithm of its signatures: RS256 by default, or ES256.</summary>
    public string Algorithm { get; set; } = Supported[0];

    /// <summary>The <c>typ</c> of its tokens; JWT by default.</summary>
    public string TokenType { get; set; } = "JWT";

    /// <summary>True when its tokens are Clerk's session tokens, version 1 or 2: organisation and role are where those have them.</summary>
    public bool IsClerk { get; set; }

    /// <summary>The claim with the id of the user's organisation; null when its tokens tell none. Not for Clerk.</summary>
    public string? TenantClaim { get; set; }

    /// <summary>The claim with the user's role in that organisation. Not for Clerk.</summary>
    public string? RoleClaim { get; set; }

    /// <summary>Which of its organisations is which tenant here: organisation id to slug. Only these have members by its tokens.</summary>
    public IDictionary<string, string> Tenants { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// Which of its roles is which role here, for example <c>admin</c> to <c>admin</c>. Whose role is not named is no member.
    /// </summary>
    public IDictionary<string, string> Roles { get; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>Refuses issuers whose tokens could not be checked.</summary>
internal static class IssuerRules
{
    /// <summary>Checks an issuer.</summary>
    /// <param name="rules">Where problems are noted.</param>
    /// <param name="key">The issuer's entry.</param>
    /// <param name="issuer">The issuer.</param>
    public static void Check(OptionsRules rules, string key, IssuerOptions issuer)
    {
        rules
            .NotEmpty($"{key}:{nameof(issuer.Name)}", issuer.Name)
            .NotEmpty($"{key}:{nameof(issuer.Issuer)}", issuer.Issuer)
            .Must($"{key}:{nameof(issuer.JwksUri)}", IsSafe(issuer.JwksUri), "an https address", issuer.JwksUri)
            // A token that was made for somebody else's application must not be good here (RFC 8725 section 3.9).
            .Must(
                $"{key}:{nameof(issuer.Audience)}",
                !string.IsNullOrEmpty(issuer.Audience) || issuer.AuthorizedParties.Count > 0,
                $"set unless {nameof(issuer.AuthorizedParties)} are")
            .Must(
                $"{key}:{nameof(issuer.Algorithm)}",
                IssuerOptions.Supported.Contains(issuer.Algorithm),
                "RS256 or ES256",
                issuer.Algorithm);
        foreach (var (theirs, ours) in issuer.Roles)
            rules.Must(
                $"{key}:{nameof(issuer.Roles)}:{theirs}", RoleNames.TryParse(ours, out _), "client, member, expert, admin or owner", ours);
    }

    private static bool IsSafe(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));
}
