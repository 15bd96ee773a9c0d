using System.Diagnostics.CodeAnalysis;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using NodaTime;

namespace Actors.Grains.Scheduling;

/// <summary>
/// When an expert works: the default schedule, and those that are in force in its place for a while (decision 0041). A range of hours
/// belongs to the schedule that is in force when it starts, and to the date on which it starts; it is kept whole when another schedule
/// takes over meanwhile, whose own hours then begin where it ends. So no hour is there twice.
/// </summary>
/// <remarks>An instance is immutable but for the caches of its schedules, and may be shared.</remarks>
public sealed class WorkingHours
{
    // Longer than any range that may still go on, and the range before it that may cut it: a range lasts for two days at most.
    private static readonly Duration Reach = Duration.FromDays(5);

    private readonly ScheduleHours _standing;
    private readonly ScheduleActivation[] _activations;

    private WorkingHours(ScheduleHours standing, ScheduleActivation[] activations) => (_standing, _activations) = (standing, activations);

    /// <summary>The zone of the default schedule; <see cref="ZoneAt"/> tells that of the schedule in force.</summary>
    public DateTimeZone Zone => _standing.Zone;

    /// <summary>Makes a schedule ready; null when it is not valid, and <see cref="TryCompile"/> says why.</summary>
    public static WorkingHours? Compile(Schedule schedule) => TryCompile(schedule, out var hours, out _) ? hours : null;

    /// <summary>
    /// Makes schedules ready that were stored. One that would be refused today, as by a zone that was let in or has gone since, is no
    /// working time in UTC until somebody mends it; the calendar can be read and changed meanwhile.
    /// </summary>
    internal static WorkingHours OfStored(Schedule schedule, params IEnumerable<ScheduleDefinition> named) =>
        new(StoredHours(schedule), ScheduleActivation.InOrder(named.Select(one => (one, StoredHours(one.Schedule)))));

    /// <summary>
    /// Makes a schedule ready, or says by the name of the field what is wrong with it: an unknown zone, days out of 1..7, a date overridden
    /// twice, or more of something than <see cref="Schedule"/> and <see cref="DateOverride"/> allow.
    /// </summary>
    public static bool TryCompile(
        Schedule schedule, [NotNullWhen(true)] out WorkingHours? hours, [NotNullWhen(false)] out Refusal? refusal)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        var compiler = WorkingHoursCompiler.Read(schedule);
        refusal = compiler.Refusal;
        hours = refusal is null ? new WorkingHours(new ScheduleHours(compiler), []) : null;
        return hours is not null;
    }

    /// <summary>The zone of the schedule that is in force at an instant.</summary>
    public DateTimeZone ZoneAt(Instant instant) => InForceAt(instant).Zone;

    /// <summary>
    /// The date at an instant, in the zone of the schedule that is in force then: limits count by it. Instants of the first and the last
    /// day of time are not told apart.
    /// </summary>
    public LocalDate DateOf(Instant instant) => InForceAt(instant).DateOf(instant);

    /// <summary>The working time that the default schedule has on a date of its zone.</summary>
    /// <param name="date">The date.</param>
    /// <returns>Ranges in order, none touching the next; they may end on the next date, or overlap a range of it.</returns>
    public ReadOnlySpan<TimeInterval> RangesOf(LocalDate date) => _standing.RangesOf(date);

    /// <summary>
    /// The working time of every date that may have some between two instants; also some that lies outside of them. Costs what the dates
    /// and the changes of schedule between them cost, however many schedules there are.
    /// </summary>
    /// <param name="from">The first instant.</param>
    /// <param name="to">The last instant.</param>
    /// <param name="holidays">The closed dates, which have no hours of schedules that obey them.</param>
    internal List<WorkingRange> RangesBetween(Instant from, Instant to, Holidays holidays)
    {
        var ranges = new List<WorkingRange>();
        if (_activations.Length == 0)
        {
            Add(ranges, new Term(0, _standing, Instant.MinValue, Instant.MaxValue), from, to, holidays, Instant.MinValue);
            return ranges;
        }

        var carried = Instant.MinValue;
        from = SaturatingTime.Minus(from, Reach);
        foreach (var term in TermsBetween(from, to)) carried = Instant.Max(carried, Add(ranges, term, from, to, holidays, carried));
        return ranges;
    }

    // Answers where the last of the term's ranges ends: one of a closed date ends there too, so that a holiday moves nobody's grid.
    private static Instant Add(
        List<WorkingRange> ranges, in Term term, Instant from, Instant to, Holidays holidays, Instant carried)
    {
        var hours = term.Hours;
        var ends = Instant.MinValue;
        var mayBeClosed = hours.ObeysHolidays && !holidays.AreNone();
        var (first, last) = hours.DatesAround(Instant.Max(from, term.Start), Instant.Min(to, term.End));
        for (var date = first; date <= last; date = date.PlusDays(1))
        {
            var isClosed = mayBeClosed && date.Year is >= 1 and <= 9999 && holidays.Has(date.ToDateOnly());
            foreach (var range in hours.RangesOf(date))
            {
                if (range.Start < term.Start || range.Start >= term.End) continue;
                ends = Instant.Max(ends, range.End);
                var start = Instant.Max(range.Start, carried);
                if (!isClosed && start < range.End) ranges.Add(new WorkingRange(new TimeInterval(start, range.End), term.Number, hours));
            }
        }

        return ends;
    }

    private ScheduleHours InForceAt(Instant instant)
    {
        var index = FirstEndingAfter(instant);
        return index < _activations.Length && _activations[index].Time.Start <= instant ? _activations[index].Hours : _standing;
    }

    private IEnumerable<Term> TermsBetween(Instant from, Instant to)
    {
        var index = FirstEndingAfter(from);
        var start = index == 0 ? Instant.MinValue : _activations[index - 1].Time.End;
        for (; index < _activations.Length && start <= to; index++)
        {
            var (time, hours) = _activations[index];
            if (start < time.Start) yield return new Term(2 * index, _standing, start, time.Start);
            if (time.Start > to) yield break;
            yield return new Term((2 * index) + 1, hours, time.Start, time.End);
            start = time.End;
        }

        if (start <= to) yield return new Term(2 * index, _standing, start, Instant.MaxValue);
    }

    private int FirstEndingAfter(Instant instant)
    {
        var (low, high) = (0, _activations.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_activations[middle].Time.End <= instant) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static ScheduleHours StoredHours(Schedule schedule)
    {
        var compiler = WorkingHoursCompiler.Read(schedule);
        return new ScheduleHours(compiler.Refusal is null ? compiler : WorkingHoursCompiler.Read(new Schedule("UTC", [], [])));
    }

    // A stretch of time in which one schedule is in force; the numbers tell them apart.
    private readonly record struct Term(int Number, ScheduleHours Hours, Instant Start, Instant End);
}

/// <summary>Working time of one date of a schedule.</summary>
/// <param name="Time">The time.</param>
/// <param name="Term">
/// Numbers the stretch of time in which the schedule is in force: a slot lies in hours of one of them, never of two.
/// </param>
/// <param name="Hours">The schedule.</param>
internal readonly record struct WorkingRange(TimeInterval Time, int Term, ScheduleHours Hours);
