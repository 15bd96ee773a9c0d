using System.Globalization;
using NodaTime;
using NodaTime.TimeZones;

namespace Actors.Grains.Scheduling;

/// <summary>
/// Dates and offsets of a zone at instants that mostly come in order: what holds until the zone's next change is kept. Not safe for use by
/// several threads.
/// </summary>
/// <param name="timeZone">The IANA zone; one that there is not is UTC.</param>
public sealed class LocalTimes(string timeZone)
{
    private readonly DateTimeZone _zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(timeZone) ?? DateTimeZone.Utc;
    private ZoneInterval? _interval;
    private string _offset = "";

    /// <summary>The date at an instant.</summary>
    /// <param name="instant">The instant.</param>
    public DateOnly DateOf(DateTimeOffset instant)
    {
        var at = Instant.FromDateTimeOffset(instant);
        return at.WithOffset(IntervalAt(at).WallOffset).Date.ToDateOnly();
    }

    /// <summary>The offset from UTC at an instant, as <c>+01:00</c>.</summary>
    /// <param name="instant">The instant.</param>
    public string OffsetOf(DateTimeOffset instant)
    {
        IntervalAt(Instant.FromDateTimeOffset(instant));
        return _offset;
    }

    private ZoneInterval IntervalAt(Instant instant)
    {
        if (_interval is { } known && known.Contains(instant)) return known;
        var interval = _zone.GetZoneInterval(instant);
        var minutes = interval.WallOffset.Seconds / 60;
        var (sign, size) = (minutes < 0 ? '-' : '+', Math.Abs(minutes));
        _offset = string.Create(CultureInfo.InvariantCulture, $"{sign}{size / 60:00}:{size % 60:00}");
        return _interval = interval;
    }
}
