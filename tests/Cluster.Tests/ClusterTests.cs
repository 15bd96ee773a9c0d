using System.Globalization;
using Actors.Cluster.Checks;
using Actors.Cluster.Load;
using Actors.Cluster.Processes;
using Actors.Durability;
using Xunit.Abstractions;

namespace Actors.Cluster;

/// <summary>
/// A cluster that loses nodes and no bookings (guarantees.md, 1, 2 and 18). <c>ACTORS_CLUSTER_SECONDS</c> says for how long faults are made,
/// <c>ACTORS_CLUSTER_SEED</c> which.
/// </summary>
public sealed class ClusterTests(ITestOutputHelper output)
{
    private const int Experts = 6;

    private static int Seconds => Setting("ACTORS_CLUSTER_SECONDS") ?? 40;

    [ClusterFact]
    public async Task Nodes_are_lost_and_no_bookings()
    {
        var seed = Setting("ACTORS_CLUSTER_SEED") ?? Random.Shared.Next(1_000_000);
        output.WriteLine($"seed {seed}");
        await using var cluster = await TestCluster.Start();
        var experts = await Hire(cluster);
        var history = new History();
        using var stop = new CancellationTokenSource();
        var load = new BookingLoad(cluster.Apis, experts, seed, history).Run(stop.Token);
        var faults = new Faults(cluster, history, seed);
        await faults.Make(TimeSpan.FromSeconds(Seconds));
        await stop.CancelAsync();
        await load;
        Report(history, faults);
        await new HistoryChecker(cluster.Database).Check(history.Answers);
    }

    private static async Task<IReadOnlyList<string>> Hire(TestCluster cluster)
    {
        await Clinic.Open(cluster.Apis[0]);
        cluster.Apis[1].DefaultRequestHeaders.Authorization = cluster.Apis[0].DefaultRequestHeaders.Authorization;
        var experts = new List<string>();
        for (var expert = 0; expert < Experts; expert++)
            experts.Add(await Clinic.Hire(cluster.Apis[0], $"Expert {expert}", $"expert-{expert}@clinic.example"));
        return experts;
    }

    private void Report(History history, Faults faults)
    {
        var booked = history.Answers.Count(answer => answer.Appointment is not null);
        output.WriteLine($"{booked} acknowledged, {history.Answers.Count - booked} refused, {history.Unanswered} requests unanswered and made again");
        foreach (var kind in faults.Outages.GroupBy(outage => outage.Fault))
        {
            var silences = kind.Select(outage => outage.Silence.TotalSeconds).Order().ToArray();
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{kind.Key}: {silences.Length} times, the hot expert silent for {silences[silences.Length / 2]:F2} s (median), {silences[^1]:F2} s (most)"));
        }
    }

    private static int? Setting(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
