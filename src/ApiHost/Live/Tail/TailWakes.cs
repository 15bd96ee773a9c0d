using Actors.Grains.Interfaces;
using Orleans.Streams;

namespace Actors.ApiHost.Live.Tail;

/// <summary>
/// Listens to the streams of those tenants that somebody reads here, so that the tail reads at once. Streams may lose: the tail reads once
/// a second in any case, so a stream that cannot be had costs a moment and no event.
/// </summary>
internal sealed partial class TailWakes(IClusterClient cluster, JournalTail tail, TimeProvider clock, ILogger<TailWakes> logger)
    : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(250);

    // Whoever comes back in a while finds the stream listened to.
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, Listened> _streams = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        foreach (var stream in _streams.Values) await LeaveAsync(stream);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Period, clock, stoppingToken);
                await ListenAsync(clock.GetUtcNow());
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
    }

    private async Task ListenAsync(DateTimeOffset now)
    {
        foreach (var tenantId in tail.Tenants)
        {
            if (_streams.TryGetValue(tenantId, out var listened)) listened.NeededAt = now;
            else if (await JoinAsync(tenantId) is { } handle) _streams.Add(tenantId, new Listened(handle) { NeededAt = now });
        }

        foreach (var (tenantId, listened) in _streams)
        {
            if (now - listened.NeededAt < Kept) continue;
            _streams.Remove(tenantId);
            await LeaveAsync(listened);
        }
    }

    private async Task<StreamSubscriptionHandle<CommittedEvents>?> JoinAsync(string tenantId)
    {
        try
        {
            var stream = cluster.GetStreamProvider(EventStreams.Provider)
                .GetStream<CommittedEvents>(StreamId.Create(EventStreams.TenantNamespace, tenantId));
            return await stream.SubscribeAsync((committed, _) =>
            {
                tail.Wake(committed.FirstPosition + committed.Events.Length - 1);
                return Task.CompletedTask;
            });
        }
        catch (Exception failure)
        {
            LogNotHeard(failure);
            return null;
        }
    }

    private async Task LeaveAsync(Listened listened)
    {
        try
        {
            await listened.Handle.UnsubscribeAsync();
        }
        catch (Exception failure)
        {
            // Whoever delivers finds nobody there, and forgets the subscription.
            LogNotLeft(failure);
        }
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "A stream of events could not be listened to; it is tried again")]
    private partial void LogNotHeard(Exception failure);

    [LoggerMessage(EventId = 2, Level = LogLevel.Information, Message = "A stream of events could not be left")]
    private partial void LogNotLeft(Exception failure);

    private sealed class Listened(StreamSubscriptionHandle<CommittedEvents> handle)
    {
        public StreamSubscriptionHandle<CommittedEvents> Handle => handle;

        public DateTimeOffset NeededAt { get; set; }
    }
}
