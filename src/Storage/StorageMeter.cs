using System.Diagnostics.Metrics;

namespace Actors.Storage;

/// <summary>What operators can watch of every provider's writer, under the meter <c>Actors.Storage</c>.</summary>
internal static class StorageMeter
{
    private static readonly Meter Meter = new("Actors.Storage");

    private static readonly Histogram<int> GroupSize = Meter.CreateHistogram<int>(
        "actors.journal.group_size", "{write}", "How many writes one transaction had.",
        advice: new InstrumentAdvice<int> { HistogramBucketBoundaries = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512] });

    public static void Committed(int writes) => GroupSize.Record(writes);
}
