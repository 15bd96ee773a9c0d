using Actors.Bookings.Contenders;
using Actors.Bookings.Loads;

namespace Actors.Bookings.Report;

/// <summary>What everybody gave under one load.</summary>
internal static class LoadTable
{
    /// <summary>The table, with its heading.</summary>
    public static IEnumerable<string> Of(Summary summary, Load load)
    {
        var contenders = summary.ContendersOf(load);
        var rate = summary.Of(contenders[0], load).First().Rate;
        yield return "";
        yield return $"### {load.Title}{(rate is { } fixedRate ? $" ({Texts.Number(fixedRate)}/s)" : "")}";
        yield return "";
        // Columns that nobody has a figure for are left out.
        var measures = Measure.All
            .Where(measure => contenders.Any(contender => summary.Median(contender, load, measure) is not null))
            .ToArray();
        var main = load.Main;
        var best = summary.Best(load, main);
        string[] names =
        [
            "",
            $"{main.Name} against the best rival",
            .. measures.Select(measure => measure.Name),
            "least to most of " + main.Name,
            "failed",
        ];
        foreach (var line in Texts.Head(names)) yield return line;
        foreach (var contender in contenders)
        {
            var rounds = summary.Of(contender, load).ToArray();
            var values = rounds.Select(main.Of).OfType<double>().DefaultIfEmpty(double.NaN).ToArray();
            yield return Texts.Row([
                Name(contender),
                Texts.Times(summary.Median(contender, load, main), best?.Value),
                .. measures.Select(measure => Texts.Number(summary.Median(contender, load, measure))),
                $"{Texts.Number(values.Min())} to {Texts.Number(values.Max())}",
                Texts.Number(rounds.Sum(round => round.Failed)),
            ]);
        }

        if (load is not BurstLoad) yield break;
        var wrong = contenders.Select(contender => (
            contender.Label,
            Count: summary.Of(contender, load).Sum(round => round.WrongBursts),
            Bursts: summary.Of(contender, load).Sum(round => round.Bursts)));
        yield return "";
        yield return "Bursts without exactly as many winners as slots asked for: "
            + string.Join(", ", wrong.Select(each => $"{each.Label} {each.Count} of {each.Bursts}")) + ".";
    }

    /// <summary>The contender's name; who does not count is struck out.</summary>
    public static string Name(Contender contender) => contender.Counts ? contender.Label : $"~~{contender.Label}~~";
}
