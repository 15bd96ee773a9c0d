using NodaTime;

namespace Actors.Scheduling;

/// <summary>
/// All busy times of one kind, service and interval. The seats of a session are one block, so a session of a thousand seats
/// costs a question no more than one appointment.
/// </summary>
internal sealed class BusyTimelineBlock(BusyTime first)
{
    private int _count;

    /// <summary>Why the time is taken.</summary>
    public BusyKind Kind { get; } = first.Kind;

    /// <summary>When it starts, without buffer.</summary>
    public Instant Start { get; } = first.Start;

    /// <summary>When it ends, without buffer.</summary>
    public Instant End { get; } = first.End;

    /// <summary>When it starts, with buffer.</summary>
    public Instant PaddedStart { get; } = first.PaddedStart;

    /// <summary>When it ends, with buffer.</summary>
    public Instant PaddedEnd { get; } = first.PaddedEnd;

    /// <summary>The service.</summary>
    public string? ServiceId { get; } = first.ServiceId;

    /// <summary>The newest of its entries.</summary>
    public BusyTimelineEntry? Entries { get; private set; }

    /// <summary>The next block of its bucket.</summary>
    public BusyTimelineBlock? Next { get; set; }

    /// <summary>The block before it in its bucket.</summary>
    public BusyTimelineBlock? Previous { get; set; }

    /// <summary>Whether a busy time belongs here.</summary>
    /// <param name="time">The busy time.</param>
    /// <returns>Whether it takes the same time for the same reason.</returns>
    public bool Accepts(BusyTime time) =>
        time.Start == Start && time.End == End && time.PaddedStart == PaddedStart && time.PaddedEnd == PaddedEnd
        && time.Kind == Kind && string.Equals(time.ServiceId, ServiceId, StringComparison.Ordinal);

    /// <summary>Adds an entry.</summary>
    /// <param name="entry">An entry whose busy time belongs here.</param>
    public void Add(BusyTimelineEntry entry)
    {
        entry.Next = Entries;
        if (Entries is not null)
            Entries.Previous = entry;
        Entries = entry;
        _count++;
    }

    /// <summary>Takes an entry out.</summary>
    /// <param name="entry">An entry of this block.</param>
    public void Remove(BusyTimelineEntry entry)
    {
        if (entry.Previous is null)
            Entries = entry.Next;
        else
            entry.Previous.Next = entry.Next;
        if (entry.Next is not null)
            entry.Next.Previous = entry.Previous;
        _count--;
    }

    /// <summary>How many of its entries take time: a lapsed hold does not, nor does the one that is about to be given up.</summary>
    /// <param name="now">The present.</param>
    /// <param name="ignored">The entry that is about to be given up.</param>
    /// <returns>The number.</returns>
    public int CountLive(Instant now, BusyTimelineEntry? ignored)
    {
        if (Kind != BusyKind.Hold)
            return ignored?.Block == this ? _count - 1 : _count;

        var live = 0;
        for (var entry = Entries; entry is not null; entry = entry.Next)
        {
            if (entry != ignored && (entry.Time.ExpiresAt is not { } expiry || expiry > now))
                live++;
        }

        return live;
    }
}

/// <summary>One busy time and its place in its block.</summary>
internal sealed class BusyTimelineEntry(BusyTime time, BusyTimelineBlock block)
{
    /// <summary>The busy time.</summary>
    public BusyTime Time { get; } = time;

    /// <summary>Its block.</summary>
    public BusyTimelineBlock Block { get; } = block;

    /// <summary>The next entry of the block.</summary>
    public BusyTimelineEntry? Next { get; set; }

    /// <summary>The entry before it in the block.</summary>
    public BusyTimelineEntry? Previous { get; set; }
}

/// <summary>Is shown the blocks of a range; a struct, so that the walk allocates nothing.</summary>
internal interface IBusyTimelineVisitor
{
    /// <summary>Is shown a block.</summary>
    /// <param name="block">A block.</param>
    void Visit(BusyTimelineBlock block);
}
