using Actors.Web.Texts;
using NodaTime;
using NodaTime.TimeZones;

namespace Actors.Web.Booking.Shared;

/// <summary>The zone and the clock in which a visitor reads times.</summary>
internal static class Zones
{
    private static readonly HashSet<string> Places =
        [.. (TzdbDateTimeZoneSource.Default.ZoneLocations ?? []).Select(place => place.ZoneId)];

    /// <summary>The zone that the address names; null when it names none that is known.</summary>
    public static DateTimeZone? Named(BookingVisit visit) => Find(visit.Query("tz"));

    /// <summary>A zone by its name; null when there is none.</summary>
    public static DateTimeZone? Find(string? name) => name is null ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(NameOfToday(name));

    /// <summary>
    /// True when times are written with twelve hours: as the address says, else as the organisation does, else as the language does.
    /// </summary>
    public static bool TwelveHours(BookingVisit visit) => (visit.Query("clock") ?? visit.Tenant.Clock) switch
    {
        "12" or "12h" => true,
        "24" or "24h" => false,
        _ => visit.Language.Format.UsesTwelveHours,
    };

    /// <summary>A zone as people read it: <c>Europe/Lisbon (UTC+1)</c>, with the offset of an instant.</summary>
    public static string Label(DateTimeZone zone, Instant at) =>
        zone.Id == DateTimeZone.Utc.Id ? zone.Id : $"{zone.Id.Replace('_', ' ')} (UTC{Offset(zone.GetUtcOffset(at))})";

    /// <summary>An offset: <c>+1</c>, <c>+5:45</c>, nothing for zero.</summary>
    public static string Offset(Offset offset)
    {
        if (offset == NodaTime.Offset.Zero) return "";
        var minutes = Math.Abs(offset.Seconds / 60);
        var sign = offset.Seconds < 0 ? "−" : "+";
        return minutes % 60 == 0 ? $"{sign}{minutes / 60}" : $"{sign}{minutes / 60}:{minutes % 60:00}";
    }

    /// <summary>A time of day in a zone; one that occurs twice on its date carries its offset.</summary>
    public static string Time(Language language, DateTimeZone zone, DateTimeOffset instant, bool twelveHours)
    {
        var local = Instant.FromDateTimeOffset(instant).InZone(zone);
        var text = language.Format.Time(local.TimeOfDay, twelveHours);
        return zone.MapLocal(local.LocalDateTime).Count > 1 ? $"{text} (UTC{Offset(local.Offset)})" : text;
    }

    /// <summary>When something is, in words: date and time in a zone.</summary>
    public static string When(Language language, DateTimeZone zone, DateTimeOffset start, bool twelveHours) => language.Booking.DateAtTime(
        language.Format.Date(Instant.FromDateTimeOffset(start).InZone(zone).Date), Time(language, zone, start, twelveHours));

    // Browsers keep names that places had once, as Asia/Katmandu. A place that shares its zone with another keeps its own name.
    private static string NameOfToday(string name) => !Places.Contains(name)
        && TzdbDateTimeZoneSource.Default.CanonicalIdMap.TryGetValue(name, out var today) && Places.Contains(today)
            ? today
            : name;
}
