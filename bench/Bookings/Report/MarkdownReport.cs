using Actors.Bookings.Contenders;
using Actors.Bookings.Loads;
using Actors.Bookings.Machine;

namespace Actors.Bookings.Report;

/// <summary>The document: written from the figures, so that no sentence can say what they do not.</summary>
internal sealed class MarkdownReport(Summary summary, MachineFacts machine, Benchmark benchmark, Stadium stadium, Settings settings)
{
    private const double Mebibyte = 1024 * 1024;

    /// <summary>The whole text.</summary>
    public string Text() => string.Join('\n', (IEnumerable<string>)[
        .. Opening(), .. Overview(), .. Aims.Of(summary), .. Lost(), .. Proof(), .. Ceiling(), .. Hosts(), "", Fairness(), "## Every load",
        .. summary.Loads.Where(load => !load.IsEcho).SelectMany(load => LoadTable.Of(summary, load)), .. Machine(), ""]);

    private IEnumerable<string> Opening() =>
    [
        "# Benchmarks",
        "",
        "Written by `bench/Bookings`; nothing here is written by hand but the section on what is alike. "
            + "To repeat it (Linux, .NET 10 SDK, PostgreSQL):",
        "",
        "```",
        "dotnet run -c Release --project bench/Bookings             # everything, writes this page",
        "dotnet run -c Release --project bench/Bookings -- --quick  # two minutes, writes artifacts/bookings",
        "dotnet run -c Release --project bench/Bookings -- --contenders exclude,actors-sqlite --loads hot,uniform --seconds 10 --rounds 5",
        "```",
        "",
        $"This run: {settings.Rounds} rounds of {settings.Time.TotalSeconds:F0} s, {settings.Connections} connections, "
            + $"{settings.Experts:N0} experts"
            + $"{(settings.IsQuick ? "; a quick run, which shows that the benchmark works and nothing about speed" : "")}. "
            + "Every figure of every round is in [benchmarks.csv](benchmarks.csv).",
        "",
        "![Bars of all contenders under all loads](benchmarks.svg)",
        "",
        .. Texts.WordHead("contender", "how"),
        .. Contender.All.Where(contender => settings.Contenders.Contains(contender.Name)).Select(contender => Texts.Row(
            LoadTable.Name(contender),
            contender.Explanation
                + (stadium.Absent.TryGetValue(contender, out var why) ? $" (**did not take part**: {why.Replace('|', '/')})" : ""))),
    ];

    private IEnumerable<string> Overview()
    {
        var loads = summary.Loads.Where(load => load is ClosedLoad { IsEcho: false } or ColdLoad).ToArray();
        if (loads.Length == 0) yield break;
        yield return "";
        yield return "## Decisions per second";
        yield return "";
        yield return "In brackets: against the best rival.";
        yield return "";
        foreach (var line in Texts.Head(["", .. loads.Select(load => load.Name)])) yield return line;
        foreach (var contender in Contender.All.Where(contender => summary.Figures.Any(each => each.Contender == contender)))
        {
            yield return Texts.Row([
                LoadTable.Name(contender),
                .. loads.Select(load => summary.Median(contender, load, Measure.Throughput) is { } value
                    ? $"{Texts.Number(value)} ({Texts.Times(value, summary.Best(load, Measure.Throughput)?.Value)})"
                    : "-"),
            ]);
        }
    }

    private IEnumerable<string> Lost() => ["", "## Where Actors loses", "", .. Losses.Of(summary)];

    private IEnumerable<string> Proof() =>
    [
        "",
        "## Proof",
        "",
        "After each run, in SQL: appointments that were acknowledged and are not there, and pairs that overlap.",
        "",
        .. Texts.Head("", "runs", "acknowledged", "stored", "acknowledged and missing", "overlapping pairs"),
        .. benchmark.Proofs
            .GroupBy(proof => proof.Contender)
            .OrderBy(group => Contender.All.ToList().IndexOf(group.Key))
            .Select(group => Texts.Row(
                LoadTable.Name(group.Key),
                $"{group.Count()}",
                $"{group.Sum(proof => proof.Acknowledged):N0}",
                $"{group.Sum(proof => proof.Proof.Rows):N0}",
                $"{group.Sum(proof => Math.Max(0, proof.Acknowledged - proof.Proof.Rows)):N0}",
                $"{group.Sum(proof => proof.Proof.Overlaps):N0}{(group.Key.Counts ? "" : ", **disqualified**")}")),
    ];

    private IEnumerable<string> Ceiling()
    {
        var all = summary.Figures.Where(each => each.Load is not ColdLoad and not BurstLoad).ToArray();
        if (all.Length == 0) yield break;
        yield return "";
        yield return "## The load generator";
        yield return "";
        foreach (var echo in summary.Figures.Where(each => each.Load.IsEcho).GroupBy(each => each.Contender))
        {
            var echoed = Median.Of(echo.Select(each => each.PerSecond))!.Value;
            var busiest = all
                .Where(each => !each.Load.IsEcho && each.Load is ClosedLoad)
                .GroupBy(each => (each.Contender, each.Load.Name))
                .Select(group => (group.Key, Value: Median.Of(group.Select(each => each.PerSecond)) ?? 0))
                .OrderByDescending(pair => pair.Value)
                .FirstOrDefault();
            yield return $"With the same connections, requests and tokens it drives the echo route of {echo.Key.Label}'s host, "
                + $"which reads the booking and writes it back, at {Texts.Number(echoed)} per second. "
                + (busiest.Key.Contender is null
                    ? ""
                    : $"The busiest load it had to drive was {busiest.Key.Name} of {busiest.Key.Contender.Label} "
                        + $"with {Texts.Number(busiest.Value)} per second, {Texts.Times(busiest.Value, echoed)} of that.");
        }

        var used = Median.Of(all.Where(each => each.Load is ClosedLoad).Select(each => each.GeneratorSeconds));
        yield return $"It uses {Texts.Number(used)} CPU seconds per 1,000 requests of a closed loop (median of all).";
    }

    private IEnumerable<string> Hosts() =>
    [
        "",
        "## Start and memory",
        "",
        "Of the hosts, medians: from the start of the process to ready, on the data of the run; and the working set after its last load.",
        "",
        .. Texts.Head("", "ready after, ms", "working set, MiB"),
        .. benchmark.Hosts.GroupBy(host => host.Contender).Select(group => Texts.Row(
            LoadTable.Name(group.Key),
            Texts.Number(Median.Of(group.Select(host => host.StartedIn.TotalMilliseconds))),
            Texts.Number(Median.Of(group.Select(host => host.WorkingSet / Mebibyte))))),
    ];

    private IEnumerable<string> Machine() =>
    [
        "",
        "## Machine",
        "",
        .. Texts.WordHead("", ""),
        .. machine.Facts.Select(fact => Texts.Row(fact.Name, fact.Value.Replace('|', '/'))),
        "",
        "`pg_test_fsync`, in the data folder:",
        "",
        "```",
        machine.SyncTest ?? "PostgreSQL was not there.",
        "```",
    ];

    private static string Fairness()
    {
        using var reader = new StreamReader(typeof(MarkdownReport).Assembly.GetManifestResourceStream("fairness.md")!);
        return reader.ReadToEnd();
    }
}
