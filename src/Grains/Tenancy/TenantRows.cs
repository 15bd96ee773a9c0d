using System.Text;
using System.Text.Json;
using Actors.Journaling;

namespace Actors.Tenancy;

/// <summary>The documents of a tenant.</summary>
internal static class TenantRows
{
    /// <summary>The tenant itself.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="slug">Its slug.</param>
    /// <param name="now">When it was made.</param>
    public static Document Of(NewTenant tenant, string slug, DateTimeOffset now) => new()
    {
        Key = new DocumentKey(tenant.TenantId, TenantDocuments.Tenant, tenant.TenantId),
        Version = 1,
        CreatedAt = now,
        Body = Body(tenant, slug),
        Category = slug,
        SearchText = tenant.Name,
    };

    /// <summary>The row by which a tenant is found from its slug.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="slug">Its slug.</param>
    /// <param name="now">When it was made.</param>
    public static Document OfSlug(NewTenant tenant, string slug, DateTimeOffset now) => new()
    {
        Key = new DocumentKey(Caller.System, TenantDocuments.Slug, slug),
        Version = 1,
        CreatedAt = now,
        Body = Body(tenant, slug),
        Owner = tenant.TenantId,
    };

    private static byte[] Body(NewTenant tenant, string slug) => Encoding.UTF8.GetBytes(
        $$"""{"id":"{{JsonEncodedText.Encode(tenant.TenantId)}}","name":"{{JsonEncodedText.Encode(tenant.Name)}}","slug":"{{JsonEncodedText.Encode(slug)}}"}""");
}
