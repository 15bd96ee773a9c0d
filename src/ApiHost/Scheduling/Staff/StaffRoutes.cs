using Actors.ApiHost.Http;

namespace Actors.ApiHost.Scheduling;

/// <summary>The routes of experts.</summary>
internal static class StaffRoutes
{
    private const string Tag = "Staff";

    /// <summary>Adds them.</summary>
    /// <param name="routes">Where routes go.</param>
    /// <param name="endpoints">What answers.</param>
    public static void MapStaff(this ApiRoutes routes, StaffEndpoints endpoints)
    {
        routes.Map("GET", "/staff", endpoints.List, new Operation("listStaff", Tag, "Lists the organisation's experts")
        {
            Access = Access.Admin,
            Response = typeof(PagedEnvelope<StaffView>),
            Traits = OperationTraits.Paged,
            Query = [.. QueryParameter.OfPages, new("search", "string", "Words of the name, the address or the title.", "Rita")],
        });
        routes.Map("POST", "/staff", endpoints.Create, new Operation("createStaff", Tag, "Adds an expert")
        {
            Description = "The new expert's calendar is empty: no schedule, no slots.",
            Access = Access.Admin,
            Request = typeof(StaffInput),
            Response = typeof(Envelope<StaffView>),
            Status = StatusCodes.Status201Created,
            Traits = OperationTraits.Idempotent,
        });
        routes.Map("GET", "/staff/{id}", endpoints.Get, new Operation("getStaff", Tag, "Reads an expert")
        {
            Access = Access.Admin,
            Response = typeof(Envelope<StaffView>),
            Traits = OperationTraits.IfNoneMatch,
        });
        routes.Map("PATCH", "/staff/{id}", endpoints.Patch, new Operation("changeStaff", Tag, "Changes an expert")
        {
            Description = "A JSON merge patch (RFC 7396): what is not named stays, null removes.",
            Access = Access.Admin,
            Request = typeof(StaffInput),
            Response = typeof(Envelope<StaffView>),
            Traits = OperationTraits.IfMatch | OperationTraits.Patch,
        });
        routes.Map("DELETE", "/staff/{id}", endpoints.Delete, new Operation("removeStaff", Tag, "Removes an expert")
        {
            Description = "The calendar takes no more bookings; appointments that exist stay. Answers the expert as it was.",
            Access = Access.Admin,
            Response = typeof(Envelope<StaffView>),
            Traits = OperationTraits.IfMatch,
        });
    }
}
