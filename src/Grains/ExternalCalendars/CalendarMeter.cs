using System.Diagnostics.Metrics;
using Actors.Grains.ExternalCalendars.Copies;

namespace Actors.Grains.ExternalCalendars;

/// <summary>What operators can watch of other calendars, under the meter <c>Actors.ExternalCalendars</c>.</summary>
internal static class CalendarMeter
{
    private const string Read = "READ";
    private const string Unchanged = "UNCHANGED";

    private static readonly Meter Meter = new("Actors.ExternalCalendars");

    private static readonly Counter<long> Readings = Meter.CreateCounter<long>(
        "actors.external_calendars.readings", "{reading}", "How often other calendars were read, and what came of it.");

    private static readonly Counter<long> Steps = Meter.CreateCounter<long>(
        "actors.external_calendars.copies", "{step}", "What was done for copies of appointments in other calendars, or why it was not.");

    /// <summary>Counts a step that was taken for a copy, or that could not be.</summary>
    /// <param name="step">What was done.</param>
    /// <param name="problem">Why it could not be; null when it was.</param>
    public static void Count(CopyStepKind step, string? problem) => Steps.Add(
        1, new KeyValuePair<string, object?>("outcome", problem ?? step.ToString().ToUpperInvariant()));

    /// <summary>Counts an attempt to read one.</summary>
    /// <param name="reading">What came of it.</param>
    public static void Count(CalendarReading reading) => Readings.Add(
        1, new KeyValuePair<string, object?>("outcome", reading.Problem ?? (reading.Busy is null ? Unchanged : Read)));
}
