using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Images;
using Actors.Grains.Interfaces.Tenancy;
using Actors.Grains.Journaling;
using Actors.Grains.Mail;
using Orleans.Concurrency;

namespace Actors.Grains.Tenancy;

/// <summary>One organisation: its profile and its end. Members and invitations stand in files of their own.</summary>
[Reentrant, GrainType("tenant")]
internal sealed partial class TenantGrain(
    IGrainContext context, JournalServices services, TenancyOptions options, InvitationTokens tokens, IMailSender mail,
    MailOptions mailOptions)
    : EventSourcedGrain<TenantState>(context, services), ITenantGrain
{
    /// <summary>The kind of the tenants' streams.</summary>
    public const string Kind = "tenant";

    /// <inheritdoc/>
    protected override string StreamKind => Kind;

    /// <inheritdoc/>
    protected override TenantState Empty() => new();

    /// <inheritdoc/>
    public Task<TenantStatus> GetStatus() => Read(tenant => tenant.Current?.Status ?? TenantStatus.None);

    /// <inheritdoc/>
    public Task<Organization?> Get() => Read(tenant => tenant.Current);

    /// <inheritdoc/>
    public async Task<Outcome<Organization>> Change(OrganizationProfile profile, long? expectedVersion)
    {
        var (asked, letGo) = await SlugsFor(profile.Slug);
        return await Execute(
            (tenant, work) => TenantDecisions.Change(tenant, work, profile, expectedVersion, asked, letGo),
            // Somebody else may have taken the slug meanwhile.
            async () =>
            {
                (asked, letGo) = await SlugsFor(profile.Slug);
                return null;
            });
    }

    /// <inheritdoc/>
    public Task<Outcome<Organization>> SetLogo(Image? logo, long? expectedVersion) =>
        Execute((tenant, work) => TenantDecisions.SetLogo(tenant, work, logo, expectedVersion));

    /// <inheritdoc/>
    public Task<Outcome<Organization>> RequestDeletion(long? expectedVersion) =>
        Execute((tenant, work) => TenantDecisions.RequestDeletion(tenant, work, expectedVersion, options.DeletionGraceDays));

    /// <inheritdoc/>
    public Task<Outcome<Organization>> Restore() => Execute(TenantDecisions.Restore);

    /// <inheritdoc/>
    public Task FinishDeletion() => Execute(TenantDecisions.FinishDeletion);

    private async Task<(SlugStanding Asked, SlugStanding? LetGo)> SlugsFor(string slug)
    {
        var oldest = await Read(tenant => tenant.Slugs.ToLetGo(slug)?.Slug);
        var letGo = oldest is null ? null : await SlugStanding.FindAsync(FirstEventOf, oldest);
        return (await SlugStanding.FindAsync(FirstEventOf, slug), letGo);
    }
}
