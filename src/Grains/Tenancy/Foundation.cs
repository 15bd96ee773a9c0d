using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Tenancy;
using Actors.Grains.Journaling;

namespace Actors.Grains.Tenancy;

/// <summary>
/// What comes into being with an organisation: its stream, its slug, and its first owner. All of it is part of one commit.
/// </summary>
internal static class Foundation
{
    /// <summary>Adds an organisation to a commit. The commit loses its fence when the slug is taken.</summary>
    /// <param name="work">The commit.</param>
    /// <param name="tenant">The organisation.</param>
    /// <param name="slugIsTaken">True when the slug that it would like is taken: then the end of its id is added.</param>
    /// <param name="owner">The owner.</param>
    public static Organization Lay(UnitOfWork work, NewTenant tenant, bool slugIsTaken, Joining owner)
    {
        var slug = slugIsTaken ? Slugs.WithEndOf(tenant.Profile.Slug, tenant.TenantId) : tenant.Profile.Slug;
        var profile = tenant.Profile with { Slug = slug };
        var organization = TenantState.Founded(tenant.TenantId, profile, work.Now);
        work.Create(
            StreamName.For(tenant.TenantId, TenantGrain.Kind, tenant.TenantId),
            new TenantCreated(tenant.TenantId, profile, owner.UserId));
        work.Create(TenantDocuments.StreamOfSlug(slug), new SlugClaimed(slug, tenant.TenantId));
        work.Save(TenantDocuments.Of(organization));
        work.Save(TenantDocuments.OfSlug(tenant.TenantId, slug, work.Now));
        MemberDocuments.Join(work, tenant.TenantId, owner, Role.Owner);
        return organization;
    }
}
