using Actors.Simulation.Machine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Streams;
using Orleans.Timers;

namespace Actors.Simulation.Runtime;

/// <summary>Puts the simulated runtime where a process of the product has a silo.</summary>
internal static class RuntimeSetup
{
    public static IServiceCollection AddSimulatedRuntime(this IServiceCollection services, Owner process, GrainTypes types, string streams)
    {
        services.AddOptions();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<SimulatedRuntime>(provider, process, types));
        services.AddSingleton<IGrainRuntime>(provider => provider.GetRequiredService<SimulatedRuntime>());
        services.AddSingleton<ITimerRegistry>(provider => provider.GetRequiredService<SimulatedRuntime>());
        services.AddSingleton(provider => provider.GetRequiredService<SimulatedRuntime>().GrainFactory);
        services.AddKeyedSingleton<IStreamProvider>(
            streams, (provider, _) =>
                new SimulatedStreams(streams, process, types, provider.GetRequiredService<ILogger<SimulatedStreams>>()));
        services.AddScoped<ActivationScope>();
        services.AddScoped(provider => provider.GetRequiredService<ActivationScope>().Context!);
        return services;
    }
}

/// <summary>Whose services a scope has: that is where a grain's constructor gets its context from.</summary>
internal sealed class ActivationScope
{
    public IGrainContext? Context { get; set; }
}
