using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.ApiHost.Scheduling;

/// <summary>Finds the service that a request means.</summary>
internal readonly struct ServiceChoice(IGrainFactory grains)
{
    /// <summary>Finds a service; an id and a slug that come together must mean the same one.</summary>
    public async ValueTask<(Service? Service, ApiError? Error)> FindAsync(ApiCall call, string idOrServiceType, string? serviceType)
    {
        var catalog = grains.CatalogOf(call);
        var service = await catalog.Find(idOrServiceType);
        if (service is null) return (null, ApiError.NotFound("service"));
        return serviceType is null || serviceType == service.Definition.ServiceType
            ? (service, null)
            : (null, ApiError.Invalid("serviceType", "must be that of the service with this serviceId"));
    }
}
