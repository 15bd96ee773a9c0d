namespace Actors.Tenancy;

/// <summary>An organisation that is to be created.</summary>
/// <param name="TenantId">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Slug">The slug it would like; when taken, the end of its id is added.</param>
[GenerateSerializer, Immutable, Alias("tenancy.new-tenant")]
public sealed record NewTenant([property: Id(0)] string TenantId, [property: Id(1)] string Name, [property: Id(2)] string Slug);

/// <summary>An organisation was created.</summary>
/// <param name="TenantId">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Slug">Its slug.</param>
/// <param name="OwnerUserId">Its owner.</param>
[GenerateSerializer, Immutable, Alias("tenancy.tenant-created.v1")]
public sealed record TenantCreated(
    [property: Id(0)] string TenantId,
    [property: Id(1)] string Name,
    [property: Id(2)] string Slug,
    [property: Id(3)] string OwnerUserId) : IEvent;

/// <summary>A slug was taken; its stream exists once, which is what makes slugs unique.</summary>
/// <param name="Slug">The slug.</param>
/// <param name="TenantId">The tenant that has it.</param>
[GenerateSerializer, Immutable, Alias("tenancy.slug-claimed.v1")]
public sealed record SlugClaimed([property: Id(0)] string Slug, [property: Id(1)] string TenantId) : IEvent;

/// <summary>Document kinds of the tenancy capability, which the host reads to find a tenant.</summary>
public static class TenantDocuments
{
    /// <summary>The tenant of a slug: key (system, this kind, slug), owner the tenant's id.</summary>
    public const string Slug = "tenant-slug";

    /// <summary>A tenant: key (tenant, this kind, tenant).</summary>
    public const string Tenant = "tenant";
}
