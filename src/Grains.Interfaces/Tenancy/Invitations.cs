using System.Collections.Immutable;

namespace Actors.Grains.Interfaces.Tenancy;

/// <summary>
/// What the stream told of invited persons was erased, because one of them is to be forgotten; the invitations that still matter to others
/// follow here anew.
/// </summary>
/// <param name="Open">Those that wait to be accepted, oldest first.</param>
/// <param name="Accepted">Those that were accepted a short while ago.</param>
[GenerateSerializer, Immutable, Alias("tenancy.invitations-kept.v1")]
public sealed record InvitationsKept(
    [property: Id(0), Personal] ImmutableArray<KeptInvitation> Open,
    [property: Id(1), Personal] ImmutableArray<KeptInvitation> Accepted) : IEvent;

/// <summary>An invitation that outlives the event that made it. The whole list is personal, so its members are not marked.</summary>
/// <param name="InvitationId">The invitation.</param>
/// <param name="Email">Whom it is for.</param>
/// <param name="Role">The role that it gives.</param>
/// <param name="InvitedBy">The user who invites.</param>
/// <param name="ExpiresAt">Until when it can be accepted.</param>
/// <param name="Nonce">What its token is computed from.</param>
/// <param name="TokenHash">The digest of its token.</param>
/// <param name="Fingerprint">The request's fingerprint, if its caller gave an idempotency key.</param>
/// <param name="At">When it was sent, or accepted.</param>
/// <param name="UserId">Who accepted it; null while nobody has.</param>
[GenerateSerializer, Immutable, Alias("tenancy.kept-invitation")]
public sealed record KeptInvitation(
    [property: Id(0)] string InvitationId,
    [property: Id(1)] string Email,
    [property: Id(2)] Role Role,
    [property: Id(3)] string InvitedBy,
    [property: Id(4)] DateTimeOffset ExpiresAt,
    [property: Id(5)] string Nonce,
    [property: Id(6)] string TokenHash,
    [property: Id(7)] string? Fingerprint,
    [property: Id(8)] DateTimeOffset At,
    [property: Id(9)] string? UserId)
{
    /// <summary>Keeps an invitation.</summary>
    /// <param name="sent">The invitation.</param>
    /// <param name="at">When it was sent, or accepted.</param>
    /// <param name="userId">Who accepted it; null while nobody has.</param>
    public static KeptInvitation Of(InvitationSent sent, DateTimeOffset at, string? userId) =>
        new(
            sent.InvitationId,
            sent.Email,
            sent.Role,
            sent.InvitedBy,
            sent.ExpiresAt,
            sent.Nonce,
            sent.TokenHash,
            sent.Fingerprint,
            at,
            userId);

    /// <summary>The invitation as it was sent.</summary>
    public InvitationSent ToSent() => new(InvitationId, Email, Role, InvitedBy, ExpiresAt, Nonce, TokenHash, Fingerprint);
}

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
