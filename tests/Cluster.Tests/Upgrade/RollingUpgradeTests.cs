using System.Net;
using Actors.Cluster.Tests.Checks;
using Actors.Cluster.Tests.Load;
using Actors.Cluster.Tests.Processes;

namespace Actors.Cluster.Tests.Upgrade;

/// <summary>
/// This version and a next one serve side by side (operations.md, Rolling upgrade). The next one is made from this source: whatever this
/// version's contracts are, one member more in each, one value more in each enum and one call more of each grain hurt nobody.
/// </summary>
public sealed class RollingUpgradeTests(ITestOutputHelper output)
{
    private const int Seed = 17;

    // A machine that gives a silo no processor for seconds, as one does that is shared, is no fault of the upgrade: here nobody is declared
    // dead for less than half a minute's silence. Who is asked to end says so, and is not waited for; how soon the death of a silo is
    // noticed is ClusterTests' to show.
    private static readonly string[] Patience =
    [
        "--Cluster:Membership:ProbeTimeout=00:00:05", "--Cluster:Membership:MaxProbeTimeout=00:00:10",
        "--Cluster:Membership:NumMissedProbesLimit=5",
    ];

    // Of six silos that are asked to end: one may be silent for even longer.
    private const int MostEndedByThemselves = 2;

    // What a silo that ends may be the reason of; anything else of the host is a fault of the upgrade.
    private static readonly string[] Explained =
    [
        nameof(HttpStatusCode.ServiceUnavailable), nameof(HttpStatusCode.GatewayTimeout),
        nameof(HttpRequestException), nameof(TaskCanceledException),
    ];

    [Fact]
    public async Task Two_versions_serve_side_by_side_and_there_is_a_way_back()
    {
        // Beside the start of this version, which waits much.
        await using var next = NextVersion.Build();
        await using var cluster = await TestCluster.Start("Redis", Patience);
        var experts = await ClusterTests.Hire(cluster);
        var history = new History();
        var programs = await next.Programs(output.WriteLine);
        // A machine that builds may have kept a silo from answering for so long that the others declared it dead.
        await cluster.Revive();
        var endedBefore = cluster.EndedByThemselves;
        await using var live = await LiveListener.StartAsync(() => cluster.Apis);
        await using var load = BookingLoad.Start(() => cluster.Apis, experts, Seed, history);
        var conversations = new Conversations(cluster, history, output.WriteLine);
        var upgrade = new RollingUpgrade(cluster, experts, history, output.WriteLine);

        await upgrade.To(programs, () => conversations.UntilAllKinds(nextHost: 0));
        await conversations.AreOfNextOnly();
        await upgrade.To(HostProcess.ThisBuild, () => conversations.UntilAllKinds(nextHost: 1));
        await conversations.AllAreRemembered();

        await load.Stop();
        var booked = history.Answers.Count(answer => answer.Appointment is not null);
        output.WriteLine(
            $"{booked} acknowledged, {history.Answers.Count - booked} refused, made again: {string.Join(", ", history.Failures)}");
        (cluster.EndedByThemselves - endedBefore).ShouldBeLessThanOrEqualTo(MostEndedByThemselves);
        history.Failures.Keys.Except(Explained).ShouldBeEmpty();
        await new AfterLoad(cluster.Database, output.WriteLine).Check(history);
        await live.HasHeard(history);
        // Each of its hosts was asked to end while it listened.
        live.Connections.ShouldBeGreaterThan(1);
    }
}
