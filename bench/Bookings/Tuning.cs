using Actors.Bookings.Contenders;
using Actors.Bookings.Machine;
using Actors.Bookings.Report;

namespace Actors.Bookings;

/// <summary>Compares the rivals' own settings with each other, so that each enters the benchmark with its best.</summary>
internal static class Tuning
{
    private static readonly string[][] Candidates =
    [
        ["--Rivals:PoolSize=8"], ["--Rivals:PoolSize=16"], ["--Rivals:PoolSize=32"], ["--Rivals:PoolSize=64"],
        ["--Rivals:PoolSize=16", "--Rivals:Multiplexing=Reads"], ["--Rivals:PoolSize=32", "--Rivals:Multiplexing=Reads"],
        ["--Rivals:PoolSize=16", "--Rivals:Multiplexing=All"], ["--Rivals:PoolSize=32", "--Rivals:Multiplexing=All"],
    ];

    /// <summary>Measures every rival with every setting, in rounds, and prints the medians.</summary>
    public static async Task Run(Settings settings, Cluster cluster, CancellationToken stop)
    {
        var rivals = Contender.All
            .Where(contender => contender.Kind == ContenderKind.Rival && settings.Contenders.Contains(contender.Name))
            .ToArray();
        var figures = new List<(string Setting, Figures Figures)>();
        for (var round = 1; round <= settings.Rounds; round++)
        {
            foreach (var candidate in Candidates)
            {
                var tried = settings with
                {
                    Rounds = 1,
                    Contenders = [.. rivals.Select(rival => rival.Name)],
                    Loads = settings.Loads.Length > 0 ? settings.Loads : ["hot", "uniform", "burst-1000", "mixed"],
                    RivalArguments = candidate,
                };
                var found = await new Benchmark(tried, new Stadium(tried, cluster), stop).Run();
                figures.AddRange(found.Select(each => (string.Join(' ', candidate), each)));
            }
        }

        var groups = figures
            .GroupBy(pair => (pair.Figures.Contender.Name, Load: pair.Figures.Load.Name))
            .OrderBy(group => group.Key);
        foreach (var group in groups)
        {
            foreach (var setting in group.GroupBy(pair => pair.Setting, pair => pair.Figures.PerSecond))
                Console.WriteLine($"{group.Key.Name,-14}{group.Key.Load,-12}{setting.Key,-52}{Texts.Number(Median.Of(setting)),8}/s");
        }
    }
}
