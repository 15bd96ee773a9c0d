using System.Threading.Channels;
using Actors.ApiHost.Live.Topics;
using Actors.Grains.Journaling;

namespace Actors.ApiHost.Live.Tail;

/// <summary>
/// One reader: what it wants to hear, and a bounded mailbox. Whoever puts something in never waits; a reader whose mailbox is full is cut
/// off, and resumes by its position.
/// </summary>
internal sealed class LiveReader
{
    private readonly Channel<LiveItem> _items;
    private readonly TaskCompletionSource<long> _joined = new();
    private int _end = -1;

    public LiveReader(string tenantId, IReadOnlyList<LiveTopic> topics, IReadOnlyList<StreamName> rights, int waiting)
    {
        (TenantId, Topics, Rights) = (tenantId, topics, rights);
        _items = Channel.CreateBounded<LiveItem>(new BoundedChannelOptions(waiting) { SingleReader = true });
    }

    /// <summary>Whose events it hears.</summary>
    public string TenantId { get; }

    /// <summary>What it hears of.</summary>
    public IReadOnlyList<LiveTopic> Topics { get; }

    /// <summary>On which streams its rights rest.</summary>
    public IReadOnlyList<StreamName> Rights { get; }

    /// <summary>What has come for it; it ends when the reader is cut off.</summary>
    public ChannelReader<LiveItem> Items => _items.Reader;

    /// <summary>The position from which on it is told everything.</summary>
    public Task<long> Joined => _joined.Task;

    /// <summary>Why it was cut off.</summary>
    public LiveEnd End => _end < 0 ? LiveEnd.Gone : (LiveEnd)_end;

    /// <summary>The last event that was put in: several of its topics may tell one.</summary>
    public long LastOffered { get; set; }

    /// <summary>When it hears next that it is there still.</summary>
    public DateTimeOffset NextHeartbeat { get; set; }

    /// <summary>When its rights are looked at next, whatever happens.</summary>
    public DateTimeOffset NextCheck { get; set; }

    /// <summary>Tells from which position on it hears everything.</summary>
    public void Join(long position) => _joined.TrySetResult(position);

    /// <summary>Puts something in.</summary>
    public void Offer(LiveItem item)
    {
        if (!_items.Writer.TryWrite(item)) CutOff(LiveEnd.Slow);
    }

    /// <summary>Ends it. The first reason stands.</summary>
    public void CutOff(LiveEnd reason)
    {
        Interlocked.CompareExchange(ref _end, (int)reason, -1);
        _items.Writer.TryComplete();
    }
}
