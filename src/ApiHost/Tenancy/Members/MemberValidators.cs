using Actors.ApiHost.Http.Input;
using Actors.Grains.Interfaces;

namespace Actors.ApiHost.Tenancy.Members;

/// <summary>Who joins, and as what.</summary>
internal sealed record InvitationRequest(string Email, Role Role);

/// <summary>What a member may do from now on.</summary>
internal sealed record RoleChange(Role Role, string? ExpertId);

/// <summary>What may stand in requests about members.</summary>
internal static class MemberValidators
{
    /// <summary>What is expected where a role stands.</summary>
    public const string RoleExpected = "must be client, member, expert, admin or owner";

    /// <summary>Checks whom to invite.</summary>
    public static Result<InvitationRequest> Check(InvitationInput input)
    {
        Validator validator = default;
        var email = validator.RequiredEmail("email", input.Email);
        var role = input.Role is null ? Role.Member : RoleOf(ref validator, input.Role);
        return validator.Result(new InvitationRequest(email ?? "", role));
    }

    /// <summary>Checks a change of the role.</summary>
    public static Result<RoleChange> Check(MemberPatch patch, string? linked)
    {
        Validator validator = default;
        if (patch.Role is null) validator.Missing("role");
        var role = patch.Role is null ? default : RoleOf(ref validator, patch.Role);
        var expertId = validator.Id("expertId", patch.ExpertId);
        // A link that is there ends with the role; one that is asked for anew must fit it.
        if (role != Role.Expert && expertId is not null && expertId != linked)
            validator.Add("expertId", "must be absent unless the role is expert");
        return validator.Result(new RoleChange(role, role == Role.Expert ? expertId : null));
    }

    private static Role RoleOf(ref Validator validator, string name)
    {
        if (!RoleNames.TryParse(name, out var role)) validator.Add("role", RoleExpected);
        return role;
    }
}
