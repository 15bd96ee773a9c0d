using Actors.Embedded;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Actors.Engine.Tests;

public sealed class TestEngine : ITestEngine
{
    private readonly ServiceProvider _services;
    private readonly ManualTimeProvider _time;

    private TestEngine(ServiceProvider services, ManualTimeProvider time)
    {
        _services = services;
        _time = time;
    }

    public IClusterClient Client => _services.GetRequiredService<IClusterClient>();

    public static async Task<ITestEngine> StartAsync(TestEngineSettings settings)
    {
        var time = new ManualTimeProvider();
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(time);
        services.AddEmbeddedEngine(options =>
        {
            options.GrainAssemblies.Add(typeof(TestEngine).Assembly);
            options.IdleAge = settings.IdleAge;
            options.CollectionPeriod = settings.IdleAge / 2;
        });
        settings.Services(services);
        var provider = services.BuildServiceProvider();
        foreach (var hosted in provider.GetServices<IHostedService>())
            await hosted.StartAsync(CancellationToken.None);
        return new TestEngine(provider, time);
    }

    public void PassTime(TimeSpan span) => _time.Advance(span);

    public async ValueTask DisposeAsync()
    {
        foreach (var hosted in _services.GetServices<IHostedService>())
            await hosted.StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
    }
}
