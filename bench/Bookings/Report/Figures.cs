using Actors.Bookings.Contenders;
using Actors.Bookings.Loads;
using Actors.Bookings.Traffic;

namespace Actors.Bookings.Report;

/// <summary>
/// What one contender gave under one load in one round. Latencies are milliseconds; processor seconds are per 1,000 decisions.
/// </summary>
internal sealed record Figures
{
    public required Contender Contender { get; init; }

    public required Load Load { get; init; }

    public required int Round { get; init; }

    /// <summary>Decisions each second: bookings, refusals, repeats and reads that were answered as they should be.</summary>
    public required double PerSecond { get; init; }

    public required int Failed { get; init; }

    public required string? FirstFailure { get; init; }

    /// <summary>Processor seconds of host and database.</summary>
    public double ProcessorSeconds => HostSeconds + (DatabaseSeconds ?? 0);

    public required Latency Won { get; init; }

    public required Latency Refused { get; init; }

    public required Latency Repeated { get; init; }

    public required Latency Reads { get; init; }

    public required double? Rate { get; init; }

    /// <summary>Milliseconds until the last answer of a burst.</summary>
    public required double? LastAnswer { get; init; }

    public required int Bursts { get; init; }

    public required int WrongBursts { get; init; }

    public required double HostSeconds { get; init; }

    public required double? DatabaseSeconds { get; init; }

    public required double GeneratorSeconds { get; init; }

    /// <summary>Bytes of the database's log for each booking or kept refusal.</summary>
    public required double? LogBytes { get; init; }

    public required long? Overlaps { get; init; }

    /// <summary>Acknowledged bookings that are not stored.</summary>
    public required long? Missing { get; init; }
}

/// <summary>The middle of some values.</summary>
internal static class Median
{
    /// <summary>The median of those that are numbers, or null when there are none.</summary>
    public static double? Of(IEnumerable<double> values)
    {
        var sorted = values.Where(double.IsFinite).Order().ToArray();
        if (sorted.Length == 0) return null;
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// <summary>The median of those that are there.</summary>
    public static double? Of(IEnumerable<double?> values) => Of(values.OfType<double>());
}
