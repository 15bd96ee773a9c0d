using System.Buffers;
using NodaTime;

namespace Actors.Scheduling;

/// <summary>All slots of a range and the verdict on each: the one function behind offering and validating.</summary>
internal ref struct AvailabilitySweep : IDisposable
{
    private readonly AvailabilityQuestion _question;
    private readonly AvailabilityGrid _grid;
    private readonly AvailabilityMark[] _marks = [];
    private readonly AvailabilityCounts _counts;
    private readonly bool _limited;

    /// <summary>Looks at a range.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="from">Where the range starts.</param>
    /// <param name="to">Where it ends; a slot that starts then is not in it.</param>
    public AvailabilitySweep(in AvailabilityQuestion question, Instant from, Instant to)
    {
        _question = question;
        _grid = new AvailabilityGrid(question.Hours, question.Rules, from, to);
        var starts = _grid.Starts;
        if (starts.IsEmpty)
            return;

        _marks = ArrayPool<AvailabilityMark>.Shared.Rent(starts.Length);
        var marks = _marks.AsSpan(0, starts.Length);
        marks.Clear();
        AvailabilityCollisions.Mark(question.Busy, question.Rules, question.Now, question.Ignored, starts, marks);

        _limited = question.Rules.MaxPerDay is not null || question.Rules.MaxPerWeek is not null;
        if (_limited)
            _counts = CountStarts(question, starts);
    }

    /// <summary>How many slots there are.</summary>
    public readonly int Count => _grid.Starts.Length;

    /// <summary>One slot and the first reason that forbids it.</summary>
    /// <param name="index">Which, in order of start.</param>
    /// <returns>The slot.</returns>
    public readonly Slot this[int index]
    {
        get
        {
            var start = _grid.Starts[index];
            ref readonly var mark = ref _marks[index];
            var verdict = Judge(start, in mark);
            var remaining = verdict == SlotVerdict.Free ? _question.Rules.Capacity - mark.AppointmentSeats - mark.HoldSeats : 0;
            return new Slot(start, start + _question.Rules.Length, verdict, remaining);
        }
    }

    /// <summary>Gives the memory back.</summary>
    public readonly void Dispose()
    {
        _grid.Dispose();
        ArrayPool<AvailabilityMark>.Shared.Return(_marks);
        if (_limited)
            _counts.Dispose();
    }

    private readonly SlotVerdict Judge(Instant start, in AvailabilityMark mark)
    {
        if (start < _question.Earliest)
            return SlotVerdict.Notice;
        if (start > _question.Latest)
            return SlotVerdict.Window;

        var capacity = _question.Rules.Capacity;
        var obstacles = mark.Obstacles;
        if ((obstacles & AvailabilityObstacles.Appointment) != 0 || mark.AppointmentSeats >= capacity)
            return SlotVerdict.Booked;
        if ((obstacles & AvailabilityObstacles.Hold) != 0 || mark.AppointmentSeats + mark.HoldSeats >= capacity)
            return SlotVerdict.Held;
        if ((obstacles & AvailabilityObstacles.TimeOff) != 0)
            return SlotVerdict.TimeOff;
        if ((obstacles & AvailabilityObstacles.External) != 0)
            return SlotVerdict.ExternalBusy;
        if (obstacles != AvailabilityObstacles.None)
            return SlotVerdict.Buffer;
        return _limited && IsAtLimit(start) ? SlotVerdict.Limit : SlotVerdict.Free;
    }

    private readonly bool IsAtLimit(Instant start)
    {
        var day = _question.Hours.DayOf(start);
        if (_counts.Sum(day, day) >= _question.Rules.MaxPerDay)
            return true;
        if (_question.Rules.MaxPerWeek is not { } maxPerWeek)
            return false;

        var monday = WorkingHours.MondayOf(day);
        return _counts.Sum(monday, monday + 6) >= maxPerWeek;
    }

    private static AvailabilityCounts CountStarts(in AvailabilityQuestion question, ReadOnlySpan<Instant> starts)
    {
        // A night that is repeated may put an earlier date after a later one, so several starts need one date more on either side.
        var margin = starts.Length == 1 ? 0 : 1;
        var firstDay = question.Hours.DayOf(starts[0]) - margin;
        var lastDay = question.Hours.DayOf(starts[^1]) + margin;
        if (question.Rules.MaxPerWeek is not null)
        {
            firstDay = WorkingHours.MondayOf(firstDay);
            lastDay = WorkingHours.MondayOf(lastDay) + 6;
        }

        var counts = new AvailabilityCounts(question.Hours, firstDay, lastDay);
        counts.Count(question.Busy, question.Rules.ServiceId, question.Now, question.Ignored);
        return counts;
    }
}
