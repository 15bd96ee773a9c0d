using System.Collections.Concurrent;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Tenancy;
using Actors.Grains.Journaling;

namespace Actors.ApiHost.Identity;

/// <summary>Finds tenants by their slugs. What was found is believed for half a minute; what was not found is asked for again.</summary>
internal sealed class TenantDirectory(IDocuments documents, TimeProvider clock)
{
    private const int MostRemembered = 10_000;

    private static readonly TimeSpan Belief = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, Known> _known = new(StringComparer.Ordinal);

    /// <summary>The id of the tenant with a slug, or null.</summary>
    public ValueTask<string?> FindAsync(string slug, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(slug, out var known) && clock.GetElapsedTime(known.ReadAt) < Belief)
            return new ValueTask<string?>(known.TenantId);
        return ReadAsync(slug, cancellationToken);
    }

    /// <summary>The slug of a tenant; null when there is no such tenant.</summary>
    public async ValueTask<string?> SlugOfAsync(string tenantId, CancellationToken cancellationToken) =>
        (await documents.GetAsync(new DocumentKey(tenantId, TenancyDocuments.Tenant, tenantId), cancellationToken))?.Category;

    private async ValueTask<string?> ReadAsync(string slug, CancellationToken cancellationToken)
    {
        var document = await documents.GetAsync(new DocumentKey(Caller.System, TenancyDocuments.Slug, slug), cancellationToken);
        if (document?.Owner is not { } tenantId || document.Status == TenancyDocuments.ReleasedSlug) return null;
        if (_known.Count >= MostRemembered) _known.Clear();
        _known[slug] = new Known(tenantId, clock.GetTimestamp());
        return tenantId;
    }

    private readonly record struct Known(string TenantId, long ReadAt);
}
