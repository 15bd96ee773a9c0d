using Actors.Embedded;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Actors.Silo.Engines;

/// <summary>The Embedded engine: everything in this process.</summary>
internal static class EngineSetup
{
    /// <summary>Adds the engine.</summary>
    /// <param name="builder">The host.</param>
    /// <param name="role">What this process is to the grains.</param>
    /// <exception cref="InvalidOperationException">The role needs other processes.</exception>
    public static void AddEngine(this IHostApplicationBuilder builder, EngineRole role)
    {
        if (role != EngineRole.CoHosted)
            throw new InvalidOperationException($"{ConfiguredRole.Key} is {role}: the Embedded engine has no other processes. Build with -p:Engine=Orleans.");
        // This engine's time is the product's, so that a test which moves it moves timers too.
        builder.Services.TryAddSingleton(services => services.GetRequiredKeyedService<TimeProvider>(Clock.Key));
        builder.Services.AddEmbeddedEngine(options => options.GrainAssemblies.Add(typeof(GrainServices).Assembly));
    }
}
