using System.Diagnostics.Metrics;

namespace Actors.Embedded;

/// <summary>What an operator can watch of the engine, in the meter "Actors.Embedded".</summary>
internal static class Measures
{
    internal const string MeterName = "Actors.Embedded";
    internal const string DroppedName = "actors.embedded.stream.dropped";

    private static readonly Meter Meter = new(MeterName);

    internal static readonly Counter<long> Overloads =
        Meter.CreateCounter<long>("actors.embedded.overloads", "{call}", "Calls refused because a mailbox was full");

    internal static readonly Counter<long> Timeouts =
        Meter.CreateCounter<long>("actors.embedded.timeouts", "{call}", "Calls whose caller waited too long");

    internal static readonly Counter<long> Cycles =
        Meter.CreateCounter<long>("actors.embedded.cycles", "{call}", "Calls refused because grains waited for each other");

    internal static readonly Counter<long> Dropped =
        Meter.CreateCounter<long>(DroppedName, "{item}", "Stream items dropped because a subscriber was too slow");
}
