using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Tenancy;
using Actors.Grains.Journaling;

namespace Actors.Grains.Tenancy;

/// <summary>What may happen to a member. Pure: state and unit of work in, answer out.</summary>
internal static class MemberDecisions
{
    private static Refusal NoMember { get; } = Refusal.NotFound("member");

    private static Refusal OnlyThemselves { get; } =
        new(RefusalCode.InsufficientPermissions, "Members change their profiles themselves.");

    /// <summary>Carries out what the tenant has decided; what is carried out already, or is older, changes nothing.</summary>
    public static Outcome<Member> CarryOut(MemberState state, UnitOfWork work, string tenantId, MemberDecision decision)
    {
        if (EventOf(state, decision) is not { } @event) return state.Last is { } last ? last : NoMember;
        work.Append(@event);
        var member = @event switch
        {
            MemberJoined joined => MemberState.MemberOf(joined, work.Now, work.Version),
            MemberRoleChanged changed => MemberState.Changed(state.Current!, changed, work.Now, work.Version),
            _ => (state.Current ?? state.Asking)! with { UpdatedAt = work.Now, Version = work.Version },
        };
        var status = StatusAfter(@event);
        MemberDocuments.Save(work, tenantId, member, status);
        if (state.Asking is not null) work.Enqueue(JoiningMails.Effect(tenantId, member.UserId, status, work.Now));
        return member;
    }

    private static string StatusAfter(IEvent @event) => @event switch
    {
        MemberRemoved => TenancyDocuments.RemovedMember,
        MemberJoinRejected => TenancyDocuments.RejectedMember,
        _ => TenancyDocuments.ActiveMember,
    };

    /// <summary>Replaces name and profile, on the member's own word only.</summary>
    public static Outcome<Member> ChangeProfile(
        MemberState state, UnitOfWork work, string tenantId, string name, MemberProfile profile, long? expectedVersion)
    {
        if (state.Current is not { } current) return NoMember;
        if (work.Caller.Actor != current.UserId) return OnlyThemselves;
        if (Versions.Check(expectedVersion, current.Version) is { } overtaken) return overtaken;
        var changed = new MemberProfileChanged(name, profile);
        work.Append(changed);
        var member = MemberState.Changed(current, changed, work.Now, work.Version);
        MemberDocuments.Save(work, tenantId, member, TenancyDocuments.ActiveMember);
        return member;
    }

    /// <summary>Erases what the stream and the documents tell of the person.</summary>
    public static void Erase(MemberState state, UnitOfWork work, string tenantId, string userId)
    {
        if (state.Last is null) return;
        work.ErasePersonal(new MemberErased());
        MemberDocuments.Delete(work, tenantId, userId);
    }

    private static IEvent? EventOf(MemberState state, MemberDecision decision)
    {
        if (decision.Ordinal <= state.Decision || state.IsErased) return null;
        return (decision, state.Current) switch
        {
            ({ Role: { } role, Joining: { } joining }, null) =>
                new MemberJoined(joining.UserId, joining.Name, joining.Email, role, decision.ExpertId, decision.Ordinal)
                {
                    Profile = joining.Profile
                },
            ({ Role: { } role }, null) when state.Asking is { } asking =>
                new MemberJoined(asking.UserId, asking.Name, asking.Email, role, decision.ExpertId, decision.Ordinal)
                {
                    Profile = asking.Profile
                },
            ({ Role: null }, null) when state.Asking is not null => new MemberJoinRejected(decision.Ordinal),
            ({ Role: { } role }, not null) => new MemberRoleChanged(role, decision.ExpertId, decision.Ordinal),
            ({ Role: null }, not null) => new MemberRemoved(decision.Ordinal),
            _ => null,
        };
    }
}
