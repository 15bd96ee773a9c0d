using System.Collections.Immutable;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using NodaTime;

namespace Actors.Grains.Scheduling;

/// <summary>
/// When the occurrences of a series start: pure. All of them have the wall-clock time of the first one; a time that the clocks skip is the
/// instant the gap ends, one that they repeat the earlier instant, as with working hours (<see cref="WorkingHoursMapping"/>).
/// </summary>
internal static class Recurrences
{
    // The calendar ends before 9999 does, see WorkingHours; nothing that can be booked comes near.
    private static readonly LocalDate LastDate = new(9990, 12, 31);

    /// <summary>
    /// The starts, in order, from 2 to 52; or a refusal that names the field: a first occurrence that does not fit the rule, or an end that
    /// leaves too few or too many.
    /// </summary>
    /// <param name="rule">The rule.</param>
    /// <param name="first">When the first occurrence starts.</param>
    /// <param name="zone">The schedule's zone.</param>
    public static Outcome<List<DateTimeOffset>> Starts(Recurrence rule, DateTimeOffset first, DateTimeZone zone)
    {
        var begin = Instant.FromDateTimeOffset(first);
        var local = begin.InZone(zone).LocalDateTime;
        if (!Fits(rule, local.Date)) return Refusal.Invalid("scheduledAt", "must be an occurrence of the recurrence");
        var last = rule.Until is { } until ? LocalDate.Min(LocalDate.FromDateOnly(until), LastDate) : LastDate;
        var starts = new List<DateTimeOffset> { first };
        var most = rule.Count ?? Recurrence.Most + 1;
        foreach (var date in Dates(rule, local.Date).Skip(1).TakeWhile(date => date <= last))
        {
            if (starts.Count == most) break;
            var start = At(date + local.TimeOfDay, zone).ToDateTimeOffset();
            // A date that a zone skipped whole has the instant of the next one.
            if (start > starts[^1]) starts.Add(start);
        }

        return starts.Count is < Recurrence.Fewest or > Recurrence.Most || (rule.Count is not null && starts.Count < most)
            ? Refusal.Invalid(
                rule.Count is null ? "recurrence.until" : "recurrence.count",
                $"must leave {Recurrence.Fewest} to {Recurrence.Most} occurrences")
            : starts;
    }

    /// <summary>How far apart two instants are on the clock on the wall.</summary>
    /// <param name="from">The one.</param>
    /// <param name="to">The other.</param>
    /// <param name="zone">The zone of the wall.</param>
    public static Duration WallClockDifference(Instant from, Instant to, DateTimeZone zone) =>
        AsUtc(to.InZone(zone).LocalDateTime) - AsUtc(from.InZone(zone).LocalDateTime);

    /// <summary>The instant that is so far from another on the clock on the wall.</summary>
    /// <param name="from">The other.</param>
    /// <param name="difference">How far.</param>
    /// <param name="zone">The zone of the wall.</param>
    public static Instant Shifted(Instant from, Duration difference, DateTimeZone zone) =>
        At((AsUtc(from.InZone(zone).LocalDateTime) + difference).InUtc().LocalDateTime, zone);

    private static Instant AsUtc(LocalDateTime local) => local.InUtc().ToInstant();

    private static Instant At(LocalDateTime local, DateTimeZone zone)
    {
        var mapping = zone.MapLocal(local);
        return mapping.Count == 0 ? mapping.LateInterval.Start : mapping.First().ToInstant();
    }

    private static bool Fits(Recurrence rule, LocalDate date) => rule switch
    {
        { Frequency: RecurrenceFrequency.Weekly, Days.IsDefaultOrEmpty: false } => rule.Days.Contains((int)date.DayOfWeek),
        { Frequency: RecurrenceFrequency.Monthly } => DateIn(rule, date, date.ToYearMonth()) == date,
        _ => true,
    };

    // From the first on, without end.
    private static IEnumerable<LocalDate> Dates(Recurrence rule, LocalDate first) => rule.Frequency switch
    {
        RecurrenceFrequency.Daily => Daily(rule, first),
        RecurrenceFrequency.Weekly => Weekly(rule, first),
        _ => Monthly(rule, first),
    };

    private static IEnumerable<LocalDate> Daily(Recurrence rule, LocalDate first)
    {
        for (var date = first; date <= LastDate; date = date.PlusDays(rule.Interval)) yield return date;
    }

    private static IEnumerable<LocalDate> Weekly(Recurrence rule, LocalDate first)
    {
        ImmutableArray<int> days = rule.Days.IsDefaultOrEmpty ? [(int)first.DayOfWeek] : [.. rule.Days.Order()];
        var monday = first.PlusDays(1 - (int)first.DayOfWeek);
        for (; monday <= LastDate; monday = monday.PlusWeeks(rule.Interval))
        {
            foreach (var day in days)
            {
                if (monday.PlusDays(day - 1) is var date && date >= first) yield return date;
            }
        }
    }

    private static IEnumerable<LocalDate> Monthly(Recurrence rule, LocalDate first)
    {
        var month = first.ToYearMonth();
        for (; month.Year < LastDate.Year; month = month.PlusMonths(rule.Interval))
        {
            if (DateIn(rule, first, month) is { } date) yield return date;
        }
    }

    // Null when the month has no such day.
    private static LocalDate? DateIn(Recurrence rule, LocalDate first, YearMonth month)
    {
        var length = month.ToDateInterval().Length;
        if (rule.NthWeekday is not { } nth)
        {
            var day = rule.MonthDay ?? first.Day;
            if (day == -1) day = length;
            return day <= length ? month.OnDayOfMonth(day) : null;
        }

        if (nth.Week > 0) return month.OnDayOfMonth(1).With(DateAdjusters.NextOrSame((IsoDayOfWeek)nth.Day)).PlusWeeks(nth.Week - 1);
        return month.OnDayOfMonth(length).With(DateAdjusters.PreviousOrSame((IsoDayOfWeek)nth.Day));
    }
}
