using System.ComponentModel.DataAnnotations;

namespace Actors.ApiHost.Tenancy.Members;

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

/// <summary>What somebody who asked to join becomes.</summary>
public sealed record JoinApproval
{
    /// <summary>client or member; member by default. Other roles are given to members.</summary>
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
