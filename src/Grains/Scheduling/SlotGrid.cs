using NodaTime;

namespace Actors.Grains.Scheduling;

/// <summary>
/// The starts of all slots that lie in working time. Each date has its own grid, from the start of each of its ranges in steps of the
/// interval; a slot must fit whole into working time, where the ranges of all dates join.
/// </summary>
internal sealed class SlotGrid
{
    // Longer than any range of one date: a step of this or more leaves one slot per range, and cannot leave the end of time.
    private static readonly Duration MaxStep = Duration.FromDays(7);

    private readonly List<Steps> _steps;
    private readonly bool _overlap;
    private readonly Instant _to;

    /// <summary>The grid from one instant until before another. It costs what the days cost, however small the steps are.</summary>
    /// <param name="hours">The working hours.</param>
    /// <param name="rules">The rules of the service.</param>
    /// <param name="from">Where the range starts.</param>
    /// <param name="to">Where it ends.</param>
    public SlotGrid(WorkingHours hours, SlotRules rules, Instant from, Instant to)
    {
        (From, _to) = (from, to);
        _steps = StepsIn(hours, rules, from, to, out _overlap);
    }

    /// <summary>Where the range starts.</summary>
    public Instant From { get; }

    /// <summary>The starts before an instant, in order and each once.</summary>
    /// <param name="until">The instant.</param>
    public List<Instant> StartsBefore(Instant until)
    {
        var count = 0L;
        foreach (var steps in _steps) count += steps.CountBefore(until);
        var starts = new List<Instant>((int)count);
        foreach (var steps in _steps)
        {
            var last = steps.CountBefore(until);
            for (var number = 0L; number < last; number++) starts.Add(steps[number]);
        }

        // Two grids run through each other where ranges of two dates overlap.
        return _overlap ? [.. new SortedSet<Instant>(starts)] : starts;
    }

    /// <summary>How many starts there are; those that two grids have in common count twice.</summary>
    /// <param name="first">How many of them are wanted first.</param>
    /// <param name="until">Before when the first of them are; the end of the range when those are all.</param>
    public long Count(long first, out Instant until)
    {
        var count = 0L;
        until = _to;
        foreach (var steps in _steps)
        {
            // Where ranges overlap, one that comes later may begin before it: at least one step is always taken.
            if (count <= first && count + steps.Count > first)
                until = Instant.Min(_to, Instant.Max(steps[first - count], From + steps.Length));
            count += steps.Count;
        }

        return count;
    }

    private static List<Steps> StepsIn(WorkingHours hours, SlotRules rules, Instant from, Instant to, out bool overlap)
    {
        var all = new List<Steps>();
        overlap = false;
        if (from >= to) return all;
        var ranges = hours.RangesBetween(from, SaturatingTime.Plus(to, rules.Length), rules.Holidays);
        ranges.Sort((left, right) => left.Time.Start.CompareTo(right.Time.Start));
        for (var first = 0; first < ranges.Count;)
        {
            var last = EndOfRun(ranges, first, out var end, ref overlap);
            for (; first <= last; first++)
            {
                if (StepsOf(ranges[first].Time, end, rules, from, to) is { Count: > 0 } steps) all.Add(steps);
            }
        }

        return all;
    }

    // A run is working time of one schedule without a gap: ranges that touch or overlap, also across midnight.
    private static int EndOfRun(List<WorkingRange> ranges, int first, out Instant end, ref bool overlap)
    {
        var last = first;
        end = ranges[first].Time.End;
        while (last + 1 < ranges.Count && ranges[last + 1].Term == ranges[first].Term && ranges[last + 1].Time.Start <= end)
        {
            var next = ranges[++last].Time;
            overlap |= next.Start < end;
            end = Instant.Max(end, next.End);
        }

        return last;
    }

    private static Steps StepsOf(TimeInterval range, Instant endOfRun, SlotRules rules, Instant from, Instant to)
    {
        var step = Duration.Min(rules.Interval, MaxStep);
        var start = range.Start;
        if (start < from) start += step * StepsToReach(from - start, step);
        var last = Instant.Min(Instant.Min(range.End, to) - Duration.Epsilon, endOfRun - rules.Length);
        return new Steps(start, step, last < start ? 0 : ((last - start).ToInt64Nanoseconds() / step.ToInt64Nanoseconds()) + 1);
    }

    // Ranges that start before the question do so by days at most, and a step is as short: the nanoseconds fit.
    private static long StepsToReach(Duration distance, Duration step)
    {
        var nanosecondsPerStep = step.ToInt64Nanoseconds();
        return (distance.ToInt64Nanoseconds() + nanosecondsPerStep - 1) / nanosecondsPerStep;
    }

    // The starts of one range: so many of them, as far from each other.
    private readonly record struct Steps(Instant First, Duration Length, long Count)
    {
        public Instant this[long number] => First + (Length * number);

        // The last one bounds the distance, so the nanoseconds fit.
        public long CountBefore(Instant until)
        {
            if (until <= First) return 0;
            return this[Count - 1] < until ? Count : StepsToReach(until - First, Length);
        }
    }
}
