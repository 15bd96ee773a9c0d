namespace Actors.ApiHost.Identity;

/// <summary>Another issuer whose tokens are accepted. Section <c>Auth:Issuers</c> of the configuration, one entry each.</summary>
public sealed class IssuerOptions
{
    private static readonly string[] Supported = ["RS256", "ES256"];

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

    /// <summary>Which of its roles is which role here, for example <c>admin</c> to <c>admin</c>. Whose role is not named is no member.</summary>
    public IDictionary<string, string> Roles { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What is nonsense, or null.</summary>
    public string? Problem()
    {
        if (string.IsNullOrWhiteSpace(Name) || string.IsNullOrWhiteSpace(Issuer)) return "Auth:Issuers: Name and Issuer must not be empty.";
        if (!Uri.TryCreate(JwksUri, UriKind.Absolute, out var uri) || !(uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback)))
            return "Auth:Issuers: JwksUri must be an https address.";
        // A token that was made for somebody else's application must not be good here (RFC 8725 section 3.9).
        if (string.IsNullOrEmpty(Audience) && AuthorizedParties.Count == 0) return "Auth:Issuers: Audience or AuthorizedParties is needed.";
        if (!Supported.Contains(Algorithm)) return "Auth:Issuers: Algorithm is RS256 or ES256.";
        return Roles.Values.All(role => RoleNames.TryParse(role, out _)) ? null : "Auth:Issuers: Roles maps to client, member, expert, admin or owner.";
    }
}
