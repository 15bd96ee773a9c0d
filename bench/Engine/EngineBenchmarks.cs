using Actors.Embedded;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans;
using Orleans.Runtime;
using Orleans.Streams;

namespace Actors.Engine.Bench;

/// <summary>The cost of the engine itself: grains that do nothing. Each operation is one call, awaited before the next.</summary>
[MemoryDiagnoser]
[Config(typeof(ShortConfig))]
public class EngineBenchmarks
{
    private const int Calls = 10_000;
    private ServiceProvider _services = null!;
    private ServiceProvider _filtered = null!;
    private IPingGrain _grain = null!;
    private IPingGrain _filteredGrain = null!;
    private IGrainFactory _factory = null!;
    private IAsyncStream<object> _silent = null!;
    private object _item = null!;

    [GlobalSetup]
    public async Task Start()
    {
        _services = await Host(static _ => { });
        _filtered = await Host(static services => services.AddSingleton<IIncomingGrainCallFilter, TenantFilter>());
        _factory = _services.GetRequiredService<IGrainFactory>();
        _grain = _factory.GetGrain<IPingGrain>("tenant/warm");
        _filteredGrain = _filtered.GetRequiredService<IGrainFactory>().GetGrain<IPingGrain>("tenant/warm");
        _silent = _services.GetRequiredService<IClusterClient>().GetStreamProvider("events").GetStream<object>(StreamId.Create("tenant", "nobody"));
        _item = new object();
        await _grain.Ping();
        await _filteredGrain.Ping();
    }

    [GlobalCleanup]
    public async Task Stop()
    {
        await _services.DisposeAsync();
        await _filtered.DisposeAsync();
    }

    [Benchmark(OperationsPerInvoke = Calls)]
    public async Task PingFromClient()
    {
        await Task.Yield();
        for (var at = 0; at < Calls; at++)
            await _grain.Ping();
    }

    [Benchmark(OperationsPerInvoke = Calls)]
    public async Task EchoFromClient()
    {
        await Task.Yield();
        for (var at = 0; at < Calls; at++)
            await _grain.Echo(at);
    }

    [Benchmark(OperationsPerInvoke = Calls)]
    public async Task GetGrainAndPingFromClient()
    {
        await Task.Yield();
        for (var at = 0; at < Calls; at++)
            await _factory.GetGrain<IPingGrain>("tenant/warm").Ping();
    }

    [Benchmark(OperationsPerInvoke = Calls)]
    public Task PingFromGrain() => _grain.PingOther("tenant/other", Calls);

    [Benchmark(OperationsPerInvoke = Calls)]
    public async Task PingThroughFilterWithRequestContext()
    {
        await Task.Yield();
        RequestContext.Set(TenantFilter.Key, "tenant");
        for (var at = 0; at < Calls; at++)
            await _filteredGrain.Ping();
    }

    [Benchmark(OperationsPerInvoke = Calls)]
    public Task HotGrainWithManyWaiting()
    {
        var calls = new Task[Calls];
        for (var at = 0; at < Calls; at++)
            calls[at] = _grain.Ping();
        return Task.WhenAll(calls);
    }

    [Benchmark]
    public Task PublishToNobody() => _silent.OnNextAsync(_item);

    private static async Task<ServiceProvider> Host(Action<IServiceCollection> configure)
    {
        var services = new ServiceCollection();
        services.AddEmbeddedEngine(options =>
        {
            options.GrainAssemblies.Add(typeof(PingGrain).Assembly);
            options.MailboxLimit = 2 * Calls;
        });
        configure(services);
        var provider = services.BuildServiceProvider();
        foreach (var hosted in provider.GetServices<IHostedService>())
            await hosted.StartAsync(CancellationToken.None);
        return provider;
    }

    /// <summary>In process and short: the whole run takes less than two minutes.</summary>
    private sealed class ShortConfig : BenchmarkDotNet.Configs.ManualConfig
    {
        public ShortConfig() => AddJob(Job.Default
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithStrategy(RunStrategy.Throughput)
            .WithWarmupCount(4)
            .WithIterationCount(8)
            .WithIterationTime(Perfolizer.Horology.TimeInterval.FromMilliseconds(300)));
    }
}
