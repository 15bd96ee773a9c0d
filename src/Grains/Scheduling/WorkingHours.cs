using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace Actors.Scheduling;

/// <summary>
/// A schedule made ready for questions: which instants of a date are working time. Wall-clock hours become instants once, by the
/// rules of <see cref="WorkingHoursMapping"/>; the machine's zone is never read.
/// </summary>
/// <remarks>
/// Immutable but for a small cache of mapped dates, whose entries are immutable too: an instance may be shared. Dates before
/// 0001-01-01 or after 9999-12-20 have no working time, so that no arithmetic at the end of time can overflow.
/// </remarks>
public sealed class WorkingHours
{
    // More than the dates of the longest query (62 days and a few around them), so that a repeated query maps nothing again.
    private const int CachedDates = 128;

    private static readonly LocalDate Epoch = new(1970, 1, 1);
    private static readonly int FirstDay = Period.DaysBetween(Epoch, new LocalDate(1, 1, 1));
    private static readonly int LastDay = Period.DaysBetween(Epoch, new LocalDate(9999, 12, 20));
    private static readonly int LastNamedDay = Period.DaysBetween(Epoch, new LocalDate(9999, 12, 31));

    private readonly TimeRange[][] _weekly;
    private readonly Dictionary<int, TimeRange[]> _overrides;
    private CachedDate?[]? _cache;

    private WorkingHours(WorkingHoursCompiler compiler)
    {
        Zone = compiler.Zone;
        _weekly = compiler.WeeklyByDay();
        _overrides = compiler.Overrides;
    }

    /// <summary>The zone of the schedule: dates, weeks and wall-clock times are those of this zone.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>Makes a schedule ready.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <returns>The hours, or null when the schedule is not valid; <see cref="TryCompile"/> says why.</returns>
    public static WorkingHours? Compile(Schedule schedule) => TryCompile(schedule, out var hours, out _) ? hours : null;

    /// <summary>Makes a schedule ready, or says what is wrong with it: an unknown zone, days out of 1..7, a date overridden twice, or
    /// more than 100 weekly entries, 1,000 overrides or 48 intervals of one override.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="hours">The hours.</param>
    /// <param name="problem">What is wrong, with the name of the field.</param>
    /// <returns>Whether the schedule is valid.</returns>
    public static bool TryCompile(
        Schedule schedule,
        [NotNullWhen(true)] out WorkingHours? hours,
        [NotNullWhen(false)] out WorkingHoursProblem? problem)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        var compiler = WorkingHoursCompiler.Read(schedule);
        problem = compiler.Problem;
        hours = problem is null ? new WorkingHours(compiler) : null;
        return hours is not null;
    }

    /// <summary>The date at an instant, in the schedule's zone.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>The date; 9999-12-31 for instants after its end.</returns>
    public LocalDate DateOf(Instant instant) => Epoch.PlusDays(Math.Min(DayOf(instant), LastNamedDay));

    /// <summary>The working time that belongs to a date: a range that crosses midnight belongs to the date it starts on.</summary>
    /// <param name="date">The date, in the schedule's zone.</param>
    /// <returns>Ranges in order, none empty, none touching the next; they may end on the next date, or overlap a range of it.</returns>
    public ReadOnlySpan<WorkingHoursRange> RangesOf(LocalDate date) => RangesOf(NumberOf(date));

    /// <summary>The number of a date, counted from 1970-01-01.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The number.</returns>
    internal static int NumberOf(LocalDate date) => Period.DaysBetween(Epoch, date);

    /// <summary>The number of an instant's date, counted from 1970-01-01; no instant is out of range.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>The number.</returns>
    internal int DayOf(Instant instant)
    {
        var localTicks = instant.ToUnixTimeTicks() + Zone.GetUtcOffset(instant).Ticks;
        return (int)Math.DivRem(localTicks, NodaConstants.TicksPerDay, out var ticksOfDay) - (ticksOfDay < 0 ? 1 : 0);
    }

    /// <summary>The number of the Monday of a date's ISO week.</summary>
    /// <param name="day">The number of the date.</param>
    /// <returns>The number of the Monday.</returns>
    internal static int MondayOf(int day) => day - WeekdayOf(day);

    /// <summary>The working time of a date, by its number.</summary>
    /// <param name="day">The number of the date.</param>
    /// <returns>Ranges in order.</returns>
    internal ReadOnlySpan<WorkingHoursRange> RangesOf(int day)
    {
        if (day < FirstDay || day > LastDay)
            return [];

        var cache = _cache ??= new CachedDate?[CachedDates];
        ref var cached = ref cache[day & (CachedDates - 1)];
        if (cached is { } hit && hit.Day == day)
            return hit.Ranges;

        var hours = _overrides.TryGetValue(day, out var overridden) ? overridden : _weekly[WeekdayOf(day)];
        var ranges = hours.Length == 0 ? [] : WorkingHoursMapping.Map(Zone, Epoch.PlusDays(day), hours);
        cached = new CachedDate(day, ranges);
        return ranges;
    }

    // 0 is Monday; 1970-01-01 was a Thursday.
    private static int WeekdayOf(int day)
    {
        var weekday = (day + 3) % 7;
        return weekday < 0 ? weekday + 7 : weekday;
    }

    private sealed record CachedDate(int Day, WorkingHoursRange[] Ranges);
}
