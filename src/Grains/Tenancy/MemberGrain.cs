using Actors.Journaling;
using Orleans.Concurrency;

namespace Actors.Tenancy;

/// <summary>One member. The tenant decides on it, and the member on the own profile; registering creates its stream in the account's commit.</summary>
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
        MemberRows.Save(work, Tenant, member, @event is MemberRemoved ? TenantDocuments.RemovedMember : TenantDocuments.ActiveMember);
        return member;
    });

    /// <inheritdoc/>
    public Task<Outcome<Member>> ChangeProfile(string name, MemberProfile profile, long? expectedVersion) => Execute<Outcome<Member>>((record, work) =>
    {
        if (record.Current is not { } current) return Refusal.NotFound("member");
        if (work.Caller.Actor != Id) return OnlyThemselves;
        if (Versions.Check(expectedVersion, current.Version) is { } overtaken) return overtaken;
        var changed = new MemberProfileChanged(name, profile);
        work.Append(changed);
        var member = MemberRecord.Changed(current, changed, work.Now, work.Version);
        MemberRows.Save(work, Tenant, member, TenantDocuments.ActiveMember);
        return member;
    });

    /// <inheritdoc/>
    public Task Erase() => Execute((record, work) =>
    {
        if (record.Last is null) return record;
        work.ErasePersonal(new MemberErased());
        MemberRows.Delete(work, Tenant, Id);
        return record;
    });

    private static Refusal OnlyThemselves { get; } =
        new(RefusalCode.InsufficientPermissions, "Members change their profiles themselves.");
}
