using NodaTime;

namespace Actors.Scheduling;

/// <summary>What is in a slot's way.</summary>
[Flags]
internal enum AvailabilityObstacles
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>An appointment overlaps the slot.</summary>
    Appointment = 1,

    /// <summary>A live hold overlaps the slot.</summary>
    Hold = 2,

    /// <summary>Time off overlaps the slot.</summary>
    TimeOff = 4,

    /// <summary>An external event overlaps the slot.</summary>
    External = 8,

    /// <summary>A buffer, the slot's or the other's, overlaps what is beyond it.</summary>
    Buffer = 16,
}

/// <summary>What busy times make of a slot.</summary>
internal struct AvailabilityMark
{
    /// <summary>What is in its way.</summary>
    public AvailabilityObstacles Obstacles;

    /// <summary>Its seats that are taken by appointments.</summary>
    public int AppointmentSeats;

    /// <summary>Its seats that are taken by live holds.</summary>
    public int HoldSeats;
}

/// <summary>
/// Marks the slots that busy times collide with. A busy time collides with a run of neighbouring slots, so it is placed among the
/// sorted starts once, and only the slots it touches are looked at; the order of busy times does not matter.
/// </summary>
internal readonly ref struct AvailabilityCollisions : IBusyTimelineVisitor
{
    private readonly SlotRules _rules;
    private readonly Duration _lengthWithBufferAfter;
    private readonly Instant _now;
    private readonly int _ignored;
    private readonly ReadOnlySpan<Instant> _starts;
    private readonly Span<AvailabilityMark> _marks;

    private AvailabilityCollisions(
        SlotRules rules, Instant now, int ignored, ReadOnlySpan<Instant> starts, Span<AvailabilityMark> marks)
    {
        _rules = rules;
        _lengthWithBufferAfter = rules.Length + rules.BufferAfter;
        _now = now;
        _ignored = ignored;
        _starts = starts;
        _marks = marks;
    }

    /// <summary>Marks slots.</summary>
    /// <param name="busy">The busy times.</param>
    /// <param name="rules">The length and buffers of the slots.</param>
    /// <param name="now">The present.</param>
    /// <param name="ignored">The number of the entry that is about to be given up.</param>
    /// <param name="starts">The slots' starts, in order; at least one.</param>
    /// <param name="marks">Their marks, as many, all clear.</param>
    public static void Mark(
        BusyTimeline busy,
        SlotRules rules,
        Instant now,
        int ignored,
        ReadOnlySpan<Instant> starts,
        Span<AvailabilityMark> marks)
    {
        var collisions = new AvailabilityCollisions(rules, now, ignored, starts, marks);
        var from = AvailabilityTime.Minus(starts[0], rules.BufferBefore);
        var to = AvailabilityTime.Plus(starts[^1], collisions._lengthWithBufferAfter);
        busy.Visit(from, to, ref collisions);
    }

    /// <inheritdoc />
    public void Visit(BusyTimelineBlock block)
    {
        var live = block.CountLive(_now, _ignored);
        if (live == 0)
            return;

        // The padded slot [start - before, end + after) overlaps the block when start lies between these two, neither included.
        var after = AvailabilityTime.Minus(block.PaddedStart, _lengthWithBufferAfter);
        var before = AvailabilityTime.Plus(block.PaddedEnd, _rules.BufferBefore);
        for (var index = FirstAfter(after); index < _starts.Length && _starts[index] < before; index++)
            Mark(ref _marks[index], _starts[index], block, live);
    }

    private void Mark(ref AvailabilityMark mark, Instant start, BusyTimelineBlock block, int live)
    {
        var end = start + _rules.Length;
        if (block.Start == start && block.End == end && TakesSeats(block))
        {
            if (block.Kind == BusyKind.Hold)
                mark.HoldSeats += live;
            else
                mark.AppointmentSeats += live;
        }
        else
        {
            var overlaps = block.Start < end && block.End > start && block.End > block.Start;
            mark.Obstacles |= overlaps ? (AvailabilityObstacles)(1 << (int)block.Kind) : AvailabilityObstacles.Buffer;
        }
    }

    private bool TakesSeats(BusyTimelineBlock block) =>
        block.Kind is BusyKind.Appointment or BusyKind.Hold && string.Equals(block.ServiceId, _rules.ServiceId, StringComparison.Ordinal);

    private int FirstAfter(Instant instant)
    {
        var low = 0;
        var high = _starts.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_starts[middle] > instant)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }
}
