using Actors.ApiHost.Http;
using Actors.Scheduling;

namespace Actors.ApiHost.Scheduling;

/// <summary>Finds the service that a request means.</summary>
/// <param name="grains">The grains.</param>
internal readonly struct ServiceChoice(IGrainFactory grains)
{
    /// <summary>Finds a service; an id and a slug that come together must mean the same one.</summary>
    /// <param name="call">The request.</param>
    /// <param name="idOrServiceType">An id or a slug.</param>
    /// <param name="serviceType">The slug that came beside an id, or null.</param>
    public async ValueTask<(Service? Service, ApiError? Error)> FindAsync(ApiCall call, string idOrServiceType, string? serviceType)
    {
        var catalog = grains.GetGrain<IServiceCatalogGrain>(GrainKey.For(call.TenantId, IServiceCatalogGrain.KeyId));
        var service = await catalog.Find(idOrServiceType);
        if (service is null) return (null, ApiError.NotFound("service"));
        return serviceType is null || serviceType == service.Definition.ServiceType
            ? (service, null)
            : (null, ApiError.Invalid("serviceType", "It is not that of the service with this serviceId."));
    }
}
