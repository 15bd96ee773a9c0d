using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Routes;
using Actors.ApiHost.Identity.ApiKeys;
using Actors.ApiHost.OpenApi;
using Actors.ApiHost.Scheduling.Availability;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.ApiHost.Scheduling.Appointments;

/// <summary>Appointments: booked, changed, moved, called off.</summary>
internal static class AppointmentModule
{
    private const string Tag = "Appointments";
    private const string Repeats = " A repeat is answered alike, also without a key, and changes nothing.";

    public static WebApplicationBuilder AddAppointments(this WebApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton<BookingEndpoint>();
        builder.Services.TryAddSingleton<AppointmentAccess>();
        builder.Services.TryAddSingleton<AppointmentViews>();
        builder.Services.TryAddSingleton<AppointmentEndpoints>();
        builder.Services.TryAddSingleton<ManageLinkEndpoints>();
        builder.Services.TryAddSingleton<SeriesEndpoints>();
        builder.Services.TryAddSingleton<AppointmentList>();
        builder.Services.TryAddSingleton<OrganizationAppointments>();
        builder.Services.AddApiKeyCapability("appointments", Tag, "Availability", "Waitlist", "Meetings");
        builder.Services.AddExamples(AppointmentExamples.Add);
        builder.Services.AddTag(Tag, "Booked slots and their lives.");
        return builder;
    }

    public static void MapAppointments(this IEndpointRouteBuilder api)
    {
        var services = api.ServiceProvider;
        var endpoints = services.GetRequiredService<AppointmentEndpoints>();
        var appointments = api.MapGroup("/appointments").WithTags(Tag).ForApiKeys("appointments");
        appointments.MapPost("", services.GetRequiredService<BookingEndpoint>().Book).AllowedFor(Access.Tenant)
            .As(
                "book", "Books an appointment",
                "Once it is answered it is durable. A repeat under the same Idempotency-Key gets the same answer. With recurrence it books "
                    + "a series in one commit: all of it or nothing, or with partial what can be booked. Staff may book against rules that "
                    + "they name in override; the journal keeps which.")
            .MayFail(AvailabilityModule.BookingErrors);
        appointments.MapGet("", services.GetRequiredService<AppointmentList>().List).AllowedFor(Access.Member)
            .As(
                "listAppointments", "Lists appointments",
                "Owners and admins see all of the organisation's, experts those with them, everybody else those under their own address.");
        appointments.MapGet("/{id}", endpoints.Get).AllowedFor(Access.Tenant).TakesManageToken()
            .As(
                "getAppointment", "Reads an appointment",
                "With scope those of its series too. What may be done and what calling off costs are of the moment, so the ETag is for "
                    + "If-Match alone.");
        appointments.MapPatch("/{id}", endpoints.Change).AllowedFor(Access.Tenant).TakesManageToken()
            .As(
                "changeAppointment", "Changes an appointment's details",
                "A JSON merge patch (RFC 7396). The time is changed by rescheduling. Clients change their own name, address, phone number, "
                    + "notes and answers, signed in or with the manage token. With scope the patch is applied to others of its series too, "
                    + "one after the other; those that are over or called off stay as they are. Place, metadata and staffNotes are for the "
                    + "expert concerned, owners and admins, who may change the last two also when it is over.")
            .MayFail(ApiErrorCode.InvalidTransition, ApiErrorCode.LimitReached);
        MapEndings(appointments, endpoints);
        MapSteps(appointments, endpoints);
        services.GetRequiredService<ManageLinkEndpoints>().Map(appointments);
    }

    private static void MapEndings(RouteGroupBuilder appointments, AppointmentEndpoints endpoints)
    {
        const string cancels = "Cancels an appointment";
        const string howItEnds =
            "Gives its time back. When the client cancels late, the policy's fee applies. DELETE and POST cancel are the same. With scope "
                + "those of its series that have not started are cancelled too, each with its own fee." + Repeats;
        var endings = appointments.MapGroup("/{id}").AllowedFor(Access.Tenant);
        endings.MapDelete("", endpoints.Cancel).TakesManageToken()
            .As("deleteAppointment", cancels, howItEnds)
            .MayFail(ApiErrorCode.InvalidTransition);
        endings.MapPost("/cancel", endpoints.Cancel).TakesManageToken()
            .As("cancelAppointment", cancels, howItEnds)
            .MayFail(ApiErrorCode.InvalidTransition);
        endings.MapPost("/reschedule", endpoints.Reschedule).TakesManageToken()
            .As(
                "rescheduleAppointment", "Moves an appointment",
                "To another slot of the same expert and service: all or nothing. With scope others of its series move by the same "
                    + "difference." + Repeats)
            .MayFail([ApiErrorCode.InvalidTransition, .. AvailabilityModule.BookingErrors]);
    }

    private static void MapSteps(RouteGroupBuilder appointments, AppointmentEndpoints endpoints)
    {
        const string forStaff = "For the expert concerned, owners and admins." + Repeats;
        var steps = appointments.MapGroup("/{id}").AllowedFor(Access.Member);
        steps.MapPost("/confirm", endpoints.Confirm)
            .As("confirmAppointment", "Confirms an appointment", forStaff)
            .MayFail(ApiErrorCode.InvalidTransition);
        steps.MapPost("/complete", endpoints.Complete)
            .As("completeAppointment", "Notes that an appointment took place", forStaff).MayFail(ApiErrorCode.InvalidTransition);
        steps.MapPost("/reassign", endpoints.Reassign)
            .As(
                "reassignAppointment", "Gives an appointment to another expert",
                "At the time and with the length that it has, all or nothing; it must fit there as a booking must, but for notice and "
                    + "booking window. The client gets a mail. " + forStaff)
            .MayFail([ApiErrorCode.InvalidTransition, .. AvailabilityModule.BookingErrors]);
        steps.MapPost("/no-show", endpoints.MarkNoShow)
            .As("markNoShow", "Notes that the client did not come", forStaff)
            .MayFail(ApiErrorCode.InvalidTransition);
    }
}
