using System.Text.Json.Serialization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.Grains.Journaling;

/// <summary>The journal as grains see it. The ports behind it are registered by the storage.</summary>
public static class JournalingModule
{
    /// <summary>Adds what event-sourced grains need.</summary>
    /// <param name="services">Where to register.</param>
    public static IServiceCollection AddJournaling(this IServiceCollection services)
    {
        services.TryAddSingleton(provider => new EventCatalog(provider.GetServices<EventJson>().Select(json => json.Context)));
        services.TryAddSingleton<JournalServices>();
        return services;
    }

    /// <summary>Adds the events of a module: all that its JSON context can write.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="context">The module's context.</param>
    public static IServiceCollection AddEvents(this IServiceCollection services, JsonSerializerContext context)
    {
        if (!services.Any(service => service.ImplementationInstance is EventJson known && known.Context == context))
            services.AddSingleton(new EventJson(context));
        return services;
    }
}

/// <summary>How the events of one module are written.</summary>
/// <param name="Context">The module's context.</param>
internal sealed record EventJson(JsonSerializerContext Context);
