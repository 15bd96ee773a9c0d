using System.Globalization;
using Actors.Bookings.Contenders;
using Actors.Bookings.Loads;
using Actors.Bookings.Proof;
using Actors.Bookings.Report;
using Actors.Bookings.Traffic;

namespace Actors.Bookings;

/// <summary>Every contender under every load, one after the other, in rounds.</summary>
internal sealed class Benchmark(Settings settings, Stadium stadium, CancellationToken stop)
{
    // The compiler's last version of a method comes after some seconds of use.
    private static readonly TimeSpan WarmUpTime = TimeSpan.FromSeconds(8);

    private readonly List<Figures> _figures = [];

    /// <summary>Proofs at the end of each arena.</summary>
    public List<(Contender Contender, int Round, ProofResult Proof, long Acknowledged)> Proofs { get; } = [];

    /// <summary>How long each host took to start on its data, and how much memory it had after the last load.</summary>
    public List<(Contender Contender, TimeSpan StartedIn, long WorkingSet)> Hosts { get; } = [];

    /// <summary>Measures everything.</summary>
    public async Task<IReadOnlyList<Figures>> Run()
    {
        var contenders = Contender.All.Where(contender => settings.Contenders.Contains(contender.Name)).ToArray();
        var closed = Load.Closed(settings)
            .Where(load => load.IsOnDemand ? settings.Loads.Contains(load.Name) : settings.Wants(load.Name))
            .ToArray();
        for (var round = 1; round <= settings.Rounds; round++)
        {
            foreach (var contender in Rotated(contenders, round)) await Visit(contender, closed, round);
        }

        Load[] open =
        [
            .. OpenLoads("uniform", "open", "Open loop, spread evenly"),
            .. OpenLoads("hot", "open-hot", "Open loop, one hot expert"),
        ];
        if (open.Length == 0) return _figures;
        for (var round = 1; round <= settings.OpenRounds; round++)
        {
            foreach (var contender in Rotated(contenders, round).Where(contender => contender.Counts)) await Visit(contender, open, round);
        }

        return _figures;
    }

    // Nobody is always first on a fresh machine or last on a warm one.
    private static IEnumerable<Contender> Rotated(Contender[] contenders, int round)
    {
        var shift = (round - 1) * 3 % Math.Max(1, contenders.Length);
        return contenders.Skip(shift).Concat(contenders.Take(shift));
    }

    // The same rates for all, from the median of what they can: slow ones are shown beyond their limit, and fast ones are not spared.
    private IReadOnlyList<Load> OpenLoads(string from, string name, string title)
    {
        if (!settings.Wants(name)) return [];
        var capacities = _figures.Where(figures => figures.Load.Name == from && figures.Contender.Counts)
            .GroupBy(figures => figures.Contender, figures => figures.PerSecond).Select(group => Median.Of(group));
        return Median.Of(capacities) is { } capacity ? Load.Open(settings, name, title, capacity) : [];
    }

    private async Task Visit(Contender contender, IReadOnlyList<Load> loads, int round)
    {
        stop.ThrowIfCancellationRequested();
        await using var arena = await stadium.Enter(contender);
        if (arena is null) return;
        try
        {
            await Measure(arena, loads, round);
        }
        catch (Exception exception)
            when (exception is HostFailedException or Npgsql.NpgsqlException or IOException or System.Net.Sockets.SocketException)
        {
            // The others go on; the report says who broke down and how.
            stadium.Exclude(contender, $"it broke down in round {round}: {exception.Message.Split('\n')[0]}");
        }
    }

    private async Task Measure(Arena arena, IReadOnlyList<Load> loads, int round)
    {
        var contender = arena.Contender;
        var stage = new Stage(arena, settings.Experts);
        await WarmUp(arena, stage);
        foreach (var load in loads)
        {
            stop.ThrowIfCancellationRequested();
            if ((load.IsEcho || load.IsOnDemand) && !contender.IsActors) continue;
            if (!contender.Counts && !load.IsShown) continue;
            if (load is ColdLoad && contender.Kind == ContenderKind.ActorsInMemory) continue;
            var figures = await Meter.Run(load, arena, stage, settings, round);
            _figures.Add(figures);
            Print(figures);
        }

        Hosts.Add((contender, arena.Host.StartedIn, arena.Host.WorkingSet));
        if (await arena.Prove(isLast: true) is { } proof) Proofs.Add((contender, round, proof, arena.Acknowledged));
    }

    // Compilers, caches and connections are not what is compared.
    private async Task WarmUp(Arena arena, Stage stage)
    {
        var warm = settings with { Time = settings.IsQuick ? settings.Time : WarmUpTime };
        if (arena.Contender.IsActors) await new ClosedLoad("warm-up", "", (place, _) => place.Echo()).Run(arena, stage, warm);
        var load = new ClosedLoad("warm-up", "", (place, random) => random.Next(2) == 0
            ? place.Book(random.Next(place.Spread))
            : place.Read(random.Next(place.Spread), 0));
        var outcome = await load.Run(arena, stage, warm);
        arena.Acknowledged += outcome.Tally.Count(Answered.Won);
    }

    private static void Print(Figures figures) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{figures.Round} {figures.Contender.Name,-16} {figures.Load.Name,-12} {figures.PerSecond,8:F0}/s  "
        + $"won {figures.Won.Count,7} p50 {figures.Won.P50,7:F2} p99 {figures.Won.P99,7:F2}  "
        + $"refused {figures.Refused.Count,6}  read {figures.Reads.Count,6}  failed {figures.Failed,4}  "
        + $"last {figures.LastAnswer ?? 0,6:F1}  "
        + $"CPU {figures.HostSeconds:F3}+{figures.DatabaseSeconds ?? 0:F3} ({figures.GeneratorSeconds:F3})  "
        + $"WAL {figures.LogBytes ?? 0:F0}  overlaps {figures.Overlaps}  missing {figures.Missing} "
        + $"{(figures.Failed > 0 ? figures.FirstFailure?.ReplaceLineEndings(" ") : "")}"));
}
