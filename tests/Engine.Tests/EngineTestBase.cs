using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Actors.Engine.Tests;

/// <summary>One engine for all tests of the programming model; tests keep apart by their grains' keys.</summary>
public sealed class EngineFixture : IAsyncLifetime
{
    public ITestEngine Engine { get; private set; } = null!;

    public async Task InitializeAsync() => Engine = await TestEngine.StartAsync(new TestEngineSettings
    {
        Services = static services =>
        {
            services.AddSingleton<IIncomingGrainCallFilter, FirstFilter>();
            services.AddSingleton<IIncomingGrainCallFilter, SecondFilter>();
        },
    });

    public async Task DisposeAsync() => await Engine.DisposeAsync();
}

[CollectionDefinition("engine")]
public sealed class EngineGroup : ICollectionFixture<EngineFixture>;

[Collection("engine")]
public abstract class EngineTestBase(EngineFixture fixture)
{
    /// <summary>Milliseconds after which a test counts as hung.</summary>
    protected const int Limit = 60_000;

    private static int _lastKey;

    protected ITestEngine Engine { get; } = fixture.Engine;

    protected IClusterClient Client => Engine.Client;

    /// <summary>A key that no other test uses.</summary>
    protected static string NewKey() => $"test/{Interlocked.Increment(ref _lastKey)}";

    protected IProbeGrain NewProbe() => Client.GetGrain<IProbeGrain>(NewKey());

    /// <summary>Waits until something holds, letting the engine's time go on meanwhile.</summary>
    internal static async Task Eventually(ITestEngine engine, TimeSpan step, Func<Task<bool>> holds)
    {
        while (!await holds())
        {
            engine.PassTime(step);
            // A pause between two looks, so that the engine's threads get the processor; nothing is assumed of what happens in it.
            await Task.Delay(TimeSpan.FromMilliseconds(5));
        }
    }

    protected Task Eventually(Func<bool> holds) => Eventually(Engine, TimeSpan.Zero, () => Task.FromResult(holds()));
}
