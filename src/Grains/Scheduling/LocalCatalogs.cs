using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Grains.Scheduling;

/// <summary>
/// The services of tenants whose catalogue is active in this process, for calendars beside it: a question to the catalogue's grain is two
/// waits in a queue. A catalogue shows only what is committed, and hides it before it changes anything (decision 0004).
/// </summary>
internal sealed class LocalCatalogs
{
    private readonly ConcurrentDictionary<string, ServiceLookup> _byTenant = new(StringComparer.Ordinal);

    /// <summary>
    /// Finds a service. False when its catalogue shows nothing here and must be asked; true with null when there is no such service.
    /// </summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="idOrServiceType">An id or a slug.</param>
    /// <param name="service">The service.</param>
    public bool TryFind(string tenant, string idOrServiceType, out Service? service)
    {
        service = null;
        if (!_byTenant.TryGetValue(tenant, out var services)) return false;
        service = services.Find(idOrServiceType);
        return true;
    }

    /// <summary>Finds the closed days. False when the catalogue shows nothing here and must be asked.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="holidays">The closed days.</param>
    public bool TryFindHolidays(string tenant, [NotNullWhen(true)] out Holidays? holidays)
    {
        holidays = _byTenant.TryGetValue(tenant, out var services) ? services.Holidays : null;
        return holidays is not null;
    }

    /// <summary>Finds a service here, or else asks its catalogue.</summary>
    /// <param name="grains">The grains.</param>
    /// <param name="tenant">The tenant.</param>
    /// <param name="idOrServiceType">An id or a slug.</param>
    public ValueTask<Service?> FindAsync(IGrainFactory grains, string tenant, string idOrServiceType) =>
        TryFind(tenant, idOrServiceType, out var service)
            ? new(service)
            : new(grains.GetGrain<IServiceCatalogGrain>(GrainKey.For(tenant, IServiceCatalogGrain.KeyId)).Find(idOrServiceType));

    /// <summary>Shows a tenant's services.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="services">The services.</param>
    public void Show(string tenant, ServiceLookup services) => _byTenant[tenant] = services;

    /// <summary>Hides what was shown, unless somebody else has shown something since.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="services">The services.</param>
    public void Hide(string tenant, ServiceLookup services) => _byTenant.TryRemove(new(tenant, services));
}

/// <summary>A tenant's services at one moment; never changed, so that many may ask at once.</summary>
/// <param name="byId">The services by id.</param>
/// <param name="bySlug">The same by slug.</param>
/// <param name="holidays">The closed days, which each of the services has with it.</param>
internal sealed class ServiceLookup(
    IReadOnlyDictionary<string, Service> byId, IReadOnlyDictionary<string, Service> bySlug, Holidays holidays)
{
    /// <summary>The closed days.</summary>
    public Holidays Holidays => holidays;

    /// <summary>Finds a service by its id or its slug.</summary>
    /// <param name="idOrServiceType">An id or a slug.</param>
    public Service? Find(string idOrServiceType) => byId.GetValueOrDefault(idOrServiceType) ?? bySlug.GetValueOrDefault(idOrServiceType);
}
