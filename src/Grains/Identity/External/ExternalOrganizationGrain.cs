using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Identity;
using Actors.Grains.Interfaces.Tenancy;
using Actors.Grains.Journaling;
using Actors.Grains.Tenancy;
using Orleans.Concurrency;

namespace Actors.Grains.Identity.External;

/// <summary>Keeps which tenant was founded for another issuer's organisation, and whether the issuer has it still.</summary>
[Reentrant, GrainType("external-organization")]
internal sealed class ExternalOrganizationGrain(IGrainContext context, JournalServices services)
    : EventSourcedGrain<ExternalOrganizationState>(context, services), IExternalOrganizationGrain
{
    /// <summary>The kind of the organisations' streams.</summary>
    public const string Kind = "external-organization";

    /// <inheritdoc/>
    protected override string StreamKind => Kind;

    /// <inheritdoc/>
    protected override ExternalOrganizationState Empty() => new();

    /// <inheritdoc/>
    public Task<ExternalOrganization> Get() => Read(organization => organization.Current);

    /// <inheritdoc/>
    public Task<Outcome<ExternalOrganization>> Tell(string name, long version) =>
        Execute<Outcome<ExternalOrganization>>((organization, work) =>
        {
            var current = organization.Current;
            if (current.IsClosed) return IsGone;
            if (version <= organization.Version) return new Outcome<ExternalOrganization> { Value = current, Replayed = true };
            work.Append(new ExternalOrganizationTold(name, version));
            return current with { Name = name };
        });

    /// <inheritdoc/>
    public Task<Outcome<ExternalOrganization>> Found(NewTenant tenant, Joining owner)
    {
        var slugIsTaken = false;
        return Execute<Outcome<ExternalOrganization>>(
            (organization, work) =>
            {
                var current = organization.Current;
                if (current.IsClosed) return IsGone;
                if (current.TenantId is not null) return new Outcome<ExternalOrganization> { Value = current, Replayed = true };
                Foundation.Lay(work, tenant, slugIsTaken, owner);
                work.Append(new ExternalOrganizationFounded(tenant.TenantId));
                return current with { TenantId = tenant.TenantId };
            },
            async () =>
            {
                slugIsTaken = await FirstEventOf(TenantDocuments.StreamOfSlug(tenant.Profile.Slug)) is not null;
                return null;
            });
    }

    /// <inheritdoc/>
    public Task Close() => Execute((organization, work) =>
    {
        if (!organization.Current.IsClosed) work.Append(new ExternalOrganizationClosed());
        return organization;
    });

    private static Refusal IsGone { get; } = Refusal.NotFound("organisation");
}
