using Actors.Grains.Configuration;
using Actors.Grains.Effects;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;
using Actors.Grains.Privacy;
using Actors.Grains.PublicEvents;
using Actors.Grains.Scheduling.Notifications;
using Actors.Grains.Scheduling.Public;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.Grains.Scheduling;

/// <summary>Calendars, appointments, services and experts.</summary>
public static class SchedulingModule
{
    /// <summary>Adds scheduling.</summary>
    /// <param name="services">Where to register.</param>
    public static IServiceCollection AddScheduling(this IServiceCollection services)
    {
        services.AddSettings<SchedulingOptions, SchedulingOptionsValidator>(SchedulingOptions.Section);
        services.TryAddSingleton<LocalCatalogs>();
        services.TryAddSingleton<ClientCounts>();
        services.TryAddSingleton<FenceTurns>();
        services.TryAddSingleton<BookingGuardReader>();
        services.TryAddSingleton<ServiceCounts>();
        services.TryAddSingleton<IBookingAllowance, NoBookingLimit>();
        services.TryAddSingleton<IMeetingPlatforms, NoMeetingProviders>();
        return services
            .AddEvents(SchedulingJson.Default)
            .AddDeclarations(SchedulingPublicEvents.All)
            .AddNotifications()
            .AddEffect<ExpireHoldHandler>()
            .AddEffect<ReconcileAppointmentHandler>()
            .AddEffect<LapseAppointmentHandler>()
            .AddEffect<CloseCalendarHandler>()
            .AddEffect<FinishLeavingHandler>()
            .AddEffect<FinishReassignmentHandler>()
            .AddEffect<CancelSeriesHandler>()
            .AddEffect<MoveSeriesHandler>()
            .AddEffect<SettleClaimHandler>()
            .AddEffect<ClientMailHandler>()
            .AddEraser<AppointmentEraser>();
    }
}
