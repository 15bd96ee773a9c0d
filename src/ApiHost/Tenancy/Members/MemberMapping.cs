using Actors.ApiHost.Http;
using Actors.ApiHost.Identity;
using Actors.Identity;
using Actors.Tenancy;

namespace Actors.ApiHost.Tenancy;

/// <summary>Who joins, and as what.</summary>
/// <param name="Email">The address, in lower case.</param>
/// <param name="Role">The role.</param>
internal sealed record InvitationRequest(string Email, Role Role);

/// <summary>What a member may do from now on.</summary>
/// <param name="Role">The role.</param>
/// <param name="ExpertId">The expert who the member is; null for none.</param>
internal sealed record RoleChange(Role Role, string? ExpertId);

/// <summary>Members and invitations as requests and answers show them, and what may stand in a request.</summary>
internal static class MemberMapping
{
    /// <summary>What is expected where a role stands.</summary>
    public const string RoleExpected = "client, member, expert, admin or owner is expected.";

    /// <summary>Checks whom to invite.</summary>
    /// <param name="input">The request.</param>
    public static Parsed<InvitationRequest> Check(InvitationInput input)
    {
        Problems problems = default;
        if (input.Email is null) problems.AddMissing("email");
        var email = TextRules.Email(ref problems, "email", input.Email);
        var role = input.Role is null ? Role.Member : RoleOf(ref problems, input.Role);
        return problems.None ? new InvitationRequest(email!, role) : problems.ToError();
    }

    /// <summary>Checks a change of the role.</summary>
    /// <param name="patch">The request, merged with what there is.</param>
    /// <param name="linked">The expert who the member is so far; null for none.</param>
    public static Parsed<RoleChange> Check(MemberPatch patch, string? linked)
    {
        Problems problems = default;
        if (patch.Role is null) problems.AddMissing("role");
        var role = patch.Role is null ? default : RoleOf(ref problems, patch.Role);
        var expertId = TextRules.Id(ref problems, "expertId", patch.ExpertId);
        // A link that is there ends with the role; one that is asked for anew must fit it.
        if (role != Role.Expert && expertId is not null && expertId != linked) problems.Add("expertId", "Only the role expert has one.");
        return problems.None ? new RoleChange(role, role == Role.Expert ? expertId : null) : problems.ToError();
    }

    /// <summary>A member as answers show one.</summary>
    /// <param name="member">The member.</param>
    public static MemberView ToView(Member member) => new()
    {
        UserId = member.UserId,
        Name = member.Name,
        Email = member.Email,
        Role = RoleNames.Of(member.Role),
        ExpertId = member.ExpertId,
        JoinedAt = member.JoinedAt.UtcDateTime,
        Version = member.Version,
    };

    /// <summary>A member as the request that would change one: what a merge patch is applied to.</summary>
    /// <param name="member">The member.</param>
    public static MemberPatch ToPatch(Member member) => new() { Role = RoleNames.Of(member.Role), ExpertId = member.ExpertId };

    /// <summary>An invitation as answers show one.</summary>
    /// <param name="invitation">The invitation.</param>
    public static InvitationView ToView(Invitation invitation) => new()
    {
        Id = invitation.Id,
        Email = invitation.Email,
        Role = RoleNames.Of(invitation.Role),
        InvitedBy = invitation.InvitedBy,
        CreatedAt = invitation.CreatedAt.UtcDateTime,
        ExpiresAt = invitation.ExpiresAt.UtcDateTime,
    };

    private static Role RoleOf(ref Problems problems, string name)
    {
        if (!RoleNames.TryParse(name, out var role)) problems.Add("role", RoleExpected);
        return role;
    }
}
