using Actors.ApiHost.Http.Routes;
using Actors.Grains.Interfaces;


namespace Actors.ApiHost.Http.Requests;

/// <summary>A caller who has signed in, or a program that comes with an API key.</summary>
internal sealed record Principal
{
    /// <summary>The user; for an API key the key's id.</summary>
    public required string UserId { get; init; }

    /// <summary>The user's e-mail address, in lower case; empty for an API key.</summary>
    public required string Email { get; init; }

    /// <summary>The user's name.</summary>
    public required string Name { get; init; }

    /// <summary>True when the address is known to be the user's.</summary>
    public required bool EmailVerified { get; init; }

    /// <summary>The tenant that is signed in to; null for a user who belongs to none.</summary>
    public string? TenantId { get; init; }

    /// <summary>The role in that tenant; null without a tenant.</summary>
    public Role? Role { get; init; }

    /// <summary>The expert of that tenant who the user is; null when none.</summary>
    public string? ExpertId { get; init; }

    /// <summary>The session that the token belongs to; null when another issuer keeps it.</summary>
    public string? SessionId { get; init; }

    /// <summary>The key of the account of another issuer's user; null for our own users, whose accounts are found by address.</summary>
    public string? ExternalAccount { get; init; }

    /// <summary>
    /// The key of the other issuer's organisation by which the user is in the tenant; null when that is no word of webhooks, and for our
    /// own users.
    /// </summary>
    public string? ExternalOrganization { get; init; }

    /// <summary>
    /// When another issuer's user last proved there who it is; null when the issuer does not tell, and for our own users.
    /// </summary>
    public DateTimeOffset? AuthenticatedAt { get; init; }

    /// <summary>Until when the token is good.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>What an API key may do; null for people, who may do what their role may.</summary>
    public IReadOnlyList<string>? Scopes { get; init; }

    /// <summary>True for those who manage the tenant.</summary>
    public bool IsAdmin => Permissions.Manages(Role);

    /// <summary>True for the expert concerned and for those who manage the tenant.</summary>
    public bool MayActFor(string expertId) => IsAdmin || (ExpertId is not null && ExpertId == expertId);
}
