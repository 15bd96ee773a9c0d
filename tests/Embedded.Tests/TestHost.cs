using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Actors.Embedded.Tests;

/// <summary>An engine on a virtual clock.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private bool _isStopped;

    private TestHost(ServiceProvider services, ManualTimeProvider time)
    {
        _services = services;
        Time = time;
    }

    internal ManualTimeProvider Time { get; }

    internal IClusterClient Client => _services.GetRequiredService<IClusterClient>();

    internal EngineCore Core => _services.GetRequiredService<EngineCore>();

    internal static async Task<TestHost> StartAsync(Action<EmbeddedEngineOptions>? configure = null)
    {
        var time = new ManualTimeProvider();
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(time);
        services.AddEmbeddedEngine(options => options.GrainAssemblies.Add(typeof(TestHost).Assembly));
        services.AddEmbeddedEngine(configure);
        var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        foreach (var hosted in provider.GetServices<IHostedService>())
            await hosted.StartAsync(CancellationToken.None);
        return new TestHost(provider, time);
    }

    internal async Task StopAsync()
    {
        if (_isStopped)
            return;
        _isStopped = true;
        foreach (var hosted in _services.GetServices<IHostedService>())
            await hosted.StopAsync(CancellationToken.None);
    }

    /// <summary>Lets virtual time go on until something holds.</summary>
    internal async Task Eventually(TimeSpan step, Func<bool> holds)
    {
        while (!holds())
        {
            Time.Advance(step);
            // A pause between two looks, so that the engine's threads get the processor; nothing is assumed of what happens in it.
            await Task.Delay(1);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _services.DisposeAsync();
    }
}
