using System.Text.Json.Serialization;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Tenancy;

namespace Actors.ApiHost.Tenancy.Members;

/// <summary>A member of the organisation.</summary>
public sealed record MemberView
{
    /// <summary>The user.</summary>
    public required string UserId { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The e-mail address.</summary>
    public required string Email { get; init; }

    /// <summary>client, member, expert, admin or owner.</summary>
    public required string Role { get; init; }

    /// <summary>The expert who the member is by the organisation's word; null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? ExpertId { get; init; }

    /// <summary>When the member joined.</summary>
    public required DateTime JoinedAt { get; init; }

    /// <summary>Names the member's state for If-Match; grows with each change.</summary>
    public required long Version { get; init; }
}

/// <summary>Somebody who registered and waits to be approved or rejected.</summary>
public sealed record JoinRequestView
{
    /// <summary>The user.</summary>
    public required string UserId { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The e-mail address.</summary>
    public required string Email { get; init; }

    /// <summary>When she asked.</summary>
    public required DateTime AskedAt { get; init; }
}

/// <summary>An invitation that waits to be accepted. Whether the address has an account is not told.</summary>
public sealed record InvitationView
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Whom it is for.</summary>
    public required string Email { get; init; }

    /// <summary>The role that it gives.</summary>
    public required string Role { get; init; }

    /// <summary>The user who invites.</summary>
    public required string InvitedBy { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>Until when it can be accepted.</summary>
    public required DateTime ExpiresAt { get; init; }
}

/// <summary>A membership that began with an invitation.</summary>
public sealed record AcceptedInvitationView
{
    /// <summary>The organisation.</summary>
    public required string TenantId { get; init; }

    /// <summary>Its slug: sign in with it as X-Tenant.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? TenantSlug { get; init; }

    /// <summary>The role there.</summary>
    public required string Role { get; init; }
}

/// <summary>Members and invitations as answers show them.</summary>
internal static class MemberResponses
{
    /// <summary>A member as answers show one.</summary>
    public static MemberView ToResponse(Member member) => new()
    {
        UserId = member.UserId,
        Name = member.Name,
        Email = member.Email,
        Role = RoleNames.Of(member.Role),
        ExpertId = member.ExpertId,
        JoinedAt = member.JoinedAt.UtcDateTime,
        Version = member.Version,
    };

    /// <summary>Somebody who asked to join as answers show her.</summary>
    public static JoinRequestView ToJoinRequest(Member asking) =>
        new() { UserId = asking.UserId, Name = asking.Name, Email = asking.Email, AskedAt = asking.JoinedAt.UtcDateTime };

    /// <summary>A member as the request that would change one: what a merge patch is applied to.</summary>
    public static MemberPatch ToPatch(Member member) => new() { Role = RoleNames.Of(member.Role), ExpertId = member.ExpertId };

    /// <summary>An invitation as answers show one.</summary>
    public static InvitationView ToResponse(Invitation invitation) => new()
    {
        Id = invitation.Id,
        Email = invitation.Email,
        Role = RoleNames.Of(invitation.Role),
        InvitedBy = invitation.InvitedBy,
        CreatedAt = invitation.CreatedAt.UtcDateTime,
        ExpiresAt = invitation.ExpiresAt.UtcDateTime,
    };
}
