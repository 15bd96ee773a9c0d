namespace Actors.Bookings.Report;

/// <summary>One thing that is compared.</summary>
/// <param name="Name">Its name in the report.</param>
/// <param name="IsMoreBetter">True when the greater figure wins.</param>
/// <param name="Of">Reads it; not a number or null when the load does not have it.</param>
internal sealed record Measure(string Name, bool IsMoreBetter, Func<Figures, double?> Of)
{
    /// <summary>True for a part of another figure.</summary>
    public bool IsPart { get; private init; }

    /// <summary>Decisions each second.</summary>
    public static Measure Throughput { get; } = new("decisions/s", true, figures => figures.PerSecond);

    /// <summary>When a burst was over.</summary>
    public static Measure LastAnswer { get; } = new("last answer, ms", false, figures => figures.LastAnswer);

    /// <summary>Latency of bookings at the 99th percentile.</summary>
    public static Measure WonP99 { get; } = new("booked p99, ms", false, figures => figures.Won.P99);

    /// <summary>Latency of reads at the 99th percentile.</summary>
    public static Measure ReadP99 { get; } = new("read p99, ms", false, figures => figures.Reads.P99);

    /// <summary>Everything that is compared.</summary>
    public static IReadOnlyList<Measure> All { get; } =
    [
        Throughput,
        LastAnswer,
        new("booked p50, ms", false, figures => figures.Won.P50),
        WonP99,
        new("booked p99.9, ms", false, figures => figures.Won.P999),
        new("refused p50, ms", false, figures => figures.Refused.P50),
        new("refused p99, ms", false, figures => figures.Refused.P99),
        new("refused p99.9, ms", false, figures => figures.Refused.P999),
        new("repeated p50, ms", false, figures => figures.Repeated.P50),
        new("repeated p99, ms", false, figures => figures.Repeated.P99),
        new("read p50, ms", false, figures => figures.Reads.P50),
        ReadP99,
        new("read p99.9, ms", false, figures => figures.Reads.P999),
        new("host CPU s per 1,000", false, figures => figures.HostSeconds) { IsPart = true },
        new("database CPU s per 1,000", false, figures => figures.DatabaseSeconds) { IsPart = true },
        new("CPU s per 1,000, both", false, figures => figures.ProcessorSeconds),
        new("WAL bytes each", false, figures => figures.LogBytes is > 0 ? figures.LogBytes : null),
    ];
}
