using System.Runtime.CompilerServices;
using Actors.ApiHost.Live.Tail;
using Actors.Grains.Journaling;
using Actors.Grains.PublicEvents;
using Microsoft.Extensions.Options;

namespace Actors.ApiHost.Live.Feed;

/// <summary>
/// What a connection is told, whatever carries it: first what it has missed, from the journal, and then what happens, in the same order and
/// nothing twice.
/// </summary>
internal sealed class LiveFeed(
    JournalTail tail, IJournal journal, PublicEventCatalog catalog, IOptions<LiveOptions> options) : IDisposable
{
    private const int Page = 500;

    // So many read what they have missed at once; the others wait for their turn, so that a storm of reconnects does not read all of it at
    // the same time.
    private const int CatchUpsAtOnce = 8;

    private readonly LiveOptions _options = options.Value;
    private readonly SemaphoreSlim _catchUps = new(CatchUpsAtOnce);

    /// <summary>Tells what was asked for until it ends.</summary>
    public async IAsyncEnumerable<LiveSignal> ReadAsync(LiveSubscription asked, [EnumeratorCancellation] CancellationToken stop)
    {
        var reader = new LiveReader(asked.TenantId, asked.Topics, asked.Rights, _options.Waiting);
        try
        {
            // Up to about now before anything is put aside for it, so that little has to wait while the rest is read.
            var missed = new Missed(asked.After, _options.Missed);
            await foreach (var live in CatchUpAsync(reader, missed, long.MaxValue, stop)) yield return Told(live);
            var from = await tail.AttachAsync(reader, stop);
            if (missed.IsWhole)
                await foreach (var live in CatchUpAsync(reader, missed, from, stop)) yield return Told(live);

            // The tail may be a moment behind what was read already.
            from = Math.Max(from, missed.Position);
            var isWhole = missed.IsWhole;
            yield return new LiveSignal(isWhole ? LiveSignalKind.Ready : LiveSignalKind.Reset, from);
            // They were looked at when it asked; what happened until it was attached nobody has told it.
            if (!await asked.MayHear()) reader.CutOff(LiveEnd.Rights);
            await foreach (var signal in FollowAsync(reader, asked, from, stop)) yield return signal;
        }
        finally
        {
            tail.Detach(reader);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _catchUps.Dispose();

    private static LiveSignal Told(LiveEvent live) => new(LiveSignalKind.Event, live.Position) { Event = live };

    private static async IAsyncEnumerable<LiveSignal> FollowAsync(
        LiveReader reader, LiveSubscription asked, long from, [EnumeratorCancellation] CancellationToken stop)
    {
        var last = from;
        while (await reader.Items.WaitToReadAsync(stop))
        {
            while (reader.End != LiveEnd.Rights && reader.Items.TryRead(out var item))
            {
                if (item.Kind == LiveItemKind.Rights && !await asked.MayHear()) reader.CutOff(LiveEnd.Rights);
                var isNothingToTell = item.Kind == LiveItemKind.Rights || (item.Kind == LiveItemKind.Event && item.Position <= from);
                if (isNothingToTell) continue;
                last = Math.Max(last, item.Position);
                yield return item.Event is { } live ? Told(live) : new LiveSignal(LiveSignalKind.Heartbeat, last);
            }

            if (reader.End == LiveEnd.Rights) break;
        }

        yield return new LiveSignal(LiveSignalKind.End, last) { End = reader.End };
    }

    private async IAsyncEnumerable<LiveEvent> CatchUpAsync(
        LiveReader reader, Missed missed, long until, [EnumeratorCancellation] CancellationToken stop)
    {
        while (missed.Position < until)
        {
            IReadOnlyList<JournalEvent> page;
            await _catchUps.WaitAsync(stop);
            try
            {
                page = await journal.ReadAllAsync(missed.Position, reader.TenantId, Page, stop);
            }
            finally
            {
                _catchUps.Release();
            }

            foreach (var stored in page)
            {
                if (stored.Position > until || !missed.Take(stored.Position)) yield break;
                if (catalog.Knows(stored.Type) && catalog.Of(stored) is { } told && new LiveEvent(told) is var live
                    && live.Topics.Any(reader.Topics.Contains))
                    yield return live;
            }

            if (page.Count < Page) yield break;
        }
    }

    /// <summary>How far somebody has got with what was missed.</summary>
    private sealed class Missed(long after, int most)
    {
        private int _left = most;

        /// <summary>The last position that was read.</summary>
        public long Position { get; private set; } = after;

        /// <summary>False when there was more than is told again.</summary>
        public bool IsWhole => _left >= 0;

        /// <summary>False when an event is not to be told.</summary>
        public bool Take(long position)
        {
            if (--_left < 0) return false;
            Position = position;
            return true;
        }
    }
}
