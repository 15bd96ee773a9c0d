using Actors.Grains.Configuration;
using Actors.Grains.Effects;
using Actors.Grains.ExternalCalendars.Copies;
using Actors.Grains.Interfaces.ExternalCalendars;
using Actors.Grains.Journaling;
using Actors.Grains.PublicEvents;
using Actors.Grains.Scheduling.Notifications;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.Grains.ExternalCalendars;

/// <summary>Other calendars of experts that are read here.</summary>
public static class ExternalCalendarsModule
{
    /// <summary>Adds them. Who fetches is registered by the host.</summary>
    /// <param name="services">Where to register.</param>
    public static IServiceCollection AddExternalCalendars(this IServiceCollection services)
    {
        services.AddSettings<ExternalCalendarOptions, ExternalCalendarOptionsValidator>(ExternalCalendarOptions.Section);
        services.TryAddSingleton<CalendarReader>();
        services.TryAddSingleton<CalendarSecrets>();
        services.TryAddSingleton<CalendarPost>();
        services.TryAddSingleton<CopiedAppointments>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IAppointmentFollower, CopiesFollower>());
        return services
            .AddEvents(ExternalCalendarsJson.Default)
            .AddDeclarations(ExternalCalendarPublicEvents.All)
            .AddEffect<SyncCalendarHandler>()
            .AddEffect<MailGivenUpHandler>()
            .AddEffect<CopyHandler>()
            .AddEffect<MailPutBackHandler>()
            .AddEffect<MailManyDeletedHandler>();
    }
}
