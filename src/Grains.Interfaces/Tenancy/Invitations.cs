using Actors.Identity;

namespace Actors.Tenancy;

/// <summary>An invitation that waits to be accepted.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Email">Whom it is for, in lower case.</param>
/// <param name="Role">The role that it gives.</param>
/// <param name="InvitedBy">The user who invites.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ExpiresAt">Until when it can be accepted.</param>
[GenerateSerializer, Immutable, Alias("tenancy.invitation")]
public sealed record Invitation(
    [property: Id(0)] string Id,
    [property: Id(1), Personal] string Email,
    [property: Id(2)] Role Role,
    [property: Id(3)] string InvitedBy,
    [property: Id(4)] DateTimeOffset CreatedAt,
    [property: Id(5)] DateTimeOffset ExpiresAt);

/// <summary>Somebody was invited. The token that goes out by mail is derived from the id and the nonce under the host's secret.</summary>
/// <param name="InvitationId">The invitation.</param>
/// <param name="Email">Whom it is for, in lower case.</param>
/// <param name="Role">The role that it gives.</param>
/// <param name="InvitedBy">The user who invites.</param>
/// <param name="ExpiresAt">Until when it can be accepted.</param>
/// <param name="Nonce">Random: makes the token one that nobody can know from the id.</param>
/// <param name="TokenHash">The token's SHA-256 in hexadecimal: what a token that comes back is compared with.</param>
/// <param name="Fingerprint">The request's fingerprint, if its caller gave an idempotency key.</param>
[GenerateSerializer, Immutable, Alias("tenancy.invitation-sent.v1")]
public sealed record InvitationSent(
    [property: Id(0)] string InvitationId,
    [property: Id(1), Personal] string Email,
    [property: Id(2)] Role Role,
    [property: Id(3)] string InvitedBy,
    [property: Id(4)] DateTimeOffset ExpiresAt,
    [property: Id(5)] string Nonce,
    [property: Id(6)] string TokenHash,
    [property: Id(7)] string? Fingerprint) : IEvent;

/// <summary>An invitation was taken back.</summary>
/// <param name="InvitationId">The invitation.</param>
[GenerateSerializer, Immutable, Alias("tenancy.invitation-revoked.v1")]
public sealed record InvitationRevoked([property: Id(0)] string InvitationId) : IEvent;

/// <summary>An invitation was accepted: the tenant decided that the user is a member. The member's own stream follows.</summary>
/// <param name="InvitationId">The invitation.</param>
/// <param name="UserId">The user.</param>
/// <param name="Name">The name.</param>
/// <param name="Email">The e-mail address, in lower case.</param>
/// <param name="Role">The role.</param>
[GenerateSerializer, Immutable, Alias("tenancy.invitation-accepted.v1")]
public sealed record InvitationAccepted(
    [property: Id(0)] string InvitationId,
    [property: Id(1)] string UserId,
    [property: Id(2), Personal] string Name,
    [property: Id(3), Personal] string Email,
    [property: Id(4)] Role Role) : IEvent;
