using Actors.Bookings.Contenders;

namespace Actors.Bookings.Report;

/// <summary>What Actors on PostgreSQL is meant to reach, and what it has reached in this run.</summary>
internal static class Aims
{
    private const string Postgres = "actors-postgres";

    /// <summary>A table with a row for each aim that this run can tell something of.</summary>
    public static IEnumerable<string> Of(Summary summary)
    {
        var rows = Rows(summary).ToArray();
        if (rows.Length == 0) return [];
        const string note = "Of Actors on PostgreSQL. "
            + "Where there are two numbers of connections, each contender is taken at its better one.";
        return ["", "## Aims", "", note, "", .. Texts.WordHead("aim", "reached", ""), .. rows];
    }

    private static IEnumerable<string> Rows(Summary summary)
    {
        var echo = Best(summary, Actors, "echo");
        foreach (var (title, names, times) in ((string, string[], double)[])[
            ("one hot expert", ["hot", "hot-256"], 10), ("spread evenly", ["uniform", "uniform-256"], 5)])
        {
            var (ours, theirs) = (Best(summary, Actors, names), Best(summary, contender => contender.Kind == ContenderKind.Rival, names));
            if (ours is { } we && theirs is { } they)
            {
                yield return Row(
                    $"{title}, against the best rival: {times} x",
                    $"{Texts.Times(we, they)} ({Texts.Number(we)} to {Texts.Number(they)})",
                    we >= times * they);
            }

            if (ours is { } booked && echo is { } echoed)
            {
                yield return Row(
                    $"{title}: half of the authenticated echo",
                    $"{Texts.Times(booked, echoed)} ({Texts.Number(booked)} to {Texts.Number(echoed)})",
                    booked >= echoed / 2);
            }
        }

        if (Median(summary, "burst-10-on-1", Slowest) is { } burst)
            yield return Row("ten clients on one slot: every answer under 20 ms at p99", $"{Texts.Number(burst)} ms", burst < 20);
        if (Median(summary, "slots", Measure.ReadP99) is { } read)
        {
            yield return Row(
                "slots of 30 days among 500 bookings over HTTP under load: p99 under 5 ms", $"{Texts.Number(read)} ms", read < 5);
        }
    }

    // The winner and those who were refused wait for the same answer.
    private static Measure Slowest { get; } = new("p99, ms", false, figures => Math.Max(figures.Won.P99, figures.Refused.P99));

    private static bool Actors(Contender contender) => contender.Name == Postgres;

    private static double? Best(Summary summary, Func<Contender, bool> who, params string[] loads) => summary.Loads
        .Where(load => loads.Contains(load.Name))
        .SelectMany(load => summary.ContendersOf(load).Where(who).Select(contender => summary.Median(contender, load, Measure.Throughput)))
        .Max();

    private static double? Median(Summary summary, string name, Measure measure) =>
        summary.Loads.FirstOrDefault(load => load.Name == name) is { } load
            && summary.ContendersOf(load).FirstOrDefault(Actors) is { } contender
            ? summary.Median(contender, load, measure)
            : null;

    private static string Row(string aim, string reached, bool isMet) => Texts.Row(aim, reached, isMet ? "met" : "**missed**");
}
