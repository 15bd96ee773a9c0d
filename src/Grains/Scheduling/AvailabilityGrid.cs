using System.Buffers;
using NodaTime;

namespace Actors.Scheduling;

/// <summary>
/// The starts of all slots that lie in working time within a range of instants. Each date has its own grid, from the start of each of its
/// merged ranges in steps of the interval; a slot must fit whole into working time, where the ranges of all dates join.
/// </summary>
internal ref struct AvailabilityGrid : IDisposable
{
    // A range of a date may start a whole day before an instant of the next date and may last two days; zones have moved back a day.
    private const int DaysBefore = 2;
    private const int DaysAfter = 1;

    // Longer than any range of one date: a step of this or more leaves one slot per range, and cannot leave the end of time.
    private static readonly Duration LongestStep = Duration.FromDays(7);

    private Instant[] _starts;
    private WorkingHoursRange[] _runs;
    private int _count;
    private int _runCount;
    private bool _inOrder;

    /// <summary>Lays the grid.</summary>
    /// <param name="hours">The working hours.</param>
    /// <param name="rules">The length and the interval of slots.</param>
    /// <param name="from">The first instant of interest.</param>
    /// <param name="to">The end of interest; a slot that starts then is not in the grid.</param>
    public AvailabilityGrid(WorkingHours hours, SlotRules rules, Instant from, Instant to)
    {
        _starts = [];
        _runs = [];
        _inOrder = true;
        if (from >= to)
            return;

        var firstDay = hours.DayOf(from) - DaysBefore;
        JoinRuns(hours, firstDay, hours.DayOf(AvailabilityTime.Plus(to, rules.Length)) + DaysAfter);
        var lastDay = hours.DayOf(to) + DaysAfter;
        for (var day = firstDay; day <= lastDay; day++)
        {
            foreach (var range in hours.RangesOf(day))
            {
                if (range.Start < to && range.End > from)
                    AddStarts(range, rules, from, to);
            }
        }

        if (!_inOrder)
            SortDistinct();
    }

    /// <summary>The starts, in order and each once. Valid until the grid is disposed.</summary>
    public readonly ReadOnlySpan<Instant> Starts => _starts.AsSpan(0, _count);

    /// <summary>Gives the memory back.</summary>
    public readonly void Dispose()
    {
        ArrayPool<Instant>.Shared.Return(_starts);
        ArrayPool<WorkingHoursRange>.Shared.Return(_runs);
    }

    // Runs are the working time of all dates together: what touches or overlaps across midnight is one run.
    private void JoinRuns(WorkingHours hours, int firstDay, int lastDay)
    {
        for (var day = firstDay; day <= lastDay; day++)
        {
            foreach (var range in hours.RangesOf(day))
            {
                if (_runCount == _runs.Length)
                    Grow(ref _runs, _runCount);
                _runs[_runCount++] = range;
            }
        }

        _runCount = WorkingHoursMapping.Merge(_runs.AsSpan(0, _runCount));
    }

    private void AddStarts(WorkingHoursRange range, SlotRules rules, Instant from, Instant to)
    {
        var lastFitting = EndOfRun(range) - rules.Length;
        var end = AvailabilityTime.Earlier(range.End, to);
        var step = Duration.Min(rules.Interval, LongestStep);
        var start = range.Start;
        if (start < from)
            start += step * StepsToReach(from - start, step);

        for (; start < end && start <= lastFitting; start += step)
        {
            if (_count == _starts.Length)
                Grow(ref _starts, _count);
            _inOrder &= _count == 0 || start > _starts[_count - 1];
            _starts[_count++] = start;
        }
    }

    // Neither a range nor a step is longer than a few days, so the nanoseconds fit.
    private static long StepsToReach(Duration distance, Duration step)
    {
        var nanosecondsPerStep = step.ToInt64Nanoseconds();
        return (distance.ToInt64Nanoseconds() + nanosecondsPerStep - 1) / nanosecondsPerStep;
    }

    private readonly Instant EndOfRun(WorkingHoursRange range)
    {
        var low = 0;
        var high = _runCount - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_runs[middle].Start <= range.Start)
                low = middle;
            else
                high = middle - 1;
        }

        return _runs[low].End;
    }

    // Only where ranges of two dates overlap are starts out of order, or there twice.
    private void SortDistinct()
    {
        var starts = _starts.AsSpan(0, _count);
        starts.Sort();
        var distinct = 1;
        for (var index = 1; index < starts.Length; index++)
        {
            if (starts[index] != starts[distinct - 1])
                starts[distinct++] = starts[index];
        }

        _count = distinct;
    }

    private static void Grow<T>(ref T[] array, int count)
    {
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(64, count * 2));
        array.AsSpan(0, count).CopyTo(larger);
        ArrayPool<T>.Shared.Return(array);
        array = larger;
    }
}
