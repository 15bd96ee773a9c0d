using Actors.Grains.Identity.Erasure;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Identity;
using Actors.Grains.Journaling;

namespace Actors.Grains.Identity.External;

/// <summary>The account of another issuer's user; without <see cref="Linked"/> there is none.</summary>
internal sealed class ExternalAccountState : IFoldedState
{
    /// <summary>Who the user is, and the id here; null when there is no account.</summary>
    public ExternalAccountLinked? Linked { get; private set; }

    /// <summary>When the user was seen for the first time.</summary>
    public DateTimeOffset LinkedAt { get; private set; }

    /// <summary>When the account was erased last; null when it never was.</summary>
    public DateTimeOffset? ErasedAt { get; private set; }

    /// <summary>The version of what the issuer told last, outside of any token; 0 when it told nothing.</summary>
    public long ToldVersion { get; private set; }

    /// <summary>True when the issuer lets its user in no more.</summary>
    public bool IsBlocked { get; private set; }

    /// <summary>True when the issuer has its user no more.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>To which organisations of the issuer the user belongs, as the issuer told.</summary>
    public ExternalMembershipBook Memberships { get; } = new();

    /// <summary>How far erasures have come.</summary>
    public ErasureSteps Erasures { get; } = new();

    /// <inheritdoc/>
    public void Apply(IEvent @event, long version, DateTimeOffset at)
    {
        switch (@event)
        {
            case ExternalAccountLinked linked:
                Linked = linked;
                LinkedAt = at;
                break;
            case ExternalAccountTold known:
                Linked = Linked is { } before ? before with { Profile = known.Profile } : null;
                ToldVersion = known.Version;
                IsBlocked = known.IsBlocked;
                break;
            case ExternalAccountClosed:
                IsClosed = true;
                break;
            case ExternalMembershipTold told:
                Memberships.Apply(told);
                break;
            case ExternalMembershipSettled settled:
                Memberships.Apply(settled);
                break;
            case AccountErased erased:
                Linked = null;
                ErasedAt = at;
                Memberships.BeginAnew();
                Erasures.Apply(erased);
                break;
            case ErasureAdvanced advanced:
                Erasures.Apply(advanced);
                break;
            default:
                throw new InvalidOperationException($"An external account's stream has a foreign event {@event.GetType().Name}.");
        }
    }

    /// <summary>A membership and its user, who is nobody before the issuer has told who she is.</summary>
    /// <param name="membership">The membership.</param>
    public ExternalMembershipStanding StandingOf(ExternalMembership membership) => new(
        membership,
        Linked is { } linked && ToldVersion > 0 ? DataOf(linked) : null,
        Memberships.FindSettled(membership.Organization));

    /// <summary>What the account holds.</summary>
    /// <param name="linked">The link.</param>
    public ExternalAccountData DataOf(ExternalAccountLinked linked) => new(linked.UserId, linked.Profile, LinkedAt);
}
