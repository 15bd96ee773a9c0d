using System.Collections.Immutable;
using Actors.Identity;
using Actors.Journaling;

namespace Actors.Tenancy;

/// <summary>An organisation: who owns it, and what it last decided about a member.</summary>
internal sealed class TenantRecord : IFoldedState
{
    /// <summary>How many owners there may be.</summary>
    public const int MostOwners = 50;

    /// <summary>True once the organisation exists.</summary>
    public bool Exists { get; private set; }

    /// <summary>Its owners.</summary>
    public ImmutableHashSet<string> Owners { get; private set; } = [];

    /// <summary>The newest decision about a member; null while there is none.</summary>
    public MemberDecision? LastDecision { get; private set; }

    /// <inheritdoc/>
    public void Apply(IEvent @event, long version, DateTimeOffset at)
    {
        switch (@event)
        {
            case TenantCreated created:
                Exists = true;
                Owners = [created.OwnerUserId];
                break;
            default:
                Take(DecisionOf(@event, version)
                    ?? throw new InvalidOperationException($"A tenant's stream has a foreign event {@event.GetType().Name}."));
                break;
        }
    }

    /// <summary>What an event decides about a member; null when it decides nothing about any.</summary>
    /// <param name="event">The event.</param>
    /// <param name="ordinal">Its place in the tenant's stream.</param>
    public static MemberDecision? DecisionOf(IEvent @event, long ordinal) => @event switch
    {
        RoleDecided decided => new MemberDecision(ordinal, decided.UserId, decided.Role, decided.ExpertId, Joining: null),
        RemovalDecided removal => new MemberDecision(ordinal, removal.UserId, Role: null, ExpertId: null, Joining: null),
        _ => null,
    };

    /// <summary>Why a member must not be given a role, or be removed; null when nothing is against it. The one place that decides it.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="userId">The member.</param>
    /// <param name="role">The role; null when the member is to be removed.</param>
    public Refusal? Check(string actor, string userId, Role? role)
    {
        var isOwner = Owners.Contains(userId);
        if ((isOwner || role == Role.Owner) && !Owners.Contains(actor)) return OnlyOwners;
        if (isOwner && role != Role.Owner && Owners.Count == 1) return LastOwner;
        return !isOwner && role == Role.Owner && Owners.Count >= MostOwners ? TooManyOwners : null;
    }

    private static Refusal OnlyOwners { get; } =
        new(RefusalCode.InsufficientPermissions, "Only owners may make, change or remove owners.");

    private static Refusal LastOwner { get; } =
        new(RefusalCode.InvalidTransition, "An organisation needs an owner: make somebody else one first.");

    private static Refusal TooManyOwners { get; } =
        new(RefusalCode.LimitReached, $"An organisation has at most {MostOwners} owners.");

    private void Take(MemberDecision decision)
    {
        Owners = decision.Role == Role.Owner ? Owners.Add(decision.UserId) : Owners.Remove(decision.UserId);
        LastDecision = decision;
    }
}
