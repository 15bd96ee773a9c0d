using Actors.ApiHost.Http;

namespace Actors.ApiHost.Scheduling;

/// <summary>The routes of services.</summary>
internal static class ServiceRoutes
{
    private const string Tag = "Services";

    /// <summary>Adds them.</summary>
    /// <param name="routes">Where routes go.</param>
    /// <param name="endpoints">What answers.</param>
    public static void MapServices(this ApiRoutes routes, ServiceEndpoints endpoints)
    {
        routes.Map("GET", "/services", endpoints.List, new Operation("listServices", Tag, "Lists services")
        {
            Description = "Owners and admins see all of them, everybody else those that can be booked at present.",
            Access = Access.Tenant,
            Response = typeof(PagedEnvelope<ServiceView>),
            Traits = OperationTraits.Paged | OperationTraits.IfNoneMatch,
            IsPublicRead = true,
            Query = [.. QueryParameter.OfPages, new("search", "string", "Words of the name, the slug or the description.", "consultation")],
        });
        routes.Map("POST", "/services", endpoints.Create, new Operation("createService", Tag, "Adds a service")
        {
            Access = Access.Admin,
            Request = typeof(ServiceInput),
            Response = typeof(Envelope<ServiceView>),
            Status = StatusCodes.Status201Created,
            Traits = OperationTraits.Idempotent,
            Errors = [ApiErrorCode.DuplicateResource, ApiErrorCode.LimitReached],
        });
        routes.Map("GET", "/services/{id}", endpoints.Get, new Operation("getService", Tag, "Reads a service")
        {
            Description = "By its id or its slug.",
            Access = Access.Tenant,
            Response = typeof(Envelope<ServiceView>),
            Traits = OperationTraits.IfNoneMatch,
        });
        routes.Map("PATCH", "/services/{id}", endpoints.Patch, new Operation("changeService", Tag, "Changes a service")
        {
            Description = "A JSON merge patch (RFC 7396): what is not named stays, null removes. Appointments that exist keep what they were booked with.",
            Access = Access.Admin,
            Request = typeof(ServiceInput),
            Response = typeof(Envelope<ServiceView>),
            Traits = OperationTraits.IfMatch | OperationTraits.Patch,
            Errors = [ApiErrorCode.DuplicateResource],
        });
        routes.Map("DELETE", "/services/{id}", endpoints.Delete, new Operation("removeService", Tag, "Removes a service")
        {
            Description = "Its appointments stay. Answers the service as it was.",
            Access = Access.Admin,
            Response = typeof(Envelope<ServiceView>),
            Traits = OperationTraits.IfMatch,
        });
    }
}
