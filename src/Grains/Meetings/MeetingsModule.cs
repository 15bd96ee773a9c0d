using Actors.Grains.Effects;
using Actors.Grains.Interfaces.Meetings;
using Actors.Grains.Journaling;
using Actors.Grains.PublicEvents;
using Actors.Grains.Scheduling;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.Grains.Meetings;

/// <summary>Meetings at providers, for appointments and by themselves.</summary>
public static class MeetingsModule
{
    /// <summary>Adds meetings.</summary>
    /// <param name="services">Where to register.</param>
    public static IServiceCollection AddMeetings(this IServiceCollection services)
    {
        services.TryAddSingleton<MeetingProviders>();
        services.Replace(ServiceDescriptor.Singleton<IMeetingPlatforms>(
            static provider => provider.GetRequiredService<MeetingProviders>()));
        return services
            .AddEvents(MeetingsJson.Default)
            .AddDeclarations(MeetingPublicEvents.All)
            .AddEffect<SettleMeetingHandler>();
    }
}
