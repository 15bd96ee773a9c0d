using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Tenancy;
using Actors.Grains.Journaling;
using Orleans.Concurrency;

namespace Actors.Grains.Tenancy;

/// <summary>
/// One member. The tenant decides on it, and the member on the own profile; registering creates its stream in the account's commit.
/// </summary>
[Reentrant, GrainType("member")]
internal sealed class MemberGrain(IGrainContext context, JournalServices services)
    : EventSourcedGrain<MemberState>(context, services), IMemberGrain
{
    /// <summary>The kind of the members' streams.</summary>
    public const string Kind = "member";

    /// <inheritdoc/>
    protected override string StreamKind => Kind;

    /// <inheritdoc/>
    protected override MemberState Empty() => new();

    /// <inheritdoc/>
    public Task<Member?> Get() => Read(state => state.Current);

    /// <inheritdoc/>
    public Task<Member?> GetAsking() => Read(state => state.Asking);

    /// <inheritdoc/>
    public Task<Outcome<Member>> CarryOut(MemberDecision decision) =>
        Execute((state, work) => MemberDecisions.CarryOut(state, work, Tenant, decision));

    /// <inheritdoc/>
    public Task<Outcome<Member>> ChangeProfile(string name, MemberProfile profile, long? expectedVersion) =>
        Execute((state, work) => MemberDecisions.ChangeProfile(state, work, Tenant, name, profile, expectedVersion));

    /// <inheritdoc/>
    public Task Erase() => Execute((state, work) =>
    {
        MemberDecisions.Erase(state, work, Tenant, Id);
        return state;
    });
}
