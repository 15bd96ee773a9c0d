
namespace Actors.ApiHost.Identity.Issuers;

/// <summary>What a token of another issuer says of its user, once its signature and its times were found good.</summary>
internal sealed record ExternalIdentity(string Subject, long ExpiresAt)
{
    /// <summary>When the token was issued; null when it does not tell.</summary>
    public DateTimeOffset? IssuedAt { get; init; }

    /// <summary>When the user last proved there who it is; null when the token does not tell.</summary>
    public DateTimeOffset? AuthenticatedAt { get; init; }

    /// <summary>The name, or null.</summary>
    public string? Name { get; init; }

    /// <summary>The address in lower case, if the issuer says that it is the user's; null otherwise.</summary>
    public string? Email { get; init; }

    /// <summary>The organisation that is signed in to, or null.</summary>
    public string? OrganizationId { get; init; }

    /// <summary>The role there, as the issuer names it, or null.</summary>
    public string? Role { get; init; }
}
