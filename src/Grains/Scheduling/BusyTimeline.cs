using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace Actors.Scheduling;

/// <summary>
/// The busy times of one calendar. Adding, removing and finding cost the same however many there are; a question about a range
/// costs what lies in the range, not what lies before it.
/// </summary>
/// <remarks>
/// Busy times are kept by length: a level for those up to an hour long (with buffers), the next for those up to eight times that, and
/// so on to thousands of years. So a year of absence is found by looking into one or two buckets, and does not slow the search for
/// appointments. Not safe for use by several threads.
/// </remarks>
public sealed class BusyTimeline
{
    /// <summary>
    /// How far back before the present busy times must be kept, see <see cref="Forget"/>: a whole week, since the limit of a week
    /// counts the appointments of its past days, and what zones may add to one.
    /// </summary>
    public static readonly Duration HistoryToKeep = Duration.FromDays(9);

    // One hour, times eight per level; the last one's buckets are wide enough for all of time.
    private const int LevelCount = 10;
    private const int WidthFactor = 8;

    private readonly BusyEntries _entries = new();
    private readonly BusyRows<BusyBlock> _blocks = new();
    private BusyTimelineLevel?[] _levels = [];
    private string? _serviceId;

    /// <summary>How many busy times there are, lapsed holds included.</summary>
    public int Count => _entries.Count;

    /// <summary>Every busy time, in no order: for snapshots.</summary>
    public IEnumerable<BusyTime> All => _entries.Numbers.Select(TimeOf);

    /// <summary>Adds a busy time. One that has no length takes nothing, but is kept.</summary>
    /// <param name="time">The busy time.</param>
    /// <exception cref="ArgumentException">
    /// Its id is there already, it ends before it starts, or its padded interval does not contain it.
    /// </exception>
    public void Add(BusyTime time)
    {
        ArgumentNullException.ThrowIfNull(time);
        if (time.End < time.Start || time.PaddedStart > time.Start || time.PaddedEnd < time.End)
            throw new ArgumentException($"The intervals of busy time {time.Id} are not in order.", nameof(time));
        var id = new BusyId(time.Id);
        if (_entries.Find(id) != BusyEntries.None)
            throw new ArgumentException($"Busy time {time.Id} is there already.", nameof(time));

        var number = LevelOf(time.PaddedStart, time.PaddedEnd).BlockFor(time, Shared(time.ServiceId));
        ref var block = ref _blocks[number];
        var added = _entries.Add(new BusyEntry
        {
            Id = id,
            ExpiresAt = time.ExpiresAt,
            Block = number,
            Next = block.Entries,
            Previous = BusyEntries.None,
        });
        if (block.Entries != BusyEntries.None)
            _entries[block.Entries].Previous = added;
        block.Entries = added;
        block.Count++;
    }

    /// <summary>Takes a busy time out.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>Whether it was there.</returns>
    public bool Remove(string id)
    {
        var number = Find(id);
        if (number == BusyEntries.None)
            return false;

        var entry = _entries[number];
        ref var block = ref _blocks[entry.Block];
        if (entry.Previous == BusyEntries.None)
            block.Entries = entry.Next;
        else
            _entries[entry.Previous].Next = entry.Next;
        if (entry.Next != BusyEntries.None)
            _entries[entry.Next].Previous = entry.Previous;
        _entries.Remove(number);
        if (--block.Count == 0)
            LevelOf(block.PaddedStart, block.PaddedEnd).Remove(entry.Block);
        return true;
    }

    /// <summary>Finds a busy time.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="time">The busy time.</param>
    /// <returns>Whether it is there.</returns>
    public bool TryGet(string id, [NotNullWhen(true)] out BusyTime? time)
    {
        var number = Find(id);
        time = number == BusyEntries.None ? null : TimeOf(number);
        return time is not null;
    }

    /// <summary>The busy times whose padded interval overlaps a range, lapsed holds included, in no order.</summary>
    /// <param name="from">Where the range starts.</param>
    /// <param name="to">Where it ends; not itself in the range.</param>
    /// <returns>The busy times.</returns>
    public List<BusyTime> Overlapping(Instant from, Instant to)
    {
        var collector = new Collector(this, []);
        Visit(from, to, ref collector);
        return collector.Times;
    }

    /// <summary>How many appointments and live holds of a service start on one date of the schedule's zone.</summary>
    /// <param name="hours">The schedule whose zone tells dates.</param>
    /// <param name="serviceId">The service.</param>
    /// <param name="now">The present: a hold that lapsed by then does not count.</param>
    /// <param name="date">The date.</param>
    /// <returns>The number, as the limit of a day counts it.</returns>
    public int CountOnDate(WorkingHours hours, string serviceId, Instant now, LocalDate date)
    {
        var day = WorkingHours.NumberOf(date);
        using var counts = new AvailabilityCounts(hours, day, day);
        counts.Count(this, serviceId, now, BusyEntries.None);
        return counts.Sum(day, day);
    }

    /// <summary>How many appointments and live holds of a service start in one ISO week of the schedule's zone, Monday first.</summary>
    /// <param name="hours">The schedule whose zone tells dates.</param>
    /// <param name="serviceId">The service.</param>
    /// <param name="now">The present: a hold that lapsed by then does not count.</param>
    /// <param name="date">Any date of the week.</param>
    /// <returns>The number, as the limit of a week counts it.</returns>
    public int CountInWeek(WorkingHours hours, string serviceId, Instant now, LocalDate date)
    {
        var monday = WorkingHours.MondayOf(WorkingHours.NumberOf(date));
        using var counts = new AvailabilityCounts(hours, monday, monday + 6);
        counts.Count(this, serviceId, now, BusyEntries.None);
        return counts.Sum(monday, monday + 6);
    }

    /// <summary>
    /// Drops busy times that are over: their padded end is not after an instant. Leave at least <see cref="HistoryToKeep"/> before
    /// the present, or weekly limits forget the days of the current week that are over.
    /// </summary>
    /// <param name="before">The instant.</param>
    /// <returns>How many were dropped.</returns>
    public int Forget(Instant before)
    {
        var countBefore = Count;
        var over = new List<int>();
        foreach (var level in _levels)
        {
            if (level is null)
                continue;

            over.Clear();
            level.CollectOver(before, over);
            foreach (var block in over)
                Drop(level, block);
        }

        return countBefore - Count;
    }

    /// <summary>Shows the blocks whose padded interval overlaps a range, in no order.</summary>
    /// <typeparam name="TVisitor">The visitor's type.</typeparam>
    /// <param name="from">Where the range starts.</param>
    /// <param name="to">Where it ends; not itself in the range.</param>
    /// <param name="visitor">Is shown the blocks.</param>
    internal void Visit<TVisitor>(Instant from, Instant to, ref TVisitor visitor)
        where TVisitor : struct, IBusyTimelineVisitor, allows ref struct
    {
        foreach (var level in _levels)
            level?.Visit(from, to, _entries, ref visitor);
    }

    /// <summary>Finds an entry.</summary>
    /// <param name="id">The id of its busy time.</param>
    /// <returns>The entry's number, or <see cref="BusyEntries.None"/>.</returns>
    internal int Find(string id) => _entries.Find(new BusyId(id));

    private void Drop(BusyTimelineLevel level, int block)
    {
        for (var entry = _blocks[block].Entries; entry != BusyEntries.None;)
        {
            var next = _entries[entry].Next;
            _entries.Remove(entry);
            entry = next;
        }

        level.Remove(block);
    }

    private BusyTime TimeOf(int number)
    {
        ref var entry = ref _entries[number];
        ref var block = ref _blocks[entry.Block];
        return new BusyTime(
            entry.Id.ToString(), block.Kind, block.Start, block.End, block.PaddedStart, block.PaddedEnd, block.ServiceId, entry.ExpiresAt);
    }

    // Stored events say the service in a text each; one of them is enough.
    private string? Shared(string? serviceId) =>
        string.Equals(serviceId, _serviceId, StringComparison.Ordinal) ? _serviceId : _serviceId = serviceId;

    private BusyTimelineLevel LevelOf(Instant paddedStart, Instant paddedEnd)
    {
        if (_levels.Length == 0)
            _levels = new BusyTimelineLevel?[LevelCount];

        var length = paddedEnd.ToUnixTimeTicks() - paddedStart.ToUnixTimeTicks();
        var width = NodaConstants.TicksPerHour;
        var level = 0;
        for (; level < LevelCount - 1 && length > width; level++)
            width *= WidthFactor;
        return _levels[level] ??= new BusyTimelineLevel(level < LevelCount - 1 ? width : long.MaxValue, _blocks);
    }

    private readonly struct Collector(BusyTimeline timeline, List<BusyTime> times) : IBusyTimelineVisitor
    {
        public List<BusyTime> Times => times;

        public void Visit(BusyTimelineBlock block)
        {
            for (var entry = block.Entries; entry != BusyEntries.None; entry = timeline._entries[entry].Next)
                times.Add(timeline.TimeOf(entry));
        }
    }
}
