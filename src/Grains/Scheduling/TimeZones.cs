using NodaTime;

namespace Actors.Scheduling;

/// <summary>IANA time zones.</summary>
internal static class TimeZones
{
    /// <summary>A refusal that names the field when a zone is not known; null when it is, or when none was given.</summary>
    /// <param name="timeZone">An IANA id, or null.</param>
    public static Refusal? Check(string? timeZone) =>
        timeZone is null || DateTimeZoneProviders.Tzdb.GetZoneOrNull(timeZone) is not null
            ? null
            : Refusal.Invalid("timeZone", $"'{timeZone}' is no IANA time zone");
}
