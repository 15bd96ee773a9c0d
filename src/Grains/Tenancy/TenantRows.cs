using System.Text.Json;
using Actors.Identity;
using Actors.Journaling;

namespace Actors.Tenancy;

/// <summary>The documents of a tenant, and the streams of slugs.</summary>
internal static class TenantRows
{
    /// <summary>The stream of a slug, which exists once it is taken.</summary>
    /// <param name="slug">The slug.</param>
    public static StreamName StreamOfSlug(string slug) => StreamName.For(Caller.System, TenantDocuments.Slug, slug);

    /// <summary>The tenant itself.</summary>
    /// <param name="organization">The tenant.</param>
    public static Document Of(Organization organization) => new()
    {
        Key = new DocumentKey(organization.Id, TenantDocuments.Tenant, organization.Id),
        Version = organization.Version,
        CreatedAt = organization.CreatedAt,
        Body = JsonSerializer.SerializeToUtf8Bytes(organization, IdentityJson.Default.Organization),
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
        Key = new DocumentKey(Caller.System, TenantDocuments.Slug, slug),
        Version = 1,
        CreatedAt = now,
        Body = "{}"u8.ToArray(),
        Owner = tenantId,
    };
}
