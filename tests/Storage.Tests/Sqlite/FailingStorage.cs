using Actors.Grains.Journaling;
using Actors.Storage.Sqlite;
using Actors.Storage.Tests.Conformance;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Actors.Storage.Tests.Sqlite;

/// <summary>When SQLite fails, nothing is acknowledged, the outcome is told honestly, and the next group is written.</summary>
public sealed class FailingStorage : IDisposable
{
    private readonly SqliteFixture _fixture = new();

    [Fact]
    public void A_full_disk_fails_the_group_and_not_the_next_one()
    {
        var options = _fixture.Options();
        var session = SqliteFile.Open(options, default);
        using var committer = new SqliteCommitter(options, session, NullLogger.Instance);
        var stream = new TestStream("t1", "s");
        Commit(committer, Append(stream.Next("before"))).ShouldBe([null]);

        session.Execute("PRAGMA max_page_count = 1");
        var twin = stream.Twin();
        var errors = Commit(committer, Append(stream.Next(new string('x', 100_000))), Append(new TestStream("t1", "other").Next("a")));
        foreach (var error in errors)
        {
            error.ShouldBeOfType<JournalUnavailableException>().OutcomeIsUnknown.ShouldBeFalse();
            error.InnerException.ShouldBeOfType<SqliteException>().SqliteErrorCode.ShouldBe(SQLitePCL.raw.SQLITE_FULL);
        }

        // The limit belonged to the connection, so a new one has room, as a disk that was cleaned up.
        Commit(committer, Append(twin.Next("after"))).ShouldBe([null]);
    }

    [Fact]
    public void A_failed_commit_of_which_nothing_is_left_is_known_not_to_be_written()
    {
        var options = _fixture.Options();
        using var committer = new SqliteCommitter(options, SqliteFile.Open(options, default), NullLogger.Instance);
        MakeCommitsFail();

        Commit(committer, Append(new TestStream("t1", "fails").Next("a")))
            .Single().ShouldBeOfType<JournalUnavailableException>().OutcomeIsUnknown.ShouldBeFalse();
        Commit(committer, Append(new TestStream("t1", "works").Next("a"))).ShouldBe([null]);
    }

    [Fact]
    public void A_failed_commit_on_a_storage_that_stays_away_has_an_unknown_outcome()
    {
        var options = _fixture.Options();
        using var committer = new SqliteCommitter(options, SqliteFile.Open(options, default), NullLogger.Instance);
        MakeCommitsFail();

        var path = options.ConnectionString;
        options.ConnectionString = $"Data Source={_fixture.Folder}/gone/actors.db";
        Commit(committer, Append(new TestStream("t1", "fails").Next("a")))
            .Single().ShouldBeOfType<JournalUnavailableException>().OutcomeIsUnknown.ShouldBeTrue();
        Commit(committer, Append(new TestStream("t1", "too early").Next("a")))
            .Single().ShouldBeOfType<JournalUnavailableException>().OutcomeIsUnknown.ShouldBeFalse();

        options.ConnectionString = path;
        Commit(committer, Append(new TestStream("t1", "works").Next("a"))).ShouldBe([null]);
    }

    [Fact]
    public void A_write_that_SQLite_cannot_take_does_not_harm_its_neighbours()
    {
        var options = _fixture.Options();
        using var committer = new SqliteCommitter(options, SqliteFile.Open(options, default), NullLogger.Instance);
        var (first, last) = (new TestStream("t1", "first"), new TestStream("t1", "last"));
        // Half of a surrogate pair has no UTF-8.
        var wrong = new SqliteWrite<AppendResult>(
            session => session.Append(Batches.Of(new TestStream("t1", "wrong").Next("a")).With(Batches.Effect("\ud800")), []));
        var errors = Commit(committer, Append(first.Next("1")), wrong, Append(first.Next("2")), Append(last.Next("1")));

        errors.Select(error => error is null).ShouldBe([true, false, true, true]);
        errors[1].ShouldBeOfType<JournalUnavailableException>().OutcomeIsUnknown.ShouldBeFalse();
        using var connection = _fixture.Connect();
        SqliteFixture.Scalar(connection, "SELECT count(*) FROM events").ShouldBe(3L);
    }

    [Fact]
    public async Task A_write_that_waits_too_long_for_another_process_fails_with_nothing_written()
    {
        var options = _fixture.Options();
        options.BusyTimeout = TimeSpan.Zero;
        await using var storage = await SqliteFixture.OpenAsync(options);
        var stream = new TestStream("t1", "s");
        var twin = stream.Twin();
        using (_fixture.HoldWriter())
        {
            var error = await Should.ThrowAsync<JournalUnavailableException>(storage.AppendAsync(Batches.Of(stream.Next("a"))));
            error.OutcomeIsUnknown.ShouldBeFalse();
        }

        await storage.AppendAsync(Batches.Of(twin.Next("a")));
    }

    [Fact]
    public async Task Two_processes_share_a_file_by_fences_and_leases()
    {
        await using var one = await _fixture.OpenAsync();
        await using var other = await _fixture.OpenAsync();
        var (first, second) = (new TestStream("t1", "s"), new TestStream("t1", "s"));
        await one.AppendAsync(Batches.Of(first.Next("1")).With(Batches.Effect("e")));
        await Should.ThrowAsync<Orleans.Storage.InconsistentStateException>(other.AppendAsync(Batches.Of(second.Next("1"))));
        await other.AppendAsync(Batches.Of(first.Next("2")));
        (await one.ReadStreamAsync(first.Name, 0, 10, default)).Count.ShouldBe(2);

        var shard = Effect.ShardOf("t1/x");
        (await one.ClaimAsync(shard, Batches.At, TimeSpan.FromMinutes(1), 10, default)).Count.ShouldBe(1);
        (await other.ClaimAsync(shard, Batches.At, TimeSpan.FromMinutes(1), 10, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task More_waiting_batches_than_allowed_are_refused()
    {
        var options = _fixture.Options();
        (options.QueueLimit, options.GroupLimit) = (10, 1);
        await using var storage = await SqliteFixture.OpenAsync(options);
        var appends = new List<Task<AppendResult>>();
        using (_fixture.HoldWriter())
        {
            for (var number = 0; number < 20; number++)
                appends.Add(storage.AppendAsync(Batches.Of(new TestStream("t1", $"s{number}").Next("a"))));
        }

        var refused = 0;
        foreach (var append in appends)
        {
            try
            {
                await append;
            }
            catch (JournalOverloadedException)
            {
                refused++;
            }
        }

        // Ten wait, and the writer may hold the first one already.
        refused.ShouldBeInRange(9, 10);
        (await storage.ReadAllAsync(0, null, 100, default)).Count.ShouldBe(20 - refused);
    }

    public void Dispose() => _fixture.Dispose();

    private static SqliteWrite<AppendResult> Append(StreamAppend append) => new(session => session.Append(Batches.Of(append), []));

    /// <summary>Commits a group, and answers the error of each write, or null for those that were acknowledged.</summary>
    private static Exception?[] Commit(SqliteCommitter committer, params SqliteWrite<AppendResult>[] writes)
    {
        committer.Commit([.. writes]);
        foreach (var write in writes) write.Task.IsCompleted.ShouldBeTrue();
        return [.. writes.Select(write => write.Task.Exception?.InnerException)];
    }

    /// <summary>A deferred foreign key is looked at by COMMIT only, which then fails. Only streams named "fails" break it.</summary>
    private void MakeCommitsFail()
    {
        using var connection = _fixture.Connect();
        SqliteFixture.Run(connection, "CREATE TABLE parent (id INTEGER PRIMARY KEY)");
        SqliteFixture.Run(connection, "CREATE TABLE child (id INTEGER REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED)");
        SqliteFixture.Run(
            connection,
            "CREATE TRIGGER breaks AFTER INSERT ON events WHEN new.stream LIKE '%fails' BEGIN INSERT INTO child VALUES (1); END");
    }
}
