using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Tenancy;

namespace Actors.Grains.Tenancy;

/// <content>
/// Decisions about members are taken one after the other, each on what the one before has led to: first the tenant's stream, which knows
/// the owners, then the member's (decision 0017).
/// </content>
internal sealed partial class TenantGrain
{
    private Task _deciding = Task.CompletedTask;

    /// <inheritdoc/>
    public Task<Outcome<Member>> ChangeRole(string userId, Role role, string? expertId, long? expectedVersion) =>
        AboutMember(userId, expectedVersion, role, new RoleDecided(userId, role, role == Role.Expert ? expertId : null));

    /// <inheritdoc/>
    public Task<Outcome<Member>> RemoveMember(string userId, long? expectedVersion) =>
        AboutMember(userId, expectedVersion, role: null, new RemovalDecided(userId));

    /// <inheritdoc/>
    public Task<Outcome<Member>> Follow(Joining joining, Role? role, long? seenVersion) => OneAfterTheOther(async () =>
    {
        var member = await MemberOf(joining.UserId).Get();
        if (member?.Version != seenVersion) return Overtaken;
        if (member is not null && member.Role == role) return new Outcome<Member> { Value = member, Replayed = true };
        if (member is null && role is null) return Refusal.NotFound("member");
        IEvent decided = role is { } given ? new RoleDecided(joining.UserId, given, ExpertId: null) : new RemovalDecided(joining.UserId);
        return await Decide(
            (tenant, _) => TenantDecisions.CheckFollowing(tenant, joining.UserId, role), decided, member is null ? joining : null);
    });

    private static Refusal Overtaken { get; } =
        new(RefusalCode.ConcurrentUpdate, "Something else was decided at the same time; look again.");

    private Task<Outcome<Member>> AboutMember(string userId, long? expectedVersion, Role? role, IEvent decided) =>
        OneAfterTheOther(async () =>
        {
            if (await MemberOf(userId).Get() is not { } member) return Refusal.NotFound("member");
            if (Versions.Check(expectedVersion, member.Version) is { } changed) return changed;
            return await Decide((tenant, actor) => TenantDecisions.CheckRole(tenant, actor, userId, role), decided);
        });

    // What was read of the member holds only while nobody else decides: who loses the fence to another activation has to look again.
    private async Task<Outcome<Member>> Decide(Func<TenantState, string, Refusal?> check, IEvent decided, Joining? joining = null)
    {
        MemberDecision? decision = null;
        var outcome = await Execute<Outcome<Member>>(
            (tenant, work) =>
            {
                if (tenant.Current is null) return TenantDecisions.NoTenant;
                if (check(tenant, work.Caller.Actor) is { } refusal) return refusal;
                work.Append(decided);
                decision = TenantState.DecisionOf(decided, work.Version)!;
                if (joining is not null) decision = decision with { Joining = joining };
                work.Enqueue(TenancyEffects.CarryOut(work, decision));
                return new Outcome<Member>();
            },
            () => Task.FromResult<Outcome<Member>?>(Overtaken));
        return outcome.Refusal is { } refused ? refused : await MemberOf(decision!.UserId).CarryOut(decision);
    }

    private async Task<Outcome<Member>> OneAfterTheOther(Func<Task<Outcome<Member>>> decide)
    {
        var earlier = _deciding;
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _deciding = done.Task;
        await earlier;
        try
        {
            // A crash may have come between the last decision and its member.
            if (await Read(tenant => tenant.LastDecision) is { } last) await MemberOf(last.UserId).CarryOut(last);
            return await decide();
        }
        finally
        {
            done.SetResult();
        }
    }

    private IMemberGrain MemberOf(string userId) => GrainFactory.GetGrain<IMemberGrain>(GrainKey.For(Tenant, userId));
}
