using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Effects;
using Actors.Grains.Journaling;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Actors.Grains.Effects;

/// <summary>Keeps the dispatchers of all shards awake. Every host does, so that no shard sleeps for longer than a beat.</summary>
internal sealed class EffectHeartbeat(IGrainFactory grains, TimeProvider clock, ILogger<EffectHeartbeat> logger) : BackgroundService
{
    private static readonly TimeSpan BeatEvery = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Beat(stoppingToken);

    /// <summary>Beats until it is told to stop.</summary>
    /// <param name="stoppingToken">Tells it.</param>
    internal async Task Beat(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(BeatEvery, clock);
        do
        {
            for (var shard = 0; shard < Effect.Shards; shard++) await Wake(shard);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Wake(int shard)
    {
        try
        {
            RequestContext.Set(Caller.ContextKey, new Caller(Caller.System, Caller.System, "heartbeat"));
            await grains.GetGrain<IEffectDispatcherGrain>(EffectDispatcherGrain.KeyOf(shard)).Heartbeat();
        }
        catch (Exception exception)
        {
            // The next beat tries again; other shards must not wait for this one.
            logger.HeartbeatFailed(shard, exception);
        }
    }
}

internal static partial class EffectHeartbeatLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The dispatcher of shard {Shard} could not be woken; the next beat tries again.")]
    public static partial void HeartbeatFailed(this ILogger logger, int shard, Exception exception);
}
