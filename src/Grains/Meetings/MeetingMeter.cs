using System.Diagnostics.Metrics;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Grains.Meetings;

/// <summary>What operators can watch of meetings, under the meter <c>Actors.Meetings</c>.</summary>
internal static class MeetingMeter
{
    private const string Done = "DONE";

    private static readonly Meter Meter = new("Actors.Meetings");

    private static readonly Counter<long> Calls = Meter.CreateCounter<long>(
        "actors.meetings.calls", "{call}", "How often providers of meetings were asked for something, and what came of it.");

    /// <summary>Counts a call.</summary>
    /// <param name="platform">Who was asked.</param>
    /// <param name="step">For what.</param>
    /// <param name="failure">How it failed; null when it did not.</param>
    public static void Count(MeetingPlatform platform, string step, MeetingFailure? failure) => Calls.Add(
        1,
        new KeyValuePair<string, object?>("platform", MeetingPlatformNames.NameOf(platform)),
        new KeyValuePair<string, object?>("call", step),
        new KeyValuePair<string, object?>("outcome", failure?.Kind.ToString().ToUpperInvariant() ?? Done));
}
