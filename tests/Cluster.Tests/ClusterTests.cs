using System.Diagnostics;
using System.Globalization;
using Actors.Cluster.Tests.Checks;
using Actors.Cluster.Tests.Load;
using Actors.Cluster.Tests.Processes;

// One cluster at a time: how long nobody could book is measured.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace Actors.Cluster.Tests;

/// <summary>
/// A cluster that loses nodes and no bookings (guarantees.md, 1, 2, 18 and 20). By itself a run makes a few faults, each once. With
/// <c>ACTORS_CLUSTER_SECONDS</c> it makes every kind once and goes on for so long; <c>ACTORS_CLUSTER_FAULTS</c> names kinds (Kill,Freeze),
/// <c>ACTORS_CLUSTER_SEED</c> the order, and <c>ACTORS_CLUSTER_LOGS</c> a folder for what the processes write.
/// </summary>
public sealed class ClusterTests(ITestOutputHelper output)
{
    private const int Experts = 6;

    private static int? Seconds => Setting("ACTORS_CLUSTER_SECONDS");

    [Fact]
    public Task Nodes_are_lost_and_no_bookings() => Run("Redis", Kinds(Fault.Kill, Fault.Mute, Fault.RedisEmptied));

    // What becomes of bookings does not depend on where the members find each other, so each fault is made once; here a silo that hangs
    // is declared dead, and goes on then.
    [Fact]
    public Task Nodes_are_lost_and_no_bookings_with_the_members_in_the_database() =>
        Run("Postgres", [.. Kinds(Fault.Freeze).Except([Fault.Redis, Fault.RedisEmptied])]);

    private async Task Run(string provider, Fault[] kinds)
    {
        var seed = Setting("ACTORS_CLUSTER_SEED") ?? Random.Shared.Next(1_000_000);
        output.WriteLine($"seed {seed}");
        var start = Stopwatch.GetTimestamp();
        await using var cluster = await TestCluster.Start(provider);
        var experts = await Hire(cluster);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"open after {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s"));
        var history = new History();
        await using var live = await LiveListener.StartAsync(() => cluster.Apis);
        await using var load = BookingLoad.Start(() => cluster.Apis, experts, seed, history);
        var faults = new Faults(cluster, history, kinds, seed);
        try
        {
            await faults.Make(TimeSpan.FromSeconds(Seconds ?? 0));
        }
        catch (TimeoutException)
        {
            output.WriteLine($"after {faults.Outages.Count} faults, during {faults.Current}:\n{cluster.Tell()}");
            throw;
        }

        // Whatever the last fault has ended is started again before anybody looks.
        await cluster.Revive();
        await load.Stop();
        Report(history, faults);
        output.WriteLine($"{cluster.EndedByThemselves} silos ended by themselves and said why");
        await new AfterLoad(cluster.Database, output.WriteLine).Check(history);
        await live.HasHeard(history);
    }

    internal static async Task<IReadOnlyList<string>> Hire(TestCluster cluster)
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
        var cancelled = history.Changes.Values.Count(change => change.Slot is null);
        output.WriteLine(
            $"{booked} acknowledged, {history.Answers.Count - booked} refused, {history.Changes.Count - cancelled} moved, {cancelled} "
            + $"cancelled, {history.Unanswered} requests unanswered and made again");
        Say("all faults", faults.Outages);
        foreach (var kind in faults.Outages.GroupBy(outage => outage.Fault)) Say(kind.Key.ToString(), kind);
    }

    private void Say(string what, IEnumerable<Outage> outages)
    {
        var silences = outages.Select(outage => outage.Silence.TotalSeconds).Order().ToArray();
        var longest = outages.Max(outage => outage.Length.TotalSeconds);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {silences.Length} times, the hot expert silent for {silences[silences.Length / 2]:F2} s (median), "
                + $"{silences[silences.Length * 99 / 100]:F2} s (p99), the longest over after {longest:F1} s"));
    }

    private static Fault[] Kinds(params Fault[] few) => Environment.GetEnvironmentVariable("ACTORS_CLUSTER_FAULTS") is { Length: > 0 } names
        ? Array.ConvertAll(names.Split(','), Enum.Parse<Fault>)
        : Seconds is null ? few : Enum.GetValues<Fault>();

    private static int? Setting(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
