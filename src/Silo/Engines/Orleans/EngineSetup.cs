using Microsoft.Extensions.Hosting;

namespace Actors.Silo.Engines;

/// <summary>The Orleans engine: one silo in this process, which clusters with none but itself.</summary>
internal static class EngineSetup
{
    private const string PubSubStore = "PubSubStore";

    /// <summary>Adds the engine.</summary>
    /// <param name="builder">The host.</param>
    public static void AddEngine(this IHostApplicationBuilder builder) => builder.UseOrleans(silo => silo
        .UseLocalhostClustering()
        .AddMemoryGrainStorage(PubSubStore)
        .AddMemoryStreams(EventStreams.Provider));
}
