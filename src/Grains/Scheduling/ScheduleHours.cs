using Actors.Grains.Interfaces;
using NodaTime;

namespace Actors.Grains.Scheduling;

/// <summary>
/// One schedule made ready for questions: which instants of a date are its working time. Wall-clock hours become instants once, by the
/// rules of <see cref="WorkingHoursMapping"/>; the machine's zone is never read.
/// </summary>
/// <remarks>
/// Immutable but for a small cache of mapped dates, whose entries are immutable too: an instance may be shared. Dates before
/// 0001-01-01 or after 9999-12-20 have no working time, so that no arithmetic at the end of time can overflow.
/// </remarks>
internal sealed class ScheduleHours(WorkingHoursCompiler compiler)
{
    // A range of a date may start a whole day before an instant of the next date and may last two days; zones have moved back a day.
    private const int DaysBefore = 2;
    private const int DaysAfter = 1;

    // More than the dates of the longest query and a few around them, so that a repeated query maps nothing again.
    private const int CachedDates = 128;

    private static readonly LocalDate FirstDate = new(1, 1, 1);
    private static readonly LocalDate LastDate = new(9999, 12, 20);

    // No zone is as much as a day away from UTC, so these have a date in each.
    private static readonly Instant FirstInstant = Instant.MinValue + Duration.FromDays(1);
    private static readonly Instant LastInstant = Instant.MaxValue - Duration.FromDays(1);

    private readonly TimeRange[][] _weekly = compiler.WeeklyByDay();
    private readonly Dictionary<LocalDate, TimeRange[]> _overrides = compiler.Overrides;
    private readonly RangeOverride[] _ranges = compiler.RangesInOrder();
    private CachedDate?[]? _cache;

    /// <summary>The zone of the schedule: its dates and wall-clock times are those of this zone.</summary>
    public DateTimeZone Zone { get; } = compiler.Zone;

    /// <summary>True when the organisation's closed days have none of its hours.</summary>
    public bool ObeysHolidays { get; } = compiler.ObeysHolidays;

    /// <summary>
    /// The date at an instant, in the schedule's zone. Instants of the first and the last day of time are not told apart.
    /// </summary>
    public LocalDate DateOf(Instant instant) => Instant.Min(Instant.Max(instant, FirstInstant), LastInstant).InZone(Zone).Date;

    /// <summary>The working time that belongs to a date: a range that crosses midnight belongs to the date it starts on.</summary>
    /// <param name="date">The date, in the schedule's zone.</param>
    /// <returns>Ranges in order, none touching the next; they may end on the next date, or overlap a range of it.</returns>
    public ReadOnlySpan<TimeInterval> RangesOf(LocalDate date)
    {
        if (date < FirstDate || date > LastDate) return [];
        var cache = _cache ??= new CachedDate?[CachedDates];
        // The dates of a query are neighbours: no two of them have the same place.
        ref var cached = ref cache[((date.Month * 31) + date.Day) % CachedDates];
        if (cached is { } hit && hit.Date == date) return hit.Ranges;
        var hours = HoursOf(date);
        var ranges = hours.Length == 0 ? [] : WorkingHoursMapping.Map(Zone, date, hours);
        cached = new CachedDate(date, ranges);
        return ranges;
    }

    /// <summary>The first and the last date that may have working time between two instants.</summary>
    public (LocalDate First, LocalDate Last) DatesAround(Instant from, Instant to) => (
        LocalDate.Max(DateOf(from), FirstDate).PlusDays(-DaysBefore), LocalDate.Min(DateOf(to), LastDate).PlusDays(DaysAfter));

    // A date by itself wins over a range that it lies in.
    private TimeRange[] HoursOf(LocalDate date)
    {
        if (_overrides.TryGetValue(date, out var overridden)) return overridden;
        return FindRange(date) is { } range ? range.Hours : _weekly[(int)date.DayOfWeek - 1];
    }

    private RangeOverride? FindRange(LocalDate date)
    {
        var (low, high) = (0, _ranges.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_ranges[middle].Last < date) low = middle + 1;
            else high = middle;
        }

        return low < _ranges.Length && _ranges[low].First <= date ? _ranges[low] : null;
    }

    private sealed record CachedDate(LocalDate Date, TimeInterval[] Ranges);
}

/// <summary>The hours of each date of a range, in place of the weekly ones.</summary>
internal sealed record RangeOverride(LocalDate First, LocalDate Last, TimeRange[] Hours);
