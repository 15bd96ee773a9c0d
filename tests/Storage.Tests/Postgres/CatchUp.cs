using Actors.Grains.Journaling;
using Actors.Storage.Tests.Conformance;
using Npgsql;

namespace Actors.Storage.Tests.Postgres;

/// <summary>Readers that catch up never skip what commits late, in whatever order transactions end.</summary>
[Collection(PostgresCollection.Name)]
public sealed class CatchUp : PostgresTest
{
    private readonly List<LateWriter> _writers = [];
    private IStorage _storage = null!;

    public override async ValueTask InitializeAsync() => _storage = await Fixture.OpenAsync();

    [Fact]
    public async Task What_was_given_a_position_first_and_commits_last_is_not_skipped()
    {
        await AppendAsync("before");
        var late = Begin("late");
        await AppendAsync("after");
        await AppendAsync("after that");

        var reader = new Reader(_storage);
        (await reader.ReadAsync()).ShouldBe(["before"], "what comes after the open transaction has to wait for it");
        late.End(commits: true);
        (await reader.ReadAsync()).ShouldBe(["late", "after", "after that"]);
        (await reader.ReadAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_transaction_that_is_undone_holds_readers_up_no_longer()
    {
        var undone = Begin("undone");
        await AppendAsync("after");
        var reader = new Reader(_storage);
        (await reader.ReadAsync()).ShouldBeEmpty();
        undone.End(commits: false);
        (await reader.ReadAsync()).ShouldBe(["after"]);
    }

    [Fact]
    public async Task A_tenants_reader_waits_too()
    {
        var late = Begin("late");
        await AppendAsync("after");
        (await _storage.ReadAllAsync(0, "t1", 10, default)).ShouldBeEmpty();
        late.End(commits: true);
        (await _storage.ReadAllAsync(0, "t1", 10, default)).Select(item => item.Stream.Target).ShouldBe(["thing/late", "thing/after"]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Transactions_that_end_in_any_order_are_each_seen_once(int seed)
    {
        var random = new Random(seed);
        var reader = new Reader(_storage);
        var (open, committed, seen) = (new List<LateWriter>(), new List<string>(), new List<string>());
        for (var turn = 0; turn < 150 || open.Count > 0; turn++)
        {
            if (turn < 150 && open.Count < 12 && random.Next(2) == 0)
            {
                open.Add(Begin($"s{turn}"));
            }
            else if (open.Count > 0)
            {
                var ending = open[random.Next(open.Count)];
                open.Remove(ending);
                var commits = random.Next(4) > 0;
                ending.End(commits);
                if (commits) committed.Add(ending.Id);
            }

            seen.AddRange(await reader.ReadAsync());
        }

        seen.AddRange(await reader.ReadAsync());
        seen.ShouldBe(committed, ignoreOrder: true);
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (var writer in _writers) writer.Dispose();
        await _storage.DisposeAsync();
        await base.DisposeAsync();
    }

    private Task<AppendResult> AppendAsync(string id) => _storage.AppendAsync(Batches.Of(new TestStream("t1", id).Next("a")));

    private LateWriter Begin(string id)
    {
        var writer = new LateWriter(Fixture.Connect(), id);
        _writers.Add(writer);
        return writer;
    }

    /// <summary>Another host's transaction, which has its position and takes its time.</summary>
    private sealed class LateWriter : IDisposable
    {
        private readonly NpgsqlConnection _connection;

        public LateWriter(NpgsqlConnection connection, string id)
        {
            (_connection, Id) = (connection, id);
            PostgresFixture.Run(connection, "INSERT INTO places (tenant, kind) VALUES ('t1', ''), ('t1', 'thing') ON CONFLICT DO NOTHING");
            PostgresFixture.Run(connection, "INSERT INTO event_types (name) VALUES ('late') ON CONFLICT DO NOTHING");
            PostgresFixture.Run(connection, "BEGIN");
            PostgresFixture.Run(
                connection,
                $"""
                INSERT INTO events (position, xid, version, tenant, place, id, type, record, hash)
                SELECT next_positions(1), pg_current_xact_id(), 1, tenant.number, thing.number, '{id}', event_types.number, '', ''
                FROM event_types, places AS tenant JOIN places AS thing ON thing.tenant = tenant.tenant AND thing.kind = 'thing'
                WHERE tenant.tenant = 't1' AND tenant.kind = '' AND event_types.name = 'late'
                """);
        }

        public string Id { get; }

        public void End(bool commits)
        {
            PostgresFixture.Run(_connection, commits ? "COMMIT" : "ROLLBACK");
            _connection.Dispose();
        }

        public void Dispose() => _connection.Dispose();
    }

    /// <summary>Goes on from the last position it was given, and sees to it that positions only grow.</summary>
    private sealed class Reader(IStorage storage)
    {
        private long _position;

        public async Task<List<string>> ReadAsync()
        {
            var events = await storage.ReadAllAsync(_position, null, 5, default);
            var ids = new List<string>();
            foreach (var stored in events)
            {
                stored.Position.ShouldBeGreaterThan(_position);
                _position = stored.Position;
                ids.Add(stored.Stream.Target["thing/".Length..]);
            }

            return ids;
        }
    }
}
