using NodaTime;

namespace Actors.Scheduling;

/// <summary>
/// All busy times of one kind, service and interval. The seats of a session are one block, so a session of a thousand seats
/// costs a question no more than one appointment.
/// </summary>
internal struct BusyBlock
{
    /// <summary>Why the time is taken.</summary>
    public BusyKind Kind;

    /// <summary>When it starts, without buffer.</summary>
    public Instant Start;

    /// <summary>When it ends, without buffer.</summary>
    public Instant End;

    /// <summary>When it starts, with buffer.</summary>
    public Instant PaddedStart;

    /// <summary>When it ends, with buffer.</summary>
    public Instant PaddedEnd;

    /// <summary>The service.</summary>
    public string? ServiceId;

    /// <summary>How many entries it has.</summary>
    public int Count;

    /// <summary>The newest of its entries.</summary>
    public int Entries;

    /// <summary>The next block of its bucket.</summary>
    public int Next;

    /// <summary>The block before it in its bucket.</summary>
    public int Previous;

    /// <summary>Whether a busy time belongs here.</summary>
    /// <param name="time">The busy time.</param>
    /// <returns>Whether it takes the same time for the same reason.</returns>
    public readonly bool Accepts(BusyTime time) =>
        time.Start == Start && time.End == End && time.PaddedStart == PaddedStart && time.PaddedEnd == PaddedEnd
        && time.Kind == Kind && string.Equals(time.ServiceId, ServiceId, StringComparison.Ordinal);
}

/// <summary>A block as a visitor is shown it.</summary>
internal readonly ref struct BusyTimelineBlock
{
    private readonly BusyEntries _entries;
    private readonly ref readonly BusyBlock _row;
    private readonly int _number;

    /// <summary>Shows a block.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="number">Which of them.</param>
    /// <param name="entries">The entries of all blocks.</param>
    public BusyTimelineBlock(BusyRows<BusyBlock> blocks, int number, BusyEntries entries)
    {
        _entries = entries;
        _row = ref blocks[number];
        _number = number;
    }

    /// <inheritdoc cref="BusyBlock.Kind"/>
    public BusyKind Kind => _row.Kind;

    /// <inheritdoc cref="BusyBlock.Start"/>
    public Instant Start => _row.Start;

    /// <inheritdoc cref="BusyBlock.End"/>
    public Instant End => _row.End;

    /// <inheritdoc cref="BusyBlock.PaddedStart"/>
    public Instant PaddedStart => _row.PaddedStart;

    /// <inheritdoc cref="BusyBlock.PaddedEnd"/>
    public Instant PaddedEnd => _row.PaddedEnd;

    /// <inheritdoc cref="BusyBlock.ServiceId"/>
    public string? ServiceId => _row.ServiceId;

    /// <inheritdoc cref="BusyBlock.Entries"/>
    public int Entries => _row.Entries;

    /// <summary>How many of its entries take time: a lapsed hold does not, nor does the one that is about to be given up.</summary>
    /// <param name="now">The present.</param>
    /// <param name="ignored">The number of the entry that is about to be given up.</param>
    /// <returns>The number.</returns>
    public int CountLive(Instant now, int ignored)
    {
        if (Kind != BusyKind.Hold)
            return ignored != BusyEntries.None && _entries[ignored].Block == _number ? _row.Count - 1 : _row.Count;

        var live = 0;
        for (var number = Entries; number != BusyEntries.None; number = _entries[number].Next)
        {
            if (number != ignored && (_entries[number].ExpiresAt is not { } expiry || expiry > now))
                live++;
        }

        return live;
    }
}

/// <summary>Is shown the blocks of a range; a struct, so that the walk allocates nothing.</summary>
internal interface IBusyTimelineVisitor
{
    /// <summary>Is shown a block.</summary>
    /// <param name="block">A block.</param>
    void Visit(BusyTimelineBlock block);
}
