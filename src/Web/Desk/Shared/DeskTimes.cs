using Actors.Web.Booking.Shared;
using Actors.Web.Texts;
using NodaTime;

namespace Actors.Web.Desk.Shared;

/// <summary>How the desk writes instants: in one zone, one language and one clock. Pure.</summary>
/// <param name="Zone">The zone.</param>
/// <param name="Language">The language.</param>
/// <param name="TwelveHours">True to write times with twelve hours.</param>
public sealed record DeskTimes(DateTimeZone Zone, Language Language, bool TwelveHours)
{
    /// <summary>The date of an instant.</summary>
    public LocalDate DateOf(DateTimeOffset instant) => Instant.FromDateTimeOffset(instant).InZone(Zone).Date;

    /// <summary>When a date begins.</summary>
    public DateTimeOffset StartOf(LocalDate date) => date.AtStartOfDayInZone(Zone).ToDateTimeOffset();

    /// <summary>A time of day; one that occurs twice on its date carries its offset.</summary>
    public string Time(DateTimeOffset instant) => Zones.Time(Language, Zone, instant, TwelveHours);

    /// <summary>From when to when: <c>10:00–10:30</c>; an end on another date names it.</summary>
    public string Range(DateTimeOffset start, DateTimeOffset end)
    {
        // What ends at midnight ends with its day.
        var last = DateOf(end) == DateOf(start).PlusDays(1) && end == StartOf(DateOf(end)) ? DateOf(start) : DateOf(end);
        var until = last == DateOf(start) ? Time(end) : Language.Booking.DateAtTime(Language.Format.Day(last), Time(end));
        return $"{Time(start)}–{until}";
    }

    /// <summary>Date and time: <c>Monday 29 March 2027, 10:00</c>.</summary>
    public string When(DateTimeOffset instant) => Language.Booking.DateAtTime(Language.Format.Date(DateOf(instant)), Time(instant));

    /// <summary>Date, from when and to when.</summary>
    public string When(DateTimeOffset start, DateTimeOffset end) =>
        Language.Booking.DateAtTime(Language.Format.Date(DateOf(start)), Range(start, end));

    /// <summary>The zone with its offset on a date: <c>Europe/Lisbon (UTC+1)</c>.</summary>
    public string ZoneOn(LocalDate date) => Zones.Label(Zone, date.At(LocalTime.Noon).InZoneLeniently(Zone).ToInstant());

    /// <summary>By how many minutes a day is longer than 24 hours, shorter when negative: clocks are changed on it.</summary>
    public int ChangeOn(LocalDate date)
    {
        var length = date.PlusDays(1).AtStartOfDayInZone(Zone).ToInstant() - date.AtStartOfDayInZone(Zone).ToInstant();
        return (int)length.TotalMinutes - NodaConstants.MinutesPerDay;
    }
}
