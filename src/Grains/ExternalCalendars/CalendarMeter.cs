using System.Diagnostics.Metrics;

namespace Actors.Grains.ExternalCalendars;

/// <summary>What operators can watch of other calendars, under the meter <c>Actors.ExternalCalendars</c>.</summary>
internal static class CalendarMeter
{
    private const string Read = "READ";
    private const string Unchanged = "UNCHANGED";

    private static readonly Meter Meter = new("Actors.ExternalCalendars");

    private static readonly Counter<long> Readings = Meter.CreateCounter<long>(
        "actors.external_calendars.readings", "{reading}", "How often other calendars were read, and what came of it.");

    /// <summary>Counts an attempt to read one.</summary>
    /// <param name="reading">What came of it.</param>
    public static void Count(CalendarReading reading) => Readings.Add(
        1, new KeyValuePair<string, object?>("outcome", reading.Problem ?? (reading.Busy is null ? Unchanged : Read)));
}
