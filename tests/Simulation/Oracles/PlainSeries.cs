using NodaTime;
using NodaTime.TimeZones;

namespace Actors.Simulation.Oracles;

/// <summary>The starts of the simple series that clients of a run ask for, one date after the other.</summary>
internal static class PlainSeries
{
    private static readonly ZoneLocalMappingResolver Resolver =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>The starts, in order.</summary>
    /// <param name="body">The request.</param>
    /// <param name="zone">The zone of the experts.</param>
    public static IEnumerable<DateTimeOffset> Starts(BookingBody body, string zone)
    {
        var (rule, tzdb) = (body.Recurrence!, DateTimeZoneProviders.Tzdb[zone]);
        var first = Instant.FromDateTimeOffset(body.ScheduledAt!.Value).InZone(tzdb).LocalDateTime;
        yield return body.ScheduledAt.Value;
        var days = (rule.Interval ?? 1) * (rule.Frequency == "weekly" ? 7 : 1);
        for (var number = 1; number < rule.Count; number++)
            yield return tzdb.ResolveLocal(first.PlusDays(number * days), Resolver).ToDateTimeOffset();
    }
}
