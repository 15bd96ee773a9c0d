using Actors.ApiHost.Http;
using Actors.Identity;
using Actors.Tenancy;

namespace Actors.ApiHost.Identity;

/// <summary>A membership that somebody signs in to.</summary>
/// <param name="TenantId">The tenant.</param>
/// <param name="Member">The member.</param>
internal sealed record Membership(string TenantId, Member Member);

/// <summary>Who is a member of what, as the members' grains say at this moment.</summary>
/// <param name="grains">The grains.</param>
internal sealed class Memberships(IGrainFactory grains)
{
    /// <summary>The membership that a user signs in to; null when the user is a member of nothing that comes into question.</summary>
    /// <param name="call">The request.</param>
    /// <param name="user">The user.</param>
    /// <param name="tenantId">The tenant that the user asks for; null takes the first of those joined where the user still is a member.</param>
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
    /// <param name="call">The request.</param>
    /// <param name="principal">The user.</param>
    public async ValueTask<IReadOnlyList<(Organization Organization, Member Member)>> ListAsync(ApiCall call, Principal principal)
    {
        var found = new List<(Organization Organization, Member Member)>();
        ApiEndpoint.NameCaller(call, Caller.System);
        foreach (var tenantId in await grains.GetGrain<IAccountGrain>(AccountKey.For(principal.Email)).GetTenants())
        {
            if (await FindAsync(call, tenantId, principal.UserId) is not { } member) continue;
            if (await TenantOf(tenantId).Get() is { } organization && IsOpenTo(member, organization.Status)) found.Add((organization, member));
        }

        return found;
    }

    /// <summary>What a token claims, as it is at this moment; null when the user is no longer a member.</summary>
    /// <param name="call">The request.</param>
    /// <param name="claimed">What the token claims; it names a tenant.</param>
    public async ValueTask<Principal?> ConfirmAsync(ApiCall call, Principal claimed) =>
        await FindAsync(call, claimed.TenantId!, claimed.UserId) is { } member ? Apply(claimed, member) : null;

    /// <summary>Somebody in the role, and as the expert, that the tenant says.</summary>
    /// <param name="principal">Who.</param>
    /// <param name="member">The member; null for somebody without a tenant.</param>
    public static Principal Apply(Principal principal, Member? member)
    {
        if (member is null || (member.Role == principal.Role && member.ExpertId is null)) return principal;
        return principal with { Role = member.Role, ExpertId = member.ExpertId ?? principal.ExpertId };
    }

    private static bool IsOpenTo(Member member, TenantStatus status) =>
        status == TenantStatus.Active || (status == TenantStatus.Deleting && member.Role == Role.Owner);

    // The callers stay in the name of this tenant for what they ask next of it: the name is set in their own flow.
    private Task<Member?> FindAsync(ApiCall call, string tenantId, string userId)
    {
        ApiEndpoint.NameCaller(call, tenantId);
        return grains.GetGrain<IMemberGrain>(GrainKey.For(tenantId, userId)).Get();
    }

    private ITenantGrain TenantOf(string tenantId) => grains.GetGrain<ITenantGrain>(GrainKey.For(tenantId, tenantId));
}
