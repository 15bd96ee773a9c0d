using Actors.Grains.Journaling;
using Actors.Grains.PublicEvents;
using Microsoft.Extensions.Options;

namespace Actors.ApiHost.Live.Tail;

/// <summary>
/// Reads the journal in its order, once for all live readers of this host, and gives each what it hears of (decision 0048). Streams only
/// say that there is something new: what is told, and in which order, comes from the journal alone, so nothing is missed or told twice.
/// While nobody reads, nothing is read.
/// </summary>
internal sealed partial class JournalTail(
    IJournal journal, PublicEventCatalog catalog, IOptions<LiveOptions> options, TimeProvider clock, ILogger<JournalTail> logger)
    : BackgroundService
{
    private const int Page = 500;
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan CheckEvery = TimeSpan.FromMinutes(1);

    // What was told to be committed may not be readable for a moment: a transaction that began before it has not ended.
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(10);

    private readonly Lock _gate = new();
    private readonly TailReaders _readers = new();
    private TaskCompletionSource _woken = new();
    private readonly TimeSpan _heartbeat = TimeSpan.FromSeconds(options.Value.HeartbeatSeconds);
    private long? _position;
    private long _told;
    private bool _isDraining;

    /// <summary>True once this host lets nobody in any more.</summary>
    public bool IsDraining => Volatile.Read(ref _isDraining);

    /// <summary>The tenants that somebody reads.</summary>
    public IReadOnlyList<string> Tenants
    {
        get
        {
            lock (_gate) return [.. _readers.Tenants];
        }
    }

    /// <summary>Lets a reader hear of all that happens from now on.</summary>
    /// <returns>The position after which it hears everything.</returns>
    public async ValueTask<long> AttachAsync(LiveReader reader, CancellationToken stop)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            (reader.NextHeartbeat, reader.NextCheck) = (now + _heartbeat, now + CheckEvery);
            _readers.Add(reader);
            if (_isDraining) reader.CutOff(LiveEnd.Draining);
            if (_position is { } position) reader.Join(position);
        }

        Wake(0);
        var joined = await reader.Joined.WaitAsync(stop);
        // What follows is the reader's, and not for the tail's own turn.
        await Task.Yield();
        return joined;
    }

    /// <summary>Tells a reader no more.</summary>
    public void Detach(LiveReader reader)
    {
        lock (_gate) _readers.Remove(reader);
    }

    /// <summary>Says that something was committed.</summary>
    /// <param name="position">Up to which position at least; 0 when that is not known.</param>
    public void Wake(long position)
    {
        TaskCompletionSource woken;
        lock (_gate)
        {
            _told = Math.Max(_told, position);
            woken = _woken;
        }

        woken.TrySetResult();
    }

    /// <summary>Sends all readers elsewhere, and lets no more in.</summary>
    public void Drain()
    {
        lock (_gate)
        {
            Volatile.Write(ref _isDraining, true);
            foreach (var reader in _readers.All) reader.CutOff(LiveEnd.Draining);
        }
    }

    /// <summary>Reads until it is stopped.</summary>
    public async Task ReadAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await WaitAsync(stoppingToken);
                if (await BeginAsync(stoppingToken)) await ReadOnAsync(stoppingToken);
                Beat();
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // Nothing is lost: it is read from the same position again. Readers hear their heartbeats meanwhile.
                LogFailed(failure);
                Beat();
                await Task.Delay(Period, clock, stoppingToken);
            }
        }
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => ReadAsync(stoppingToken);

    private async Task WaitAsync(CancellationToken stop)
    {
        TimeSpan longest;
        Task woken;
        lock (_gate)
        {
            longest = _readers.Count == 0 ? Timeout.InfiniteTimeSpan : _position < _told ? Moment : Period;
            woken = _woken.Task;
        }

        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(stop);
        await Task.WhenAny(woken, Task.Delay(longest, clock, waiting.Token));
        waiting.Cancel();
        // Whoever woke it goes on at once.
        await Task.Yield();
        stop.ThrowIfCancellationRequested();
        lock (_gate)
        {
            if (woken.IsCompleted) _woken = new TaskCompletionSource();
        }
    }

    // The first reader begins at what is there now; the last one leaves nothing to be read for.
    private async Task<bool> BeginAsync(CancellationToken stop)
    {
        lock (_gate)
        {
            if (_readers.Count == 0) _position = null;
            if (_readers.Count == 0 || _position is not null) return _position is not null;
        }

        var head = await journal.ReadHeadAsync(stop);
        LiveReader[] waiting;
        lock (_gate)
        {
            _position = head;
            waiting = [.. _readers.All];
        }

        foreach (var reader in waiting) reader.Join(head);
        return true;
    }

    private async Task ReadOnAsync(CancellationToken stop)
    {
        IReadOnlyList<JournalEvent> events;
        do
        {
            events = await journal.ReadAllAsync(_position!.Value, tenant: null, Page, stop);
            lock (_gate)
            {
                foreach (var stored in events) Give(stored);
                if (events.Count > 0) _position = events[^1].Position;
            }
        }
        while (events.Count == Page);
    }

    private void Give(JournalEvent stored)
    {
        // What is decoded is only what somebody of the tenant may hear. What a newer version has written is for the readers of newer hosts.
        var tenantId = stored.Stream.Tenant;
        if (_readers.Has(tenantId) && catalog.Knows(stored.Type) && catalog.Of(stored) is { } told)
            _readers.Give(tenantId, new LiveEvent(told));
        // After the event itself: who is removed may hear of that, and of nothing that follows.
        _readers.Doubt(stored.Stream, stored.Position);
    }

    private void Beat()
    {
        lock (_gate)
        {
            if (_position is not { } position) return;
            var now = clock.GetUtcNow();
            foreach (var reader in _readers.All)
            {
                if (reader.NextHeartbeat <= now)
                {
                    reader.Offer(new LiveItem(LiveItemKind.Heartbeat, position));
                    reader.NextHeartbeat = now + _heartbeat;
                }

                if (reader.NextCheck > now) continue;
                reader.Offer(new LiveItem(LiveItemKind.Rights, position));
                reader.NextCheck = now + CheckEvery;
            }
        }
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "The journal could not be read for live readers; it is tried again")]
    private partial void LogFailed(Exception failure);
}
