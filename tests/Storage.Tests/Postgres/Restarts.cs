using Actors.Grains.Journaling;
using Actors.Storage.Postgres;
using Actors.Storage.Tests.Conformance;

namespace Actors.Storage.Tests.Postgres;

/// <summary>The server crashes and comes back while batches are on their way.</summary>
public sealed class Restarts
{
    [Fact]
    public async Task A_server_that_crashes_under_load_loses_nothing_and_doubles_nothing()
    {
        await using var cluster = await PrivateCluster.StartAsync();
        await using var storage = await PostgresFixture.OpenAsync(Options(cluster, TimeSpan.FromMinutes(1)));
        using var load = new SteadyLoad(storage, writers: 32);
        for (var crash = 0; crash < 4; crash++)
        {
            await load.AcknowledgedAsync(500);
            await cluster.CrashAsync();
            await cluster.StartAgainAsync();
        }

        await load.AcknowledgedAsync(100);
        await load.StopAndCheckAsync();
    }

    [Fact]
    public async Task A_server_that_stays_away_fails_writes_and_reads_and_serves_again_when_it_is_back()
    {
        await using var cluster = await PrivateCluster.StartAsync();
        await using var storage = await PostgresFixture.OpenAsync(Options(cluster, TimeSpan.FromMilliseconds(200)));
        var stream = new TestStream("t1", "s");
        await storage.AppendAsync(Batches.Of(stream.Next("1")));
        await cluster.CrashAsync();

        var twin = stream.Twin();
        for (var attempt = 0; attempt < 3; attempt++)
        {
            var refused = await Should.ThrowAsync<JournalUnavailableException>(storage.AppendAsync(Batches.Of(twin.Twin().Next("2"))));
            // The first one went into a connection that was gone already, which nobody can know.
            if (attempt > 0) refused.OutcomeIsUnknown.ShouldBeFalse();
        }

        await Should.ThrowAsync<JournalUnavailableException>(storage.GetAsync(Batches.Key("d"), default));
        await cluster.StartAgainAsync();
        await storage.AppendAsync(Batches.Of(stream.Next("2")));
        (await storage.ReadStreamAsync(stream.Name, 0, 10, default)).Count.ShouldBe(2);
    }

    private static PostgresStorageOptions Options(PrivateCluster cluster, TimeSpan reconnectFor) =>
        new() { ConnectionString = cluster.ConnectionString, ReconnectFor = reconnectFor };
}
