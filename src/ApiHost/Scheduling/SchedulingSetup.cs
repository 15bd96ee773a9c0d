using Actors.ApiHost.Http;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.ApiHost.Scheduling;

/// <summary>Services, experts, calendars and appointments.</summary>
internal static class SchedulingSetup
{
    /// <summary>Adds what scheduling needs.</summary>
    /// <param name="builder">The host.</param>
    public static WebApplicationBuilder AddScheduling(this WebApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton<ServiceEndpoints>();
        builder.Services.TryAddSingleton<StaffEndpoints>();
        builder.Services.TryAddSingleton<CalendarEndpoints>();
        builder.Services.TryAddSingleton<AvailabilityEndpoints>();
        builder.Services.TryAddSingleton<HoldEndpoints>();
        builder.Services.TryAddSingleton<BookingEndpoint>();
        builder.Services.TryAddSingleton<AppointmentAccess>();
        builder.Services.TryAddSingleton<AppointmentEndpoints>();
        builder.Services.TryAddSingleton<AppointmentList>();
        return builder;
    }

    /// <summary>Adds the routes of scheduling.</summary>
    /// <param name="routes">Where routes go.</param>
    /// <param name="services">What answers.</param>
    public static void MapScheduling(this ApiRoutes routes, IServiceProvider services)
    {
        routes.MapServices(services.GetRequiredService<ServiceEndpoints>());
        routes.MapStaff(services.GetRequiredService<StaffEndpoints>());
        routes.MapCalendars(services.GetRequiredService<CalendarEndpoints>());
        routes.MapAvailability(services.GetRequiredService<AvailabilityEndpoints>());
        routes.MapHolds(services.GetRequiredService<HoldEndpoints>());
        routes.MapAppointments(services);
    }
}
