using Actors.Grains.Configuration;
using Actors.Grains.Effects;
using Actors.Grains.Interfaces.Waitlist;
using Actors.Grains.Journaling;
using Actors.Grains.Privacy;
using Actors.Grains.PublicEvents;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.Grains.Waitlist;

/// <summary>Those who wait for time to become free.</summary>
public static class WaitlistModule
{
    /// <summary>Adds waitlists.</summary>
    /// <param name="services">Where to register.</param>
    public static IServiceCollection AddWaitlist(this IServiceCollection services)
    {
        services.AddSettings<WaitlistOptions, WaitlistOptionsValidator>(WaitlistOptions.Section);
        services.TryAddSingleton<WaitlistSecrets>();
        return services
            .AddEvents(WaitlistJson.Default)
            .AddDeclarations(WaitlistPublicEvents.All)
            .AddEffect<LookHandler>()
            .AddEffect<ServiceChangedHandler>()
            .AddEffect<TimeFreedHandler>()
            .AddEffect<WatchedBookingHandler>()
            .AddEffect<GiveBackHandler>()
            .AddEffect<OfferMailHandler>()
            .AddEraser<WaitlistEraser>();
    }
}
