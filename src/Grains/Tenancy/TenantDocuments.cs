using System.Text.Json;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Tenancy;
using Actors.Grains.Journaling;

namespace Actors.Grains.Tenancy;

/// <summary>The documents of a tenant, and the streams of slugs.</summary>
internal static class TenantDocuments
{
    /// <summary>The stream of a slug, which exists once it is taken.</summary>
    /// <param name="slug">The slug.</param>
    public static StreamName StreamOfSlug(string slug) => StreamName.For(Caller.System, TenancyDocuments.Slug, slug);

    /// <summary>The tenant itself.</summary>
    /// <param name="organization">The tenant.</param>
    public static Document Of(Organization organization) => new()
    {
        Key = new DocumentKey(organization.Id, TenancyDocuments.Tenant, organization.Id),
        Version = organization.Version,
        CreatedAt = organization.CreatedAt,
        Body = JsonSerializer.SerializeToUtf8Bytes(organization, TenancyJson.Default.Organization),
        Status = organization.Status.ToString().ToLowerInvariant(),
        Category = organization.Profile.Slug,
        SearchText = organization.Profile.Name,
    };

    /// <summary>The row by which a tenant is found from one of its slugs, today's or an earlier one.</summary>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="slug">The slug.</param>
    /// <param name="now">When it was taken.</param>
    public static Document OfSlug(string tenantId, string slug, DateTimeOffset now) => new()
    {
        Key = new DocumentKey(Caller.System, TenancyDocuments.Slug, slug),
        Version = 1,
        CreatedAt = now,
        Body = "{}"u8.ToArray(),
        Owner = tenantId,
    };
}
