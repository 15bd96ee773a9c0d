using Actors.Embedded;
using Microsoft.Extensions.Hosting;

namespace Actors.Silo.Engines;

/// <summary>The Embedded engine: everything in this process.</summary>
internal static class EngineSetup
{
    /// <summary>Adds the engine.</summary>
    /// <param name="builder">The host.</param>
    public static void AddEngine(this IHostApplicationBuilder builder) =>
        builder.Services.AddEmbeddedEngine(options => options.GrainAssemblies.Add(typeof(GrainServices).Assembly));
}
