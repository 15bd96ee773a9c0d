using System.Collections.Immutable;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Tenancy;
using Actors.Grains.Interfaces.Webhooks;
using Actors.Grains.Journaling;
using Orleans.Streams;

namespace Actors.Grains.Webhooks;

/// <summary>Reads the journal on: what happened since is queued, together with how far it was read.</summary>
internal sealed partial class WebhookEndpointGrain
{
    private const int ReadPage = 100;

    // What nobody wants to hear costs a read and no commit; but what was read once need not be read again after every restart.
    private const int MostUnwritten = 1_000;

    private static readonly string TenantDeleted = EventNameOf<TenantDeleted>();

    private bool? _isListening;
    private long _readTo;
    private int _unwritten;

    private async Task<bool> ReadOnAsync(CancellationToken cancellationToken)
    {
        var (endpoint, room) = await Read(static state => (state.Endpoint, WebhookQueueDecisions.Window - state.Outstanding.Count));
        if (endpoint is not { IsEnabled: true } || room <= 0) return false;
        var (basedOn, from) = (await Read(static state => state.Position), await ReadSoFarAsync());
        var page = await outside.Journal.ReadAllAsync(from, Tenant, Math.Min(ReadPage, room), cancellationToken);
        if (page.Count == 0) return false;
        if (page.Any(stored => stored.Type == TenantDeleted))
        {
            await Delete(expectedVersion: null);
            return false;
        }

        var taken = TakenOf(endpoint, page);
        _unwritten += page.Count;
        if (taken.IsEmpty && _unwritten < MostUnwritten) _readTo = page[^1].Position;
        else await QueueAsync(new WebhookReading(basedOn, page[^1].Position, taken, IsReplay: false));
        return true;
    }

    private async Task<bool> ReadRangeAsync(CancellationToken cancellationToken)
    {
        var (endpoint, outstanding) = await Read(static state => (state.Endpoint, state.Outstanding.Count));
        var room = WebhookQueueDecisions.ReplayWindow - outstanding;
        if (endpoint is not { IsEnabled: true, Replay: { } range } || room <= 0) return false;
        var page = await outside.Journal.ReadAllAsync(range.Position, Tenant, Math.Min(ReadPage, room), cancellationToken);
        var inRange = page.Where(stored => stored.Position <= range.Until).ToArray();
        var isOver = inRange.Length == 0 || inRange[^1].Position >= range.Until
            || EventRecord.DecodeTime(inRange[^1].Record.Span) >= range.To + JournalTimes.Slack;
        var taken = TakenOf(endpoint, inRange.Where(stored => IsIn(range, EventRecord.DecodeTime(stored.Record.Span))));
        await QueueAsync(new WebhookReading(range.Position, isOver ? range.Until : inRange[^1].Position, taken, IsReplay: true)
        {
            Log = await LogOfAsync(taken, cancellationToken),
        });
        return true;
    }

    private async Task QueueAsync(WebhookReading reading)
    {
        await Execute((state, work) =>
        {
            WebhookQueueDecisions.Queue(state, work, reading);
            return state;
        });
        if (reading.IsReplay) return;
        (_readTo, _unwritten) = (0, 0);
    }

    private async Task<IReadOnlyDictionary<string, EventDelivery>> LogOfAsync(
        ImmutableArray<QueuedEvent> taken, CancellationToken cancellationToken)
    {
        var log = new Dictionary<string, EventDelivery>(StringComparer.Ordinal);
        foreach (var item in taken)
        {
            if (await outside.Documents.FindAsync(Tenant, Id, item.Id, cancellationToken) is { } known) log[item.Id] = known;
        }

        return log;
    }

    private ImmutableArray<QueuedEvent> TakenOf(WebhookEndpoint endpoint, IEnumerable<JournalEvent> page)
    {
        var taken = ImmutableArray.CreateBuilder<QueuedEvent>();
        foreach (var stored in page)
        {
            if (MayTake(endpoint, stored.Type) && outside.Catalog.Of(stored) is { } told)
                taken.Add(WebhookQueueDecisions.QueuedOf(Id, stored, told));
        }

        return taken.ToImmutable();
    }

    // An event that this version does not know stops the reading: it waits for the version that does, and is not lost.
    private bool MayTake(WebhookEndpoint endpoint, string journalName) =>
        !outside.Catalog.Declarations.TryGetValue(journalName, out var declaration)
        || (declaration.Type is { } type && WebhookFilter.Takes(endpoint.Events, type.Name));

    private async Task<long> ReadSoFarAsync()
    {
        var position = await Read(static state => state.Position) ?? await CreatedAtAsync();
        return Math.Max(position, _readTo);
    }

    private async Task<long> CreatedAtAsync() =>
        await outside.Journal.ReadStreamAsync(Stream, 0, 1, CancellationToken.None) is [var created] ? created.Position : 0;

    /// <summary>Hears of commits while it is enabled. Streams may lose: the watch wakes it once a minute.</summary>
    private async Task ListenAsync()
    {
        var (wasThere, isWanted) = await Read(static state => (state.First is not null, state.Endpoint is { IsEnabled: true }));
        if (!wasThere || isWanted == _isListening) return;
        try
        {
            var stream = this.GetStreamProvider(EventStreams.Provider)
                .GetStream<CommittedEvents>(StreamId.Create(EventStreams.TenantNamespace, Tenant));
            // Those of activations before this one are there still.
            var earlier = await stream.GetAllSubscriptionHandles();
            foreach (var other in earlier.Skip(isWanted ? 1 : 0)) await other.UnsubscribeAsync();
            if (isWanted && earlier.Count > 0) await earlier[0].ResumeAsync(HearAsync);
            else if (isWanted) await stream.SubscribeAsync(HearAsync);
            _isListening = isWanted;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // It sends nevertheless, when the watch wakes it; the next look tries again.
            outside.Logger.NotListening(Id, failure);
        }
    }

    private async Task HearAsync(CommittedEvents commit, StreamSequenceToken? token)
    {
        var endpoint = await Read(static state => state.Endpoint);
        var concerns = commit.Events.Any(item => endpoint is not null && (MayTake(endpoint, item.Type) || item.Type == TenantDeleted));
        if (concerns) Stir();
    }

    private static bool IsIn(WebhookReplay range, DateTimeOffset time) => time >= range.From && time < range.To;

    private static string EventNameOf<TEvent>() =>
        typeof(TEvent).GetCustomAttributes(typeof(AliasAttribute), inherit: false) is [AliasAttribute alias, ..]
            ? alias.Alias
            : throw new InvalidOperationException($"{typeof(TEvent).Name} has no name.");
}
