using Actors.Bookings.Loads;

namespace Actors.Bookings.Report;

/// <summary>Where a rival is better than Actors, found in the figures.</summary>
internal static class Losses
{
    // Less than this is noise.
    private const double Margin = 1.02;

    /// <summary>A table of every load and measure, or a sentence when there is none.</summary>
    public static IReadOnlyList<string> Of(Summary summary)
    {
        var rows = new List<(double Ratio, string Row)>();
        foreach (var load in summary.Loads.Where(load => !load.IsEcho))
        {
            foreach (var measure in Measure.All.Where(measure => !IsFixed(load, measure)))
            {
                if (summary.Best(load, measure) is not var (rival, value) || value <= 0) continue;
                foreach (var contender in summary.ContendersOf(load).Where(contender => contender.IsActors))
                {
                    if (summary.Median(contender, load, measure) is not { } ours || ours <= 0) continue;
                    var ratio = measure.IsMoreBetter ? value / ours : ours / value;
                    if (ratio < Margin) continue;
                    rows.Add((ratio, Texts.Row(
                        load.Title,
                        measure.Name,
                        contender.Label,
                        Texts.Number(ours),
                        rival.Label,
                        Texts.Number(value),
                        Texts.Number(ratio) + " x")));
                }
            }
        }

        if (rows.Count == 0) return ["In this run no rival was better in any figure."];
        return
        [
            .. Texts.WordHead("load", "figure", "Actors", "has", "best rival", "has", "better by"),
            .. rows.OrderByDescending(row => row.Ratio).Select(row => row.Row),
        ];
    }

    // Where the rate is given, it is nobody's merit, and a burst's rate says what its last answer says.
    // A part of the processors' time is no gain where the other part pays for it.
    private static bool IsFixed(Load load, Measure measure) =>
        measure.IsPart || (measure == Measure.Throughput && load.Main != Measure.Throughput);
}
