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
    public Task Nodes_are_lost_and_no_bookings() => Run("Redis", Kinds(Fault.Kill, Fault.Freeze, Fault.Mute, Fault.RedisEmptied));

    [Fact]
    public Task Nodes_are_lost_and_no_bookings_with_the_members_in_the_database() =>
        Run("Postgres", [.. Kinds(Fault.Kill, Fault.Freeze, Fault.Mute).Except([Fault.Redis, Fault.RedisEmptied])]);

    private async Task Run(string provider, Fault[] kinds)
    {
        var seed = Setting("ACTORS_CLUSTER_SEED") ?? Random.Shared.Next(1_000_000);
        output.WriteLine($"seed {seed}");
        await using var cluster = await TestCluster.Start(provider);
        var experts = await Hire(cluster);
        var history = new History();
        using var stop = new CancellationTokenSource();
        var load = new BookingLoad(() => cluster.Apis, experts, seed, history).Run(stop.Token);
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

        await stop.CancelAsync();
        await load;
        Report(history, faults);
        output.WriteLine($"{cluster.EndedByThemselves} silos ended by themselves and said why");
        var checker = new HistoryChecker(cluster.Database);
        await checker.Check(history.Answers, history.Changes);
        await TheCheckerNotices(checker, history);
    }

    // A check that cannot fail proves nothing: each history here is wrong in one thing.
    private static async Task TheCheckerNotices(HistoryChecker checker, History history)
    {
        var booked = history.Answers.First(answer => answer.Appointment is { } id && !history.Changes.ContainsKey(id));
        foreach (var wrong in new[]
        {
            booked with { Key = "lost", Appointment = "apt_nobody_has" },
            booked with { Key = "moved", Slot = booked.Slot + 1 },
            booked with { Appointment = null },
            booked with { Key = "refused", Appointment = null, Slot = 1_000_000 },
        })
        {
            await Notices(checker, [.. history.Answers, wrong], history.Changes);
        }

        await Notices(checker, history.Answers, With(history.Changes, booked.Appointment!, new Change(null)));
        await Notices(checker, history.Answers, With(history.Changes, booked.Appointment!, new Change(1_000_000)));
        var cancelled = history.Changes.First(change => change.Value.Slot is null).Key;
        await Notices(checker, [.. history.Answers.Where(answer => answer.Appointment != cancelled)], Without(history.Changes, cancelled));
    }

    private static async Task Notices(
        HistoryChecker checker, IReadOnlyCollection<Answer> answers, IReadOnlyDictionary<string, Change> changes)
    {
        var noticed = await Record.ExceptionAsync(() => checker.Check(answers, changes));
        noticed.ShouldBeOfType<ShouldAssertException>();
    }

    private static Dictionary<string, Change> With(IReadOnlyDictionary<string, Change> changes, string appointment, Change change) =>
        new(changes) { [appointment] = change };

    private static Dictionary<string, Change> Without(IReadOnlyDictionary<string, Change> changes, string appointment)
    {
        var others = new Dictionary<string, Change>(changes);
        others.Remove(appointment);
        return others;
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
