using Actors.Grains.Interfaces;
using NodaTime;
using NodaTime.TimeZones;

namespace Actors.Grains.Scheduling;

/// <summary>
/// Maps the wall-clock hours of one date to instants, by named rules: a time inside a gap is the instant the gap ends; inside an
/// overlap a start is the earlier instant and an end the later, so a repeated hour counts as the real minutes it has. Hours are
/// half-open, so an end at the very beginning of an overlap is not inside it: hours until 01:00 end when 01:00 first comes.
/// </summary>
internal static class WorkingHoursMapping
{
    /// <summary>The hours of a date as instants, in order, none touching the next; none when the zone skipped the date.</summary>
    /// <param name="zone">The zone of the wall clock.</param>
    /// <param name="date">The date on which the hours start.</param>
    /// <param name="hours">The hours; they may overlap and be in any order.</param>
    public static TimeInterval[] Map(DateTimeZone zone, LocalDate date, ReadOnlySpan<TimeRange> hours)
    {
        var ranges = new List<TimeInterval>(hours.Length);
        foreach (var range in hours)
        {
            var startMapping = zone.MapLocal(date + TimeOf(range.Start));
            if (startMapping.Count == 0 && IsSkipped(zone, date)) return [];
            var endDate = range.End > range.Start ? date : date.PlusDays(1);
            var start = StartOf(startMapping);
            var end = EndOf(zone.MapLocal(endDate + TimeOf(range.End)));
            if (end > start) ranges.Add(new TimeInterval(start, end));
        }

        return Merged(ranges);
    }

    private static TimeInterval[] Merged(List<TimeInterval> ranges)
    {
        ranges.Sort((left, right) => left.Start.CompareTo(right.Start));
        var merged = new List<TimeInterval>(ranges.Count);
        foreach (var range in ranges)
        {
            if (merged is [.., var last] && range.Start <= last.End)
                merged[^1] = new TimeInterval(last.Start, Instant.Max(last.End, range.End));
            else merged.Add(range);
        }

        return [.. merged];
    }

    private static LocalTime TimeOf(TimeOnly time) => LocalTime.FromTicksSinceMidnight(time.Ticks);

    private static Instant StartOf(ZoneLocalMapping mapping) =>
        mapping.Count == 0 ? mapping.LateInterval.Start : mapping.First().ToInstant();

    private static Instant EndOf(ZoneLocalMapping mapping)
    {
        if (mapping.Count == 0) return mapping.LateInterval.Start;
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
