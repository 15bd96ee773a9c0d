using Actors.ApiHost.Http;

namespace Actors.ApiHost.Tenancy;

/// <summary>The routes of organisations.</summary>
internal static class OrganizationRoutes
{
    private const string Tag = "Organizations";

    /// <summary>Adds them.</summary>
    /// <param name="routes">Where routes go.</param>
    /// <param name="endpoints">What answers.</param>
    public static void MapOrganizations(this ApiRoutes routes, OrganizationEndpoints endpoints)
    {
        routes.Map("GET", "/organizations", endpoints.List, new Operation("listOrganizations", Tag, "Lists the caller's organisations")
        {
            Description = "All that the caller is a member of, in the order of joining, whichever the access token is for.",
            Access = Access.SignedIn,
            Response = typeof(PagedEnvelope<OrganizationView>),
            Traits = OperationTraits.Paged,
            Query = QueryParameter.OfPages,
        });
        routes.Map("POST", "/organizations", endpoints.Create, new Operation("createOrganization", Tag, "Creates an organisation")
        {
            Description = "The caller becomes its owner. Sign in with its slug as X-Tenant to use it.",
            Access = Access.SignedIn,
            Request = typeof(OrganizationInput),
            Response = typeof(Envelope<OrganizationView>),
            Status = StatusCodes.Status201Created,
            Traits = OperationTraits.Idempotent,
            Errors = [ApiErrorCode.DuplicateResource, ApiErrorCode.LimitReached, ApiErrorCode.InvalidTransition],
        });
        routes.Map("GET", "/organizations/{id}", Own.Only(endpoints.Get), new Operation("getOrganization", Tag, "Reads the organisation")
        {
            Access = Access.Member,
            Response = typeof(Envelope<OrganizationView>),
            Traits = OperationTraits.IfNoneMatch,
        });
        routes.Map("PATCH", "/organizations/{id}", Own.Only(endpoints.Patch), new Operation("changeOrganization", Tag, "Changes the organisation")
        {
            Description = "A JSON merge patch (RFC 7396): what is not named stays, null removes. A slug that is given up stays reserved.",
            Access = Access.Admin,
            Request = typeof(OrganizationInput),
            Response = typeof(Envelope<OrganizationView>),
            Traits = OperationTraits.IfMatch | OperationTraits.Patch,
            Errors = [ApiErrorCode.DuplicateResource, ApiErrorCode.LimitReached],
        });
        routes.Map("DELETE", "/organizations/{id}", Own.Only(endpoints.Delete), new Operation("deleteOrganization", Tag, "Deletes the organisation")
        {
            Description = "From now on only owners may use it. Until deletesAt they may restore it; after that it is gone for good.",
            Access = Access.Owner,
            Response = typeof(Envelope<OrganizationView>),
            Traits = OperationTraits.IfMatch,
            Errors = [ApiErrorCode.InvalidTransition],
        });
        routes.Map("POST", "/organizations/{id}/restore", Own.Only(endpoints.Restore), new Operation("restoreOrganization", Tag, "Restores the organisation")
        {
            Access = Access.Owner,
            Response = typeof(Envelope<OrganizationView>),
            Errors = [ApiErrorCode.InvalidTransition],
        });
    }
}
