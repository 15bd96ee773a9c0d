using Actors.Grains.Journaling;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.Grains.PublicEvents;

/// <summary>What the outside hears of committed events.</summary>
public static class PublicEventsModule
{
    /// <summary>Adds the catalogue of public events.</summary>
    /// <param name="services">Where to register.</param>
    public static IServiceCollection AddPublicEvents(this IServiceCollection services)
    {
        services.TryAddSingleton(provider => new PublicEventCatalog(
            provider.GetRequiredService<EventCatalog>(), provider.GetServices<EventDeclarations>()));
        return services;
    }

    /// <summary>Adds what a module says of its events. Calling it twice with the same declarations changes nothing.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="declarations">What it says.</param>
    public static IServiceCollection AddDeclarations(this IServiceCollection services, EventDeclarations declarations)
    {
        if (!services.Any(service => ReferenceEquals(service.ImplementationInstance, declarations))) services.AddSingleton(declarations);
        return services;
    }
}
