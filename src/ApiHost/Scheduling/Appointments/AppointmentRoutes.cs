using Actors.ApiHost.Http;
using Actors.Scheduling;

namespace Actors.ApiHost.Scheduling;

/// <summary>The routes of appointments.</summary>
internal static class AppointmentRoutes
{
    private const string Tag = "Appointments";

    /// <summary>Adds them.</summary>
    /// <param name="routes">Where routes go.</param>
    /// <param name="services">What answers.</param>
    public static void MapAppointments(this ApiRoutes routes, IServiceProvider services)
    {
        var endpoints = services.GetRequiredService<AppointmentEndpoints>();
        routes.Map("POST", "/appointments", services.GetRequiredService<BookingEndpoint>().Book, new Operation("book", Tag, "Books an appointment")
        {
            Description = "Once it is answered it is durable. A repeat under the same Idempotency-Key gets the same answer.",
            Access = Access.Tenant,
            Request = typeof(BookingInput),
            Response = typeof(Envelope<AppointmentView>),
            Status = StatusCodes.Status201Created,
            Traits = OperationTraits.Idempotent,
            Errors = CalendarRoutes.BookingErrors,
        });
        routes.Map("GET", "/appointments", services.GetRequiredService<AppointmentList>().List, ListOperation());
        routes.Map("GET", "/appointments/{id}", endpoints.Get, new Operation("getAppointment", Tag, "Reads an appointment")
        {
            Access = Access.Tenant,
            Response = typeof(Envelope<AppointmentView>),
            Traits = OperationTraits.IfNoneMatch | OperationTraits.ManageToken,
        });
        routes.Map("PATCH", "/appointments/{id}", endpoints.Patch, new Operation("changeAppointment", Tag, "Changes an appointment's details")
        {
            Description = "A JSON merge patch (RFC 7396). The time is changed by rescheduling.",
            Access = Access.Member,
            Request = typeof(AppointmentPatch),
            Response = typeof(Envelope<AppointmentView>),
            Traits = OperationTraits.IfMatch | OperationTraits.Patch,
            Errors = [ApiErrorCode.InvalidTransition],
        });
        MapEndings(routes, endpoints);
        MapSteps(routes, endpoints);
    }

    private static Operation ListOperation() => new("listAppointments", Tag, "Lists appointments")
    {
        Description = "Owners and admins see all of the organisation's, experts those with them, everybody else those under their own address.",
        Access = Access.Member,
        Response = typeof(PagedEnvelope<AppointmentView>),
        Traits = OperationTraits.Paged,
        Query =
        [
            .. QueryParameter.OfPages,
            new("status", "string", $"One or more of {string.Join(", ", AppointmentStatusNames.All)}, with commas between.", "confirmed"),
            new("startDate", "string", "Appointments that start on this date (UTC) or at this time, or later.", "2027-03-01"),
            new("endDate", "string", "Appointments that start on this date (UTC) at the latest, or before this time.", "2027-03-31"),
            new("serviceType", "string", "Only this service's.", "consultation"),
            new("expertId", "string", "Only this expert's.", "exp_01hzx3v7qk8m5n2p4r6t8w0y1a"),
            new("clientEmail", "string", "Only this client's.", "ana@example.com"),
            new("search", "string", "Words of the client's name, address or phone number.", "Ana"),
            new("sort", "string", "What to order by; a hyphen puts the greatest first.", "-scheduledAt")
            {
                Values = ["-scheduledAt", "scheduledAt", "-createdAt", "createdAt"],
            },
        ],
    };

    private static void MapEndings(ApiRoutes routes, AppointmentEndpoints endpoints)
    {
        foreach (var (method, path, id) in new[] { ("DELETE", "/appointments/{id}", "deleteAppointment"), ("POST", "/appointments/{id}/cancel", "cancelAppointment") })
        {
            routes.Map(method, path, endpoints.Cancel, new Operation(id, Tag, "Cancels an appointment")
            {
                Description = "Gives its time back. When the client cancels late, the policy's fee applies. DELETE and POST cancel are the same.",
                Access = Access.Tenant,
                Request = typeof(CancelInput),
                RequestIsOptional = true,
                Response = typeof(Envelope<AppointmentView>),
                Traits = OperationTraits.IfMatch | OperationTraits.ManageToken,
                Errors = [ApiErrorCode.InvalidTransition],
            });
        }

        routes.Map("POST", "/appointments/{id}/reschedule", endpoints.Reschedule, new Operation("rescheduleAppointment", Tag, "Moves an appointment")
        {
            Description = "To another slot of the same expert and service: all or nothing.",
            Access = Access.Tenant,
            Request = typeof(RescheduleInput),
            Response = typeof(Envelope<AppointmentView>),
            Traits = OperationTraits.IfMatch | OperationTraits.ManageToken,
            Errors = [ApiErrorCode.InvalidTransition, .. CalendarRoutes.BookingErrors],
        });
    }

    private static void MapSteps(ApiRoutes routes, AppointmentEndpoints endpoints)
    {
        routes.Map("POST", "/appointments/{id}/confirm", endpoints.Confirm, Step("confirmAppointment", "Confirms an appointment"));
        routes.Map("POST", "/appointments/{id}/complete", endpoints.Complete, Step("completeAppointment", "Notes that an appointment took place"));
        routes.Map("POST", "/appointments/{id}/no-show", endpoints.MarkNoShow, Step("markNoShow", "Notes that the client did not come"));
    }

    private static Operation Step(string id, string summary) => new(id, Tag, summary)
    {
        Description = "For the expert concerned, owners and admins.",
        Access = Access.Member,
        Response = typeof(Envelope<AppointmentView>),
        Traits = OperationTraits.IfMatch,
        Errors = [ApiErrorCode.InvalidTransition],
    };
}
