using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Identity;
using Actors.Grains.Interfaces.Tenancy;
using Actors.Grains.Journaling;

namespace Actors.Grains.Identity.Clerk;

/// <summary>
/// Carries memberships of Clerk out in the tenants. What Clerk has told is in the user's account, and so is what the tenant has of it:
/// only a difference between the two is carried out, so that what the tenant decides itself holds until Clerk says something else
/// (decision 0050). Whatever is done twice, or by two at once, ends as what was told last.
/// </summary>
internal sealed class ClerkMembers(IGrainFactory grains, IDocuments documents, ClerkTenants tenants, ClerkOptions options)
{
    private const int PageSize = 100;
    private const int MostRounds = 5;

    /// <summary>Carries out what waits for a user: the issuer has told who she is.</summary>
    /// <param name="account">The key of her account.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task SettleUserAsync(string account, CancellationToken cancellationToken)
    {
        foreach (var standing in await grains.GetGrain<IExternalAccountGrain>(account).GetMemberships())
            await SettleAsync(account, standing.Membership.Organization, cancellationToken);
    }

    /// <summary>Carries one membership out.</summary>
    /// <param name="account">The key of the user's account.</param>
    /// <param name="organization">The key of the organisation.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="LastingFailureException">The tenant refuses it; the message tells why.</exception>
    public async Task SettleAsync(string account, string organization, CancellationToken cancellationToken)
    {
        // All others of an organisation have waited for whoever founds its tenant.
        if (await HasFoundedAsync(account, organization, cancellationToken)) await SettleAllAsync(organization, cancellationToken);
        else if (await SettleOneAsync(account, organization, cancellationToken) is { } refusal) throw Lasting(refusal);
    }

    /// <summary>Carries out all memberships of an organisation.</summary>
    /// <param name="organization">The key of the organisation.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="LastingFailureException">The tenant refuses one; all others are carried out.</exception>
    public async Task SettleAllAsync(string organization, CancellationToken cancellationToken)
    {
        Refusal? refused = null;
        var query = new DocumentQuery
        {
            Tenant = Caller.System,
            Kind = ExternalMembershipDocuments.Kind,
            Category = GrainKey.IdOf(organization),
            Limit = PageSize,
        };
        for (var page = 1; ; page++)
        {
            var rows = (await documents.QueryAsync(query with { Page = page }, cancellationToken)).Items;
            foreach (var row in rows)
            {
                cancellationToken.ThrowIfCancellationRequested();
                refused = await SettleOneAsync(GrainKey.For(Caller.System, row.Owner!), organization, cancellationToken) ?? refused;
            }

            if (rows.Count < PageSize) break;
        }

        if (refused is not null) throw Lasting(refused);
    }

    // True as well when a crash came before the others were seen to: she is an owner, and what Clerk told of her is not carried out.
    private async Task<bool> HasFoundedAsync(string account, string organization, CancellationToken cancellationToken)
    {
        if (!tenants.Founds(organization) || await FindAsync(account, organization) is not { User: { } user, Settled: null } standing)
            return false;
        if (standing.Membership.IsEnded || options.RoleOf(standing.Membership.Role) is not { } role || role < options.Founder) return false;
        await tenants.FoundAsync(organization, JoiningOf(user));
        return await tenants.FindAsync(organization, cancellationToken) is { } tenantId
            && (await MemberAsync(tenantId, user.UserId))?.Role == Role.Owner;
    }

    private async Task<Refusal?> SettleOneAsync(string account, string organization, CancellationToken cancellationToken)
    {
        for (var round = 1; round <= MostRounds; round++)
        {
            if (await FindAsync(account, organization) is not { User: { } user }) return null;
            if (await tenants.FindAsync(organization, cancellationToken) is not { } tenantId) return null;
            // The member first: who decides on something that was told meanwhile is refused below, and looks again.
            var member = await MemberAsync(tenantId, user.UserId);
            if (await FindAsync(account, organization) is not { } standing || standing.User?.UserId != user.UserId) continue;
            var membership = standing.Membership;
            var isOver = membership.IsEnded || (await grains.GetGrain<IExternalOrganizationGrain>(organization).Get()).IsClosed;
            var settled = new ExternalMembershipSettled(
                organization, membership.MembershipId, isOver ? null : options.RoleOf(membership.Role));
            if (settled == standing.Settled && (settled.Role is not null || member is null)) return null;
            if (!IsSo(member, settled.Role))
            {
                var refusal = await FollowAsync(tenantId, JoiningOf(user), settled.Role, member?.Version);
                if (refusal?.Code == RefusalCode.ConcurrentUpdate) continue;
                // Nobody is a member of a tenant that was deleted.
                if (refusal is not null) return refusal.Code == RefusalCode.ResourceNotFound ? null : refusal;
            }

            // What was told meanwhile is found in the next round.
            await grains.GetGrain<IExternalAccountGrain>(account).SettleMembership(settled);
        }

        throw new InvalidOperationException("The membership changes faster than it can be carried out.");
    }

    private bool IsSo(Member? member, Role? role) =>
        member?.Role == role || (member?.Role == Role.Owner && role == Role.Admin && !options.KnowsOwners);

    private async Task<ExternalMembershipStanding?> FindAsync(string account, string organization) =>
        (await grains.GetGrain<IExternalAccountGrain>(account).GetMemberships())
            .FirstOrDefault(standing => standing.Membership.Organization == organization);

    // What an asynchronous method sets in the call's context ends with it: the rest goes on for the system.
    private async Task<Member?> MemberAsync(string tenantId, string userId)
    {
        Callers.ActFor(tenantId);
        return await grains.GetGrain<IMemberGrain>(GrainKey.For(tenantId, userId)).Get();
    }

    private async Task<Refusal?> FollowAsync(string tenantId, Joining joining, Role? role, long? seenVersion)
    {
        Callers.ActFor(tenantId);
        return (await grains.GetGrain<ITenantGrain>(GrainKey.For(tenantId, tenantId)).Follow(joining, role, seenVersion)).Refusal;
    }

    // A name that Clerk does not tell is empty, as the address is that it has not verified.
    private static Joining JoiningOf(ExternalAccountData user) => new(user.UserId, user.Profile.Name ?? "", user.Profile.Email ?? "");

    private static LastingFailureException Lasting(Refusal refusal) => new(refusal.Message);
}
