using Actors.ApiHost.Http;
using Actors.ApiHost.Scheduling.Appointments;
using Actors.ApiHost.Scheduling.Availability;
using Actors.ApiHost.Scheduling.Calendars;
using Actors.ApiHost.Scheduling.ClosedDays;
using Actors.ApiHost.Scheduling.Experts;
using Actors.ApiHost.Scheduling.ExternalCalendars;
using Actors.ApiHost.Scheduling.Notifications;
using Actors.ApiHost.Scheduling.Schedules;
using Actors.ApiHost.Scheduling.Services;
using Actors.ApiHost.Scheduling.Staff;
using Actors.ApiHost.Scheduling.TeamCalendars;

namespace Actors.ApiHost.Scheduling;

/// <summary>Services, experts, calendars and appointments.</summary>
internal static class SchedulingSetup
{
    public static WebApplicationBuilder AddScheduling(this WebApplicationBuilder builder)
    {
        builder.Services.AddJson(SchedulingRequests.Default, SchedulingAnswers.Default);
        return builder.AddServiceCatalog().AddStaff().AddExperts().AddCalendars().AddNamedSchedules().AddExternalBusy()
            .AddHolidays().AddTeamCalendars().AddAvailability().AddAppointments().AddNotifications();
    }

    public static void MapScheduling(this IEndpointRouteBuilder api)
    {
        api.MapServiceCatalog();
        api.MapStaff();
        api.MapExperts();
        api.MapCalendars();
        api.MapNamedSchedules();
        api.MapExternalBusy();
        api.MapHolidays();
        api.MapTeamCalendars();
        api.MapAvailability();
        api.MapAppointments();
        api.MapNotifications();
    }
}
