
namespace Actors.Bookings.Report;

/// <summary>The picture: decisions per second where more is better, milliseconds where less is.</summary>
internal static class Picture
{
    /// <summary>Draws the medians.</summary>
    public static string Of(Summary summary)
    {
        var chart = new BarChart();
        foreach (var load in summary.Loads)
        {
            var measure = load.Main;
            var best = summary.Best(load, measure);
            var bars = summary.ContendersOf(load)
                .Select(contender => (Contender: contender, Value: summary.Median(contender, load, measure)))
                .Where(pair => pair.Value is > 0)
                .Select(pair => new Bar(
                    pair.Contender.Label,
                    pair.Value!.Value,
                    Texts.Number(pair.Value)
                        + (pair.Contender.IsActors && best is not null ? $" ({Texts.Times(pair.Value, best?.Value)})" : ""),
                    pair.Contender.IsActors ? "actors" : pair.Contender.Counts ? "rival" : "disqualified"))
                .ToArray();
            if (bars.Length > 0) chart.Add($"{load.Title}: {measure.Name} ({(measure.IsMoreBetter ? "more" : "less")} is better)", bars);
        }

        return chart.ToString();
    }
}
