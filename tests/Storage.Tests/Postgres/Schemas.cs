using Actors.Grains.Journaling;
using Actors.Storage.Postgres;
using Actors.Storage.Tests.Conformance;

namespace Actors.Storage.Tests.Postgres;

/// <summary>How a schema is made, migrated and refused.</summary>
[Collection(PostgresCollection.Name)]
public sealed class Schemas : PostgresTest
{
    [Fact]
    public async Task Hosts_that_start_at_once_make_the_schema_once()
    {
        var hosts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(Fixture.OpenAsync)));
        foreach (var (host, number) in hosts.Select((host, number) => (host, number)))
        {
            await host.AppendAsync(Batches.Of(new TestStream("t1", $"s{number}").Next("a")));
            await host.DisposeAsync();
        }

        using var connection = Fixture.Connect();
        PostgresFixture.Scalar(connection, "SELECT count(*) FROM schema_versions").ShouldBe((long)PostgresSchema.Newest);
        PostgresFixture.Scalar(connection, "SELECT count(*) FROM events").ShouldBe(8L);
    }

    [Fact]
    public async Task Opening_again_changes_nothing()
    {
        await using (var first = await Fixture.OpenAsync()) await first.AppendAsync(Batches.Of(new TestStream("t1", "s").Next("a")));
        await using var second = await Fixture.OpenAsync();
        await second.OpenAsync(CancellationToken.None);
        (await second.ReadAllAsync(0, null, 10, default)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_schema_of_a_newer_version_is_refused()
    {
        await (await Fixture.OpenAsync()).DisposeAsync();
        using (var connection = Fixture.Connect()) PostgresFixture.Run(connection, "INSERT INTO schema_versions (version) VALUES (9999)");
        (await Should.ThrowAsync<StorageRefusedException>(Fixture.OpenAsync())).Message.ShouldContain("9999");
    }

    [Fact]
    public async Task A_schema_of_another_program_is_refused_and_left_as_it_is()
    {
        using var connection = Fixture.Connect();
        PostgresFixture.Run(connection, $"CREATE SCHEMA {Fixture.Schema}");
        PostgresFixture.Run(connection, "CREATE TABLE events (theirs int)");
        await Should.ThrowAsync<StorageRefusedException>(Fixture.OpenAsync());
        PostgresFixture.Scalar(connection, "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()").ShouldBe(1L);
    }

    [Fact]
    public async Task A_server_that_is_not_there_stops_the_start_and_keeps_the_password_to_itself()
    {
        var options = Fixture.Options();
        options.ConnectionString = "Host=127.0.0.1;Port=1;Database=none;Username=none;Password=hush-hush";
        options.ReconnectFor = TimeSpan.Zero;
        (await Should.ThrowAsync<StorageRefusedException>(PostgresFixture.OpenAsync(options))).ToString().ShouldNotContain("hush-hush");
    }

    [Fact]
    public async Task Events_restored_from_another_server_are_read()
    {
        await using (var storage = await Fixture.OpenAsync())
        {
            await storage.AppendAsync(Batches.Of(new TestStream("t1", "s").Next("a", "b")));
            // A dump keeps the ids of the transactions of the server it came from.
            using var connection = Fixture.Connect();
            PostgresFixture.Run(connection, "UPDATE events SET xid = '9000000000000000000'");
            (await storage.ReadAllAsync(0, null, 10, default)).ShouldBeEmpty();
        }

        await using var restored = await Fixture.OpenAsync();
        (await restored.ReadAllAsync(0, null, 10, default)).Count.ShouldBe(2);
    }
}
