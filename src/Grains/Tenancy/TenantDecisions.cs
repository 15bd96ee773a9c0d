using Actors.Grains.Images;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Images;
using Actors.Grains.Interfaces.Tenancy;
using Actors.Grains.Journaling;

namespace Actors.Grains.Tenancy;

/// <summary>What may happen to an organisation. Pure: state and unit of work in, answer out.</summary>
internal static class TenantDecisions
{
    private const int MostOwners = 50;

    /// <summary>The refusal of what would leave nobody who owns it.</summary>
    public static Refusal LastOwner { get; } =
        new(RefusalCode.InvalidTransition, "An organisation needs an owner: make somebody else one first.");

    /// <summary>The refusal where there is no organisation.</summary>
    public static Refusal NoTenant { get; } = Refusal.NotFound("organisation");

    private static Refusal OnlyOwnersDelete { get; } =
        new(RefusalCode.InsufficientPermissions, "Only owners may delete an organisation, or restore it.");

    private static Refusal OnlyOwnersAppoint { get; } =
        new(RefusalCode.InsufficientPermissions, "Only owners may make, change or remove owners.");

    private static Refusal IsDeleted { get; } = new(RefusalCode.InvalidTransition, "The organisation is deleted already.");

    private static Refusal NotDeleting { get; } = new(RefusalCode.InvalidTransition, "The organisation is not about to be deleted.");

    private static Refusal TooManyOwners { get; } = new(RefusalCode.LimitReached, $"An organisation has at most {MostOwners} owners.");

    /// <summary>The refusal of a slug that another organisation has, or had.</summary>
    public static Refusal SlugTaken(string slug) =>
        new(RefusalCode.DuplicateResource, $"The slug '{slug}' is taken.") { Fields = [new FieldProblem("slug", "is taken")] };

    /// <summary>Replaces the profile, and takes its slug when nobody has it.</summary>
    /// <param name="state">The organisation.</param>
    /// <param name="work">The commit.</param>
    /// <param name="profile">The new profile.</param>
    /// <param name="expectedVersion">The version that the change is based on; null goes on with whatever is there.</param>
    /// <param name="asked">Who has the slug that is asked for.</param>
    /// <param name="letGo">The former slug that has to go for it; null for none.</param>
    public static Outcome<Organization> Change(
        TenantState state, UnitOfWork work, OrganizationProfile profile, long? expectedVersion, SlugStanding asked, SlugStanding? letGo)
    {
        if (state.Current is not { } current) return NoTenant;
        if ((Versions.Check(expectedVersion, current.Version) ?? TimeZones.Check(profile.TimeZone)) is { } refusal) return refusal;
        if (asked.Owner is not null && asked.Owner != current.Id) return SlugTaken(profile.Slug);
        if (profile.Slug != current.Profile.Slug && state.Slugs.MayChangeFrom(work.Now) is { } from) return TooOften(from);
        if (asked.Owner is null) Claim(state, work, current.Id, asked, letGo);
        return Changed(work, current, new TenantProfileChanged(profile));
    }

    /// <summary>Replaces the logo, whose bytes are in a document of their own, or takes it away.</summary>
    public static Outcome<Organization> SetLogo(TenantState state, UnitOfWork work, Image? logo, long? expectedVersion)
    {
        if (state.Current is not { } current) return NoTenant;
        if (current.Logo == logo?.Info) return new Outcome<Organization> { Value = current, Replayed = true };
        if (Versions.Check(expectedVersion, current.Version) is { } refusal) return refusal;
        if (current.Logo is { } before) work.Delete(ImageReader.KeyOf(current.Id, before));
        var changed = Changed(work, current, new TenantLogoSet(logo?.Info));
        if (logo is not null) work.Save(ImageReader.DocumentOf(current.Id, current.Id, logo, changed.Version, work.Now));
        return changed;
    }

    /// <summary>Begins the time in which a deletion can be taken back.</summary>
    public static Outcome<Organization> RequestDeletion(TenantState state, UnitOfWork work, long? expectedVersion, int graceDays)
    {
        if (state.Current is not { } current) return NoTenant;
        if (!state.Owners.Contains(work.Caller.Actor)) return OnlyOwnersDelete;
        if (Versions.Check(expectedVersion, current.Version) is { } refusal) return refusal;
        if (current.Status != TenantStatus.Active) return IsDeleted;
        var deletesAt = work.Now.AddDays(graceDays);
        var changed = Changed(work, current, new TenantDeletionRequested(deletesAt));
        work.Enqueue(TenancyEffects.Finish(work, deletesAt));
        return changed;
    }

    /// <summary>Takes a deletion back.</summary>
    public static Outcome<Organization> Restore(TenantState state, UnitOfWork work)
    {
        if (state.Current is not { } current) return NoTenant;
        if (!state.Owners.Contains(work.Caller.Actor)) return OnlyOwnersDelete;
        // The effect may be late; what counts is the time that was promised.
        if (current.Status != TenantStatus.Deleting || current.DeletesAt <= work.Now) return NotDeleting;
        return Changed(work, current, new TenantRestored());
    }

    /// <summary>Makes a deletion final when its time has come.</summary>
    public static Outcome<Organization> FinishDeletion(TenantState state, UnitOfWork work)
    {
        if (state.Current is not { Status: TenantStatus.Deleting } current || current.DeletesAt > work.Now) return NotDeleting;
        var deleted = Changed(work, current, new TenantDeleted());
        work.Enqueue(TenancyEffects.Erase(work));
        return deleted;
    }

    /// <summary>
    /// Why a member must not be given a role, or be removed; null when nothing is against it. The one place that decides it.
    /// </summary>
    /// <param name="state">The organisation.</param>
    /// <param name="actor">On whose word: who asks, or who invited.</param>
    /// <param name="userId">The member; empty for somebody who is none yet.</param>
    /// <param name="role">The role; null when the member is to be removed.</param>
    public static Refusal? CheckRole(TenantState state, string actor, string userId, Role? role)
    {
        if ((state.Owners.Contains(userId) || role == Role.Owner) && !state.Owners.Contains(actor)) return OnlyOwnersAppoint;
        return CheckOwners(state, userId, role);
    }

    /// <summary>
    /// Why a member must not be given a role, or be removed, by the word of the issuer that the operator has linked: the owners need not
    /// agree, but there is one left.
    /// </summary>
    /// <param name="state">The organisation.</param>
    /// <param name="userId">The member.</param>
    /// <param name="role">The role; null when the member is to be removed.</param>
    public static Refusal? CheckFollowing(TenantState state, string userId, Role? role) =>
        state.Current is { } current && current.IsThere() ? CheckOwners(state, userId, role) : NoTenant;

    private static Refusal? CheckOwners(TenantState state, string userId, Role? role)
    {
        if (role != Role.Owner && state.IsOnlyOwner(userId)) return LastOwner;
        var isNew = role == Role.Owner && !state.Owners.Contains(userId);
        return isNew && state.Owners.Count >= MostOwners ? TooManyOwners : null;
    }

    private static Refusal TooOften(DateTimeOffset from) => new(
        RefusalCode.LimitReached,
        $"The slug changes at most {OwnSlugs.MostChanges} times in {OwnSlugs.Period.Days} days; next from {from:yyyy-MM-dd HH:mm} UTC on.")
    {
        Fields = [new FieldProblem("slug", "has changed too often lately")],
    };

    private static void Claim(TenantState state, UnitOfWork work, string tenantId, SlugStanding asked, SlugStanding? letGo)
    {
        work.Create(asked.Claim, new SlugClaimed(asked.Slug, tenantId) { ListedAt = asked.ListedAt });
        work.Save(TenantDocuments.OfSlug(tenantId, asked.Slug, asked.ListedAt ?? work.Now));
        if (letGo is null || state.Slugs.ToLetGo(asked.Slug) is not { } oldest || oldest.Slug != letGo.Slug) return;
        // Its row stays where it is in the list of all, so that nobody who walks through that list passes another over.
        var listedAt = letGo.ListedAt ?? oldest.ClaimedAt;
        work.Create(letGo.Release, new SlugReleased(letGo.Slug, tenantId, listedAt));
        work.Save(TenantDocuments.OfSlug(tenantId, letGo.Slug, listedAt) with { Status = TenancyDocuments.ReleasedSlug });
        work.Append(new SlugLetGo(letGo.Slug));
    }

    private static Organization Changed(UnitOfWork work, Organization current, IEvent @event)
    {
        work.Append(@event);
        var changed = TenantState.Changed(current, @event, work.Now)!;
        work.Save(TenantDocuments.Of(changed));
        return changed;
    }
}
