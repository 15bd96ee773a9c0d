using Actors.Journaling;

namespace Actors.Tenancy;

/// <summary>A user's membership of one tenant, which may end and begin again.</summary>
internal sealed class MemberRecord : IFoldedState
{
    /// <summary>The member; null when the user is none, or no more.</summary>
    public Member? Current { get; private set; }

    /// <summary>The member as last known, also after the end.</summary>
    public Member? Last { get; private set; }

    /// <summary>True once the person was erased.</summary>
    public bool IsErased { get; private set; }

    /// <summary>The ordinal of the newest decision that was carried out.</summary>
    public long Decision { get; private set; }

    /// <inheritdoc/>
    public void Apply(IEvent @event, long version, DateTimeOffset at)
    {
        switch (@event)
        {
            case MemberJoined joined:
                Current = Last = MemberOf(joined, at, version);
                Decision = joined.Decision;
                break;
            case MemberRoleChanged changed:
                Current = Last = Changed(Current!, changed, at, version);
                Decision = changed.Decision;
                break;
            case MemberProfileChanged changed:
                Current = Last = Changed(Current!, changed, at, version);
                break;
            case MemberRemoved removed:
                Last = Current! with { UpdatedAt = at, Version = version };
                Current = null;
                Decision = removed.Decision;
                break;
            case MemberErased:
                Current = Last = null;
                IsErased = true;
                break;
            default:
                throw new InvalidOperationException($"A member's stream has a foreign event {@event.GetType().Name}.");
        }
    }

    /// <summary>The member that joining makes.</summary>
    /// <param name="joined">The event.</param>
    /// <param name="at">When.</param>
    /// <param name="version">The event's place in the stream.</param>
    public static Member MemberOf(MemberJoined joined, DateTimeOffset at, long version) =>
        new(joined.UserId, joined.Name, joined.Email, joined.Role, joined.ExpertId, at, at, version) { Profile = joined.Profile ?? new MemberProfile() };

    /// <summary>The member after a change of the role.</summary>
    /// <param name="member">The member before it.</param>
    /// <param name="changed">The event.</param>
    /// <param name="at">When.</param>
    /// <param name="version">The event's place in the stream.</param>
    public static Member Changed(Member member, MemberRoleChanged changed, DateTimeOffset at, long version) =>
        member with { Role = changed.Role, ExpertId = changed.ExpertId, UpdatedAt = at, Version = version };

    /// <summary>The member after a change of name or profile.</summary>
    /// <param name="member">The member before it.</param>
    /// <param name="changed">The event.</param>
    /// <param name="at">When.</param>
    /// <param name="version">The event's place in the stream.</param>
    public static Member Changed(Member member, MemberProfileChanged changed, DateTimeOffset at, long version) =>
        member with { Name = changed.Name, Profile = changed.Profile, UpdatedAt = at, Version = version };

    /// <summary>The event that carries out a decision; null when there is nothing to carry out.</summary>
    /// <param name="decision">The decision.</param>
    public IEvent? Settle(MemberDecision decision)
    {
        if (decision.Ordinal <= Decision || IsErased) return null;
        return (decision, Current) switch
        {
            ({ Role: { } role, Joining: { } joining }, null) =>
                new MemberJoined(joining.UserId, joining.Name, joining.Email, role, decision.ExpertId, decision.Ordinal) { Profile = joining.Profile },
            ({ Role: { } role }, not null) => new MemberRoleChanged(role, decision.ExpertId, decision.Ordinal),
            ({ Role: null }, not null) => new MemberRemoved(decision.Ordinal),
            _ => null,
        };
    }
}
