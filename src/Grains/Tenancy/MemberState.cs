using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Tenancy;
using Actors.Grains.Journaling;

namespace Actors.Grains.Tenancy;

/// <summary>A user's membership of one tenant, which may end and begin again.</summary>
internal sealed class MemberState : IFoldedState
{
    /// <summary>The member; null when the user is none, or no more.</summary>
    public Member? Current { get; private set; }

    /// <summary>Who asked to join and waits, as the member that she would be; null when nobody waits.</summary>
    public Member? Asking { get; private set; }

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
            case MemberJoinAsked asked:
                Asking = Last = MemberOf(asked, at, version);
                break;
            case MemberJoinRejected rejected:
                Last = Asking! with { UpdatedAt = at, Version = version };
                Asking = null;
                Decision = rejected.Decision;
                break;
            case MemberJoined joined:
                Asking = null;
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
                Current = Last = Asking = null;
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
        new(joined.UserId, joined.Name, joined.Email, joined.Role, joined.ExpertId, at, at, version)
        {
            Profile = joined.Profile ?? new MemberProfile()
        };

    /// <summary>The member that somebody who asks to join would be.</summary>
    /// <param name="asked">The event.</param>
    /// <param name="at">When.</param>
    /// <param name="version">The event's place in the stream.</param>
    public static Member MemberOf(MemberJoinAsked asked, DateTimeOffset at, long version) =>
        new(asked.UserId, asked.Name, asked.Email, Role.Client, ExpertId: null, at, at, version)
        {
            Profile = asked.Profile ?? new MemberProfile()
        };

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
}
