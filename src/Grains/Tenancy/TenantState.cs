using System.Collections.Immutable;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Tenancy;
using Actors.Grains.Journaling;

namespace Actors.Grains.Tenancy;

/// <summary>An organisation: what it says of itself, who owns it, whom it has invited, and what it last decided about a member.</summary>
internal sealed class TenantState : IFoldedState
{
    /// <summary>The organisation; null when there is none.</summary>
    public Organization? Current { get; private set; }

    /// <summary>The slugs by which it is found.</summary>
    public OwnSlugs Slugs { get; } = new();

    /// <summary>Its owners.</summary>
    public ImmutableHashSet<string> Owners { get; private set; } = [];

    /// <summary>The newest decision about a member; null while there is none.</summary>
    public MemberDecision? LastDecision { get; private set; }

    /// <summary>Whom it has invited.</summary>
    public OpenInvitations Invitations { get; } = new();

    /// <inheritdoc/>
    public void Apply(IEvent @event, long version, DateTimeOffset at)
    {
        switch (@event)
        {
            case TenantCreated created:
                Current = Founded(created.TenantId, created.Profile, at);
                Slugs.Found(created.Profile.Slug, at);
                Owners = [created.OwnerUserId];
                break;
            case SlugLetGo letGo:
                Slugs.LetGo(letGo);
                break;
            case InvitationSent sent:
                Invitations.Add(sent, at);
                break;
            case InvitationsKept kept:
                Invitations.Replace(kept);
                break;
            case InvitationRevoked revoked:
                Invitations.Remove(revoked.InvitationId);
                break;
            default:
                if (Changed(Current!, @event, at) is { } changed) Change(changed, at);
                else if (DecisionOf(@event, version) is { } decision) Take(decision, @event, at);
                else throw new InvalidOperationException($"A tenant's stream has a foreign event {@event.GetType().Name}.");
                break;
        }
    }

    /// <summary>An organisation as it comes into being.</summary>
    /// <param name="tenantId">Its id.</param>
    /// <param name="profile">What it says of itself.</param>
    /// <param name="at">When.</param>
    public static Organization Founded(string tenantId, OrganizationProfile profile, DateTimeOffset at) =>
        new(tenantId, profile, TenantStatus.Active, DeletesAt: null, at, at, 1);

    /// <summary>The organisation after an event; null when the event does not change it.</summary>
    /// <param name="organization">The organisation before it.</param>
    /// <param name="event">The event.</param>
    /// <param name="at">When.</param>
    public static Organization? Changed(Organization organization, IEvent @event, DateTimeOffset at)
    {
        var changed = organization with { UpdatedAt = at, Version = organization.Version + 1 };
        return @event switch
        {
            TenantProfileChanged change => changed with { Profile = change.Profile },
            TenantLogoSet set => changed with { Logo = set.Logo },
            TenantDeletionRequested request => changed with { Status = TenantStatus.Deleting, DeletesAt = request.DeletesAt },
            TenantRestored => changed with { Status = TenantStatus.Active, DeletesAt = null },
            TenantDeleted => changed with { Status = TenantStatus.Deleted, DeletesAt = null },
            _ => null,
        };
    }

    /// <summary>What an event decides about a member; null when it decides nothing about any.</summary>
    /// <param name="event">The event.</param>
    /// <param name="ordinal">Its place in the tenant's stream.</param>
    public static MemberDecision? DecisionOf(IEvent @event, long ordinal) => @event switch
    {
        RoleDecided decided => new MemberDecision(ordinal, decided.UserId, decided.Role, decided.ExpertId, Joining: null),
        RemovalDecided removal => new MemberDecision(ordinal, removal.UserId, Role: null, ExpertId: null, Joining: null),
        JoiningApproved approved => new MemberDecision(ordinal, approved.UserId, approved.Role, ExpertId: null, Joining: null),
        JoiningRejected rejected => new MemberDecision(ordinal, rejected.UserId, Role: null, ExpertId: null, Joining: null),
        InvitationAccepted accepted => new MemberDecision(
            ordinal, accepted.UserId, accepted.Role, ExpertId: null, new Joining(accepted.UserId, accepted.Name, accepted.Email)),
        _ => null,
    };

    /// <summary>True when nobody else owns it.</summary>
    /// <param name="userId">The owner.</param>
    public bool IsOnlyOwner(string userId) => Owners.Count == 1 && Owners.Contains(userId);

    private void Change(Organization changed, DateTimeOffset at)
    {
        Current = changed;
        Slugs.Change(changed.Profile.Slug, at);
    }

    private void Take(MemberDecision decision, IEvent @event, DateTimeOffset at)
    {
        Owners = decision.Role == Role.Owner ? Owners.Add(decision.UserId) : Owners.Remove(decision.UserId);
        LastDecision = decision;
        if (@event is InvitationAccepted accepted) Invitations.Accept(accepted.InvitationId, accepted.UserId, at);
    }
}
