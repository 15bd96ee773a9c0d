using Orleans.Concurrency;
using Orleans.Streams;

namespace Actors.Embedded.Tests;

public interface IChainGrain : IGrainWithStringKey
{
    Task Hold(string gate);

    Task<int> Calls();

    /// <summary>Calls the first of the keys, which calls the next, and so on; "name:key" goes through another class.</summary>
    Task Chain(string[] keys);

    /// <summary>Calls without awaiting what comes back.</summary>
    Task CallBackUnawaited(string other);

    Task PassThen(string gate, string other);

    Task Listen(string stream, string gate);

    Task Tick(GrainTimerCreationOptions options);

    [AlwaysInterleave]
    Task<int> Ticks();
}

public class ChainGrain : Grain, IChainGrain
{
    private int _calls;
    private int _ticks;
    private Task? _unawaited;

    public Task Hold(string gate) => Gate.Named(gate).PassAsync();

    public Task<int> Calls() => Task.FromResult(++_calls);

    public async Task Chain(string[] keys)
    {
        if (keys.Length > 0)
            await Next(keys[0]).Chain(keys[1..]);
    }

    public Task CallBackUnawaited(string other)
    {
        _unawaited = Next(other).Chain([this.GetPrimaryKeyString()]);
        return Task.CompletedTask;
    }

    public async Task PassThen(string gate, string other)
    {
        await Gate.Named(gate).PassAsync();
        await Next(other).Calls();
    }

    public async Task Listen(string stream, string gate) => await this.GetStreamProvider("events")
        .GetStream<int>(StreamId.Create("chain", stream)).SubscribeAsync(async (_, _) =>
        {
            _calls++;
            await Gate.Named(gate).PassAsync();
        });

    public Task Tick(GrainTimerCreationOptions options)
    {
        this.RegisterGrainTimer(
            () =>
            {
                _ticks++;
                return Task.CompletedTask;
            },
            options);
        return Task.CompletedTask;
    }

    public Task<int> Ticks() => Task.FromResult(_ticks);

    private IChainGrain Next(string key) => key.StartsWith("open:", StringComparison.Ordinal)
        ? GrainFactory.GetGrain<IOpenChainGrain>(key) : GrainFactory.GetGrain<IChainGrain>(key, nameof(ChainGrain));
}

public interface IOpenChainGrain : IChainGrain;

[Reentrant]
public sealed class OpenChainGrain : ChainGrain, IOpenChainGrain;
