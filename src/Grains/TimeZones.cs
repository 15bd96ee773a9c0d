using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Actors.Grains.Interfaces;
using NodaTime;
using NodaTime.TimeZones;

namespace Actors.Grains;

/// <summary>
/// The one rule for time zones, wherever one is accepted: a name of the IANA database, aliases such as <c>EST5EDT</c> and <c>Etc/GMT-14</c>
/// included, to the letter. NodaTime alone would also take <c>UTC+03:00</c>, which no other program understands.
/// </summary>
public static class TimeZones
{
    /// <summary>What is expected where a zone stands.</summary>
    public const string Expected = "must be an IANA time zone, for example Europe/Lisbon";

    // Unlike AtStartOfDay this also answers for a date that a zone skipped whole (Apia, 2011-12-30): it starts and ends with the next one.
    private static readonly ZoneLocalMappingResolver AtStartOfDay =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    private static readonly FrozenSet<string> Names = DateTimeZoneProviders.Tzdb.Ids.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True when there is a zone of this name.</summary>
    /// <param name="timeZone">The name.</param>
    public static bool IsKnown(string timeZone) => Names.Contains(timeZone);

    /// <summary>When a date starts in a zone.</summary>
    /// <param name="date">The date.</param>
    /// <param name="timeZone">The zone, which must be known.</param>
    public static DateTimeOffset StartOf(DateOnly date, string timeZone) =>
        StartOf(LocalDate.FromDateOnly(date), DateTimeZoneProviders.Tzdb[timeZone]).ToDateTimeOffset();

    /// <summary>
    /// When a date starts in a zone: the first instant of one that the clocks begin twice, and the end of a gap that takes its beginning.
    /// </summary>
    /// <param name="date">The date.</param>
    /// <param name="zone">The zone.</param>
    internal static Instant StartOf(LocalDate date, DateTimeZone zone) => zone.ResolveLocal(date.AtMidnight(), AtStartOfDay).ToInstant();

    /// <summary>A refusal that names the field when a zone is not known; null when it is, or when none was given.</summary>
    /// <param name="timeZone">The name, or null.</param>
    internal static Refusal? Check(string? timeZone) =>
        timeZone is null || IsKnown(timeZone) ? null : Refusal.Invalid("timeZone", Expected);

    /// <summary>Finds a zone.</summary>
    /// <param name="timeZone">The name, or null.</param>
    /// <param name="zone">The zone.</param>
    internal static bool TryFind(string? timeZone, [NotNullWhen(true)] out DateTimeZone? zone)
    {
        zone = timeZone is not null && IsKnown(timeZone) ? DateTimeZoneProviders.Tzdb[timeZone] : null;
        return zone is not null;
    }
}
