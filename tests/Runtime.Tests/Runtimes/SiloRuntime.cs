using Actors.Runtime.Tests.Grains;
using Orleans.Streams;
using Orleans.TestingHost;
using Xunit;

namespace Actors.Runtime.Tests.Runtimes;

/// <summary>A real silo, in its own time. One for all tests; they keep apart by their grains' keys.</summary>
public sealed class SiloRuntime : IRuntime, IReachable, IAsyncLifetime
{
    private readonly InProcessTestCluster _cluster = Build();

    public IGrainFactory Grains => _cluster.Client;

    public IStreamProvider Streams => _cluster.Client.GetStreamProvider(TestStreams.Provider);

    public TimeProvider Time => TimeProvider.System;

    public async ValueTask InitializeAsync() => await _cluster.DeployAsync();

    public async ValueTask DisposeAsync() => await _cluster.DisposeAsync();

    public Task Run(Func<IReachable, Task> test) => test(this);

    private static InProcessTestCluster Build()
    {
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.AddMemoryStreams(TestStreams.Provider);
            silo.AddMemoryGrainStorage("PubSubStore");
            RuntimeSettings.Apply(silo.Services);
        });
        builder.ConfigureClient(client => client.AddMemoryStreams(TestStreams.Provider));
        return builder.Build();
    }
}

[CollectionDefinition(Name)]
public sealed class SiloGroup : ICollectionFixture<SiloRuntime>
{
    public const string Name = "silo";
}
