using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using Orleans.TestingHost;

namespace Actors.Engine.Tests;

public sealed class TestEngine : ITestEngine
{
    private readonly InProcessTestCluster _cluster;

    private TestEngine(InProcessTestCluster cluster) => _cluster = cluster;

    public IClusterClient Client => _cluster.Client;

    public static async Task<ITestEngine> StartAsync(TestEngineSettings settings)
    {
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.AddMemoryStreams("events");
            silo.AddMemoryGrainStorage("PubSubStore");
            silo.Configure<GrainCollectionOptions>(options =>
            {
                options.CollectionAge = settings.IdleAge;
                options.CollectionQuantum = settings.IdleAge / 2;
            });
            settings.Services(silo.Services);
        });
        builder.ConfigureClient(client => client.AddMemoryStreams("events"));
        var cluster = builder.Build();
        await cluster.DeployAsync();
        return new TestEngine(cluster);
    }

    public void PassTime(TimeSpan span)
    {
        // The cluster's clock is the real one; whoever waits for a condition simply looks again.
    }

    public async ValueTask DisposeAsync() => await _cluster.DisposeAsync();
}
