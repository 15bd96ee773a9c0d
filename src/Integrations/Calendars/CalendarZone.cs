using Actors.Grains;
using Ical.Net;
using Ical.Net.DataTypes;
using NodaTime;
using NodaTime.TimeZones;
using Period = Ical.Net.DataTypes.Period;

namespace Actors.Integrations.Calendars;

/// <summary>
/// What times of a file mean that name no zone: the zone that the file names (X-WR-TIMEZONE, which the large calendars write, some of them
/// as Windows calls it), or else that of whoever's calendar it is.
/// </summary>
/// <param name="id">The zone, which is known.</param>
internal sealed class CalendarZone(string id)
{
    private readonly DateTimeZone _zone = DateTimeZoneProviders.Tzdb[id];

    /// <summary>That of a calendar.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="otherwise">The zone when it names none that is known.</param>
    public static CalendarZone Of(Calendar calendar, string otherwise)
    {
        var named = calendar.Properties["X-WR-TIMEZONE"]?.Value as string ?? "";
        TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping.TryGetValue(named, out var ofWindows);
        string[] candidates = [named, ofWindows ?? "", otherwise];
        return new CalendarZone(candidates.FirstOrDefault(TimeZones.IsKnown, "UTC"));
    }

    /// <summary>The instant of a time, or the first one of a date.</summary>
    /// <param name="time">The time.</param>
    /// <exception cref="ArgumentException">It names a zone that is not known.</exception>
    public DateTimeOffset InstantOf(CalDateTime time)
    {
        if (!time.HasTime) return TimeZones.StartOf(time.Date, id);
        return time.IsFloating
            ? LocalDateTime.FromDateTime(time.Value).InZoneLeniently(_zone).ToInstant().ToDateTimeOffset()
            : new DateTimeOffset(DateTime.SpecifyKind(time.AsUtc, DateTimeKind.Utc));
    }

    /// <summary>When a period is over; a date without an end is one day, and a time without one no time (RFC 5545, 3.6.1).</summary>
    /// <param name="period">The period.</param>
    public DateTimeOffset EndOf(Period period)
    {
        if (period.EffectiveEndTime is { } end) return InstantOf(end);
        return period.StartTime.HasTime ? InstantOf(period.StartTime) : InstantOf(period.StartTime.AddDays(1));
    }
}
