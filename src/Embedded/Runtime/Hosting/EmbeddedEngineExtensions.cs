using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Orleans;
using Orleans.Runtime;
using Orleans.Streams;

namespace Actors.Embedded;

/// <summary>Puts the engine into a host.</summary>
public static class EmbeddedEngineExtensions
{
    /// <summary>
    /// Registers the engine: <see cref="IGrainFactory"/>, <see cref="IClusterClient"/> and the stream providers, by name. It starts and
    /// stops with the host. Calling it again only adds configuration.
    /// </summary>
    /// <param name="services">The host's services. A <see cref="TimeProvider"/> among them is the engine's clock.</param>
    /// <param name="configure">Changes the defaults.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddEmbeddedEngine(this IServiceCollection services, Action<EmbeddedEngineOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddLogging();
        services.AddOptions<EmbeddedEngineOptions>().ValidateOnStart();
        if (configure is not null)
            services.Configure(configure);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<EmbeddedEngineOptions>, EmbeddedEngineOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<EngineCore>();
        services.TryAddSingleton<Sweeper>();
        services.TryAddSingleton<IStreamProviderDirectory>(static provider => provider.GetRequiredService<EngineCore>());
        services.TryAddSingleton<IClusterClient>(static provider => provider.GetRequiredService<EngineCore>().Client);
        services.TryAddSingleton<IGrainFactory>(static provider => provider.GetRequiredService<IClusterClient>());
        services.TryAddKeyedSingleton<IStreamProvider>(
            KeyedService.AnyKey, static (provider, name) => provider.GetRequiredService<EngineCore>().GetStreamProvider((string)name!));
        // Inside an activation's scope this is the activation.
        services.TryAddScoped<IGrainContext>(static _ => RuntimeContext.Current ?? throw new InvalidOperationException("Not inside a grain."));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, EmbeddedEngineHost>());
        return services;
    }
}
