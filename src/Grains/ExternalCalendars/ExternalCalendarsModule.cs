using Actors.Grains.Configuration;
using Actors.Grains.Effects;
using Actors.Grains.Interfaces.ExternalCalendars;
using Actors.Grains.Journaling;
using Actors.Grains.PublicEvents;
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
        return services
            .AddEvents(ExternalCalendarsJson.Default)
            .AddDeclarations(ExternalCalendarPublicEvents.All)
            .AddEffect<SyncCalendarHandler>()
            .AddEffect<MailGivenUpHandler>();
    }
}
