using NodaTime;
using NodaTime.TimeZones;

namespace Actors.Scheduling;

/// <summary>
/// Maps the wall-clock hours of one date to instants, by named rules: a time inside a gap is the instant the gap ends; inside an
/// overlap a start is the earlier instant and an end the later, so a repeated hour counts as the real minutes it has. Hours are
/// half-open, so an end at the very beginning of an overlap is not inside it: hours until 01:00 end when 01:00 first comes.
/// </summary>
internal static class WorkingHoursMapping
{
    /// <summary>The hours of a date as instants: in order, none empty, none touching the next.</summary>
    /// <param name="zone">The zone of the wall clock.</param>
    /// <param name="date">The date on which the hours start.</param>
    /// <param name="hours">The hours; they may overlap and be in any order.</param>
    /// <returns>The merged ranges; none when the zone skipped the date.</returns>
    public static WorkingHoursRange[] Map(DateTimeZone zone, LocalDate date, ReadOnlySpan<TimeRange> hours)
    {
        var ranges = new WorkingHoursRange[hours.Length];
        var count = 0;
        foreach (var range in hours)
        {
            var startMapping = zone.MapLocal(date + TimeOf(range.Start));
            if (startMapping.Count == 0 && IsSkipped(zone, date))
                return [];

            var endDate = range.End > range.Start ? date : date.PlusDays(1);
            var start = StartOf(startMapping);
            var end = EndOf(zone.MapLocal(endDate + TimeOf(range.End)));
            if (end > start)
                ranges[count++] = new WorkingHoursRange(start, end);
        }

        var merged = Merge(ranges.AsSpan(0, count));
        return merged == ranges.Length ? ranges : ranges[..merged];
    }

    /// <summary>Sorts ranges and makes one of those that overlap or touch, in place.</summary>
    /// <param name="ranges">The ranges; the merged ones come to its front.</param>
    /// <returns>How many are left.</returns>
    public static int Merge(Span<WorkingHoursRange> ranges)
    {
        if (ranges.IsEmpty)
            return 0;

        SortByStart(ranges);
        var last = 0;
        for (var index = 1; index < ranges.Length; index++)
        {
            var next = ranges[index];
            if (next.Start > ranges[last].End)
                ranges[++last] = next;
            else if (next.End > ranges[last].End)
                ranges[last] = ranges[last] with { End = next.End };
        }

        return last + 1;
    }

    // Ranges nearly always come in order already: an insertion sort then costs one comparison each.
    private static void SortByStart(Span<WorkingHoursRange> ranges)
    {
        for (var index = 1; index < ranges.Length; index++)
        {
            var moving = ranges[index];
            var hole = index;
            for (; hole > 0 && ranges[hole - 1].Start > moving.Start; hole--)
                ranges[hole] = ranges[hole - 1];
            ranges[hole] = moving;
        }
    }

    private static LocalTime TimeOf(TimeOnly time) => LocalTime.FromTicksSinceMidnight(time.Ticks);

    private static Instant StartOf(ZoneLocalMapping mapping) =>
        mapping.Count == 0 ? mapping.LateInterval.Start : mapping.First().ToInstant();

    private static Instant EndOf(ZoneLocalMapping mapping)
    {
        if (mapping.Count == 0)
            return mapping.LateInterval.Start;

        var beginsOverlap = mapping.Count == 2 && mapping.LocalDateTime == mapping.LateInterval.IsoLocalStart;
        return (beginsOverlap ? mapping.First() : mapping.Last()).ToInstant();
    }

    // Zones that moved over the date line lack a whole date (Pacific/Apia has no 2011-12-30): nobody works on it.
    private static bool IsSkipped(DateTimeZone zone, LocalDate date)
    {
        var midnight = zone.MapLocal(date.AtMidnight());
        return midnight.Count == 0 && midnight.LateInterval.IsoLocalStart >= date.PlusDays(1).AtMidnight();
    }
}
