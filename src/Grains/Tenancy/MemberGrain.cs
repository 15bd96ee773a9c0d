using Actors.Journaling;
using Orleans.Concurrency;

namespace Actors.Tenancy;

/// <summary>One member. Only the tenant decides on it; registering creates its stream in the account's commit.</summary>
[Reentrant, GrainType("member")]
internal sealed class MemberGrain(JournalServices services) : EventSourcedGrain<MemberRecord>(services), IMemberGrain
{
    /// <summary>The kind of the members' streams.</summary>
    public const string Kind = "member";

    /// <inheritdoc/>
    protected override string StreamKind => Kind;

    /// <inheritdoc/>
    protected override MemberRecord Empty() => new();

    /// <inheritdoc/>
    public Task<Member?> Get() => Read(record => record.Current);

    /// <inheritdoc/>
    public Task<Outcome<Member>> Settle(MemberDecision decision) => Execute<Outcome<Member>>((record, work) =>
    {
        var @event = record.Settle(decision);
        if (@event is null) return record.Last is { } last ? last : Refusal.NotFound("member");
        work.Append(@event);
        var member = @event switch
        {
            MemberJoined joined => MemberRecord.MemberOf(joined, work.Now, work.Version),
            MemberRoleChanged changed => MemberRecord.Changed(record.Current!, changed, work.Now, work.Version),
            _ => record.Current! with { UpdatedAt = work.Now, Version = work.Version },
        };
        work.Save(MemberRows.Of(Tenant, member, @event is MemberRemoved ? TenantDocuments.RemovedMember : TenantDocuments.ActiveMember));
        return member;
    });
}
