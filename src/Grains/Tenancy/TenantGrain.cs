using Actors.Journaling;
using Actors.Scheduling;
using Orleans.Concurrency;

namespace Actors.Tenancy;

/// <summary>One organisation: its profile and its end. Members and invitations stand in files of their own.</summary>
[Reentrant, GrainType("tenant")]
internal sealed partial class TenantGrain(JournalServices services, TenancyOptions options, InvitationTokens tokens, Mail.IMailSender mail)
    : EventSourcedGrain<TenantRecord>(services), ITenantGrain
{
    /// <summary>The kind of the tenants' streams.</summary>
    public const string Kind = "tenant";

    /// <inheritdoc/>
    protected override string StreamKind => Kind;

    /// <inheritdoc/>
    protected override TenantRecord Empty() => new();

    /// <inheritdoc/>
    public Task<TenantStatus> GetStatus() => Read(tenant => tenant.Current?.Status ?? TenantStatus.None);

    /// <inheritdoc/>
    public Task<Organization?> Get() => Read(tenant => tenant.Current);

    /// <inheritdoc/>
    public async Task<Outcome<Organization>> Change(OrganizationProfile profile, long? expectedVersion)
    {
        var slugOwner = await OwnerOf(profile.Slug);
        return await Execute<Outcome<Organization>>(
            (tenant, work) =>
            {
                if (tenant.Current is not { } current) return NoTenant;
                if ((Versions.Check(expectedVersion, current.Version) ?? TimeZones.Check(profile.TimeZone)) is { } refusal) return refusal;
                if (slugOwner is not null && slugOwner != Id) return TenantRecord.SlugTaken(profile.Slug);
                if (slugOwner is null)
                {
                    if (tenant.Slugs.Count >= TenantRecord.MostSlugs) return TooManySlugs;
                    work.Create(TenantRows.StreamOfSlug(profile.Slug), new SlugClaimed(profile.Slug, Id));
                    work.Save(TenantRows.OfSlug(Id, profile.Slug, work.Now));
                }

                return Changed(work, current, new TenantProfileChanged(profile));
            },
            // Somebody else may have taken the slug meanwhile.
            async () =>
            {
                slugOwner = await OwnerOf(profile.Slug);
                return null;
            });
    }

    /// <inheritdoc/>
    public Task<Outcome<Organization>> RequestDeletion(long? expectedVersion) => Execute<Outcome<Organization>>((tenant, work) =>
    {
        if (tenant.Current is not { } current) return NoTenant;
        if (!tenant.Owners.Contains(work.Caller.Actor)) return OnlyOwners;
        if (Versions.Check(expectedVersion, current.Version) is { } refusal) return refusal;
        if (current.Status != TenantStatus.Active) return IsDeleted;
        var deletesAt = work.Now.AddDays(options.DeletionGraceDays);
        var changed = Changed(work, current, new TenantDeletionRequested(deletesAt));
        work.Enqueue(TenancyEffects.Finish(work, deletesAt));
        return changed;
    });

    /// <inheritdoc/>
    public Task<Outcome<Organization>> Restore() => Execute<Outcome<Organization>>((tenant, work) =>
    {
        if (tenant.Current is not { } current) return NoTenant;
        if (!tenant.Owners.Contains(work.Caller.Actor)) return OnlyOwners;
        // The effect may be late; what counts is the time that was promised.
        if (current.Status != TenantStatus.Deleting || current.DeletesAt <= work.Now) return NotDeleting;
        return Changed(work, current, new TenantRestored());
    });

    /// <inheritdoc/>
    public Task FinishDeletion() => Execute<Outcome<Organization>>((tenant, work) =>
    {
        if (tenant.Current is not { Status: TenantStatus.Deleting } current || current.DeletesAt > work.Now) return NotDeleting;
        return Changed(work, current, new TenantDeleted());
    });

    private static Refusal NoTenant { get; } = Refusal.NotFound("organisation");

    private static Refusal OnlyOwners { get; } =
        new(RefusalCode.InsufficientPermissions, "Only owners may delete an organisation, or restore it.");

    private static Refusal IsDeleted { get; } = new(RefusalCode.InvalidTransition, "The organisation is deleted already.");

    private static Refusal NotDeleting { get; } = new(RefusalCode.InvalidTransition, "The organisation is not about to be deleted.");

    private static Refusal TooManySlugs { get; } =
        new(RefusalCode.LimitReached, $"An organisation has had at most {TenantRecord.MostSlugs} slugs.");

    private static Organization Changed(UnitOfWork work, Organization current, IEvent @event)
    {
        work.Append(@event);
        var changed = TenantRecord.Changed(current, @event, work.Now)!;
        work.Save(TenantRows.Of(changed));
        return changed;
    }

    private async Task<string?> OwnerOf(string slug) => (await FirstEventOf(TenantRows.StreamOfSlug(slug)) as SlugClaimed)?.TenantId;
}
