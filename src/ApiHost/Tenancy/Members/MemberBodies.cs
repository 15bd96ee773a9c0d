using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Actors.ApiHost.Tenancy;

/// <summary>What a member may do.</summary>
public sealed record MemberPatch
{
    /// <summary>client, member, expert, admin or owner. Only owners may make, change or remove owners.</summary>
    [Required]
    public string? Role { get; init; }

    /// <summary>With the role expert: which expert of the organisation the member is.</summary>
    public string? ExpertId { get; init; }
}

/// <summary>Whom to invite.</summary>
public sealed record InvitationInput
{
    /// <summary>The e-mail address that the invitation goes to.</summary>
    [Required]
    public string? Email { get; init; }

    /// <summary>The role that it gives: client, member, expert, admin or owner; member by default.</summary>
    public string? Role { get; init; }
}

/// <summary>An invitation that is accepted.</summary>
public sealed record AcceptInput
{
    /// <summary>The token from the mail.</summary>
    [Required]
    public string? Token { get; init; }

    /// <inheritdoc/>
    public override string ToString() => nameof(AcceptInput);
}

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
public sealed record AcceptedView
{
    /// <summary>The organisation.</summary>
    public required string TenantId { get; init; }

    /// <summary>Its slug: sign in with it as X-Tenant.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? TenantSlug { get; init; }

    /// <summary>The role there.</summary>
    public required string Role { get; init; }
}
