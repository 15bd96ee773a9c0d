using Actors.ApiHost.Http;

namespace Actors.ApiHost.Scheduling;

/// <summary>The routes of calendars, slots and holds.</summary>
internal static class CalendarRoutes
{
    private const string Calendars = "Calendars";
    private const string Slots = "Availability";

    private static readonly QueryParameter[] OfSlots =
    [
        new("serviceType", "string", "The service's slug; or else serviceId.", "consultation"),
        new("serviceId", "string", "The service's id, in place of its slug.", "svc_01hzx3v7qk8m5n2p4r6t8w0y1a"),
        new("date", "string", "A day in timeZone; or else from and to.", "2027-03-29") { Format = "date" },
        new("from", "string", "Slots that start at this time or later, with offset.", "2027-03-29T00:00:00Z") { Format = "date-time" },
        new("to", "string", "Slots that start before this time, with offset; at most 62 days after from.", "2027-04-05T00:00:00Z") { Format = "date-time" },
        new("timeZone", "string", "The IANA zone of date and of the slots' wall-clock times; the schedule's by default.", "Europe/Lisbon"),
        new("includeUnavailable", "boolean", "True lists the slots of the grid too that cannot be booked.", "false"),
    ];

    /// <summary>Adds those of schedules and time off.</summary>
    /// <param name="routes">Where routes go.</param>
    /// <param name="endpoints">What answers.</param>
    public static void MapCalendars(this ApiRoutes routes, CalendarEndpoints endpoints)
    {
        routes.Map("GET", "/experts/{id}/schedule", endpoints.GetSchedule, new Operation("getSchedule", Calendars, "Reads a schedule")
        {
            Access = Access.Tenant,
            Response = typeof(Envelope<ScheduleView>),
            Traits = OperationTraits.IfNoneMatch,
        });
        routes.Map("PUT", "/experts/{id}/schedule", endpoints.SetSchedule, new Operation("setSchedule", Calendars, "Replaces a schedule")
        {
            Description = "Appointments that exist keep their time.",
            Access = Access.Expert,
            Request = typeof(ScheduleInput),
            Response = typeof(Envelope<ScheduleView>),
            Traits = OperationTraits.IfMatch,
        });
        routes.Map("GET", "/experts/{id}/time-off", endpoints.ListTimeOff, new Operation("listTimeOff", Calendars, "Lists time off that has not passed")
        {
            Access = Access.Expert,
            Response = typeof(PagedEnvelope<TimeOffView>),
            Traits = OperationTraits.Paged,
            Query = QueryParameter.OfPages,
        });
        routes.Map("POST", "/experts/{id}/time-off", endpoints.AddTimeOff, new Operation("addTimeOff", Calendars, "Adds time off")
        {
            Description = "Appointments that exist keep their time.",
            Access = Access.Expert,
            Request = typeof(TimeOffInput),
            Response = typeof(Envelope<TimeOffView>),
            Status = StatusCodes.Status201Created,
            Traits = OperationTraits.Idempotent,
            Errors = [ApiErrorCode.LimitReached],
        });
        routes.Map("DELETE", "/experts/{id}/time-off/{timeOffId}", endpoints.RemoveTimeOff, new Operation("removeTimeOff", Calendars, "Removes time off")
        {
            Access = Access.Expert,
            Response = typeof(Envelope<TimeOffView>),
        });
    }

    /// <summary>Adds those of slots.</summary>
    /// <param name="routes">Where routes go.</param>
    /// <param name="endpoints">What answers.</param>
    public static void MapAvailability(this ApiRoutes routes, AvailabilityEndpoints endpoints)
    {
        foreach (var (path, id) in new[] { ("experts", "Expert"), ("staff", "Staff"), ("practitioners", "Practitioner") })
        {
            routes.Map("GET", $"/{path}/{{id}}/availability", endpoints.OfExpert, new Operation($"get{id}Availability", Slots, "Lists an expert's slots")
            {
                Description = "What it offers can be booked. The same under /experts, /staff and /practitioners.",
                Access = Access.Tenant,
                Response = typeof(Envelope<SlotsView>),
                Traits = OperationTraits.IfNoneMatch,
                IsPublicRead = true,
                Query = OfSlots,
                Errors = [ApiErrorCode.PolicyViolation],
            });
        }

        routes.Map("GET", "/appointments/availability", endpoints.OfService, new Operation("getAvailability", Slots, "Lists a service's slots")
        {
            Description = $"Of every expert who offers it, at most {AvailabilityEndpoints.MostExperts}; each slot says how many of them are free. "
                + "With staffId the answer is that of /experts/{id}/availability.",
            Access = Access.Tenant,
            Response = typeof(Envelope<UnionSlotsView>),
            Traits = OperationTraits.IfNoneMatch,
            IsPublicRead = true,
            Query = [.. OfSlots, new("staffId", "string", "Only this expert's slots.", "exp_01hzx3v7qk8m5n2p4r6t8w0y1a")],
            Errors = [ApiErrorCode.PolicyViolation],
        });
    }

    /// <summary>Adds those of holds.</summary>
    /// <param name="routes">Where routes go.</param>
    /// <param name="endpoints">What answers.</param>
    public static void MapHolds(this ApiRoutes routes, HoldEndpoints endpoints)
    {
        routes.Map("POST", "/appointments/holds", endpoints.Create, new Operation("createHold", Slots, "Keeps a slot for a short while")
        {
            Description = "Nobody else can book it meanwhile, and a booking with the hold's id succeeds.",
            Access = Access.Tenant,
            Request = typeof(HoldInput),
            Response = typeof(Envelope<HoldView>),
            Status = StatusCodes.Status201Created,
            Traits = OperationTraits.Idempotent,
            Errors = BookingErrors,
        });
        routes.Map("DELETE", "/appointments/holds/{id}", endpoints.Release, new Operation("releaseHold", Slots, "Gives a held slot back")
        {
            Access = Access.Tenant,
            Response = typeof(Envelope<HoldView>),
        });
    }

    /// <summary>How a claim on time can fail.</summary>
    public static IReadOnlyList<ApiErrorCode> BookingErrors { get; } =
    [
        ApiErrorCode.ScheduleConflict, ApiErrorCode.CapacityReached, ApiErrorCode.OutsideAvailability, ApiErrorCode.NoticeTooShort,
        ApiErrorCode.BeyondBookingWindow, ApiErrorCode.LimitReached, ApiErrorCode.PolicyViolation,
    ];
}
