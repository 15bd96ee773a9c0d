using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Identity;
using Actors.Grains.Interfaces.Tenancy;

namespace Actors.ApiHost.Identity.Members;

/// <summary>A membership that somebody signs in to.</summary>
internal sealed record Membership(string TenantId, Member Member);

/// <summary>Who is a member of what, as the members' grains say at this moment.</summary>
internal sealed class Memberships(IGrainFactory grains, ExpertRights experts)
{
    /// <summary>What whoever was a member is told.</summary>
    public static ApiError NoMember { get; } = ApiError.Unauthenticated("You no longer belong to this organisation; sign in again.");

    /// <summary>The membership that a user signs in to; null when the user is a member of nothing that comes into question.</summary>
    public async ValueTask<Membership?> ChooseAsync(ApiCall call, User user, string? tenantId)
    {
        foreach (var candidate in user.Tenants)
        {
            if (tenantId is not null && candidate != tenantId) continue;
            if (await FindAsync(call, candidate, user.UserId) is not { } member) continue;
            if (IsOpenTo(member, await TenantOf(candidate).GetStatus())) return new Membership(candidate, member);
        }

        return null;
    }

    /// <summary>The organisations that a user may use, in the order of joining.</summary>
    public async ValueTask<IReadOnlyList<(Organization Organization, Member Member)>> ListAsync(ApiCall call, Principal principal)
    {
        var found = new List<(Organization Organization, Member Member)>();
        call.ActFor(Caller.System);
        foreach (var tenantId in await grains.GetGrain<IAccountGrain>(AccountKey.For(principal.Email)).GetTenants())
        {
            if (await FindAsync(call, tenantId, principal.UserId) is not { } member) continue;
            if (await TenantOf(tenantId).Get() is { } organization && IsOpenTo(member, organization.Status))
                found.Add((organization, member));
        }

        return found;
    }

    /// <summary>What a token claims, as it is at this moment; null when the user is no longer a member.</summary>
    public async ValueTask<Principal?> ConfirmAsync(ApiCall call, Principal claimed) =>
        await FindAsync(call, claimed.TenantId!, claimed.UserId) is { } member ? await ApplyAsync(call, claimed, member) : null;

    /// <summary>Somebody in the role, and as the expert, that the tenant says at this moment.</summary>
    public async ValueTask<Principal> ApplyAsync(ApiCall call, Principal principal, Member member)
    {
        var expertId = await experts.ConfirmAsync(call, principal, member.ExpertId);
        return member.Role == principal.Role && expertId == principal.ExpertId
            ? principal
            : principal with { Role = member.Role, ExpertId = expertId };
    }

    private static bool IsOpenTo(Member member, TenantStatus status) =>
        status == TenantStatus.Active || (status == TenantStatus.Deleting && member.Role == Role.Owner);

    // The callers stay in the name of this tenant for what they ask next of it: the name is set in their own flow.
    private Task<Member?> FindAsync(ApiCall call, string tenantId, string userId)
    {
        call.ActFor(tenantId);
        return grains.GetGrain<IMemberGrain>(GrainKey.For(tenantId, userId)).Get();
    }

    private ITenantGrain TenantOf(string tenantId) => grains.GetGrain<ITenantGrain>(GrainKey.For(tenantId, tenantId));
}
