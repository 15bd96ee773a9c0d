using Actors.Grains.Journaling;
using Actors.Storage.Tests.Conformance;
using Npgsql;

namespace Actors.Storage.Tests.Postgres;

/// <summary>What a lost connection does to batches that are on their way: told as written, or written again, and never twice.</summary>
[Collection(PostgresCollection.Name)]
public sealed class LostAnswers : PostgresTest
{
    [Fact]
    public async Task A_commit_whose_answer_was_lost_is_found_and_told()
    {
        await using var way = new BreakableWay(Server);
        await using var storage = await PostgresFixture.OpenAsync(way.Options(Fixture));
        var stream = new TestStream("t1", "s");
        await storage.AppendAsync(Batches.Of(stream.Next("1")));

        way.LoseNextAnswer();
        var result = await storage.AppendAsync(Batches.Of(stream.Next("2", "3"), new TestStream("t1", "other").Next("1"))
            .With(Batches.Document("d")).With(Batches.Effect("e")));
        way.AnswersLost.ShouldBe(1);

        var stored = await storage.ReadAllAsync(0, null, 10, default);
        stored.Count.ShouldBe(4);
        stored[^1].Position.ShouldBe(result.LastPosition);
        await storage.AppendAsync(Batches.Of(stream.Next("4")));
    }

    [Fact]
    public async Task A_commit_whose_answer_was_lost_for_good_is_unknown_and_later_ones_are_not()
    {
        await using var way = new BreakableWay(Server);
        var options = way.Options(Fixture);
        options.ReconnectFor = TimeSpan.Zero;
        await using var storage = await PostgresFixture.OpenAsync(options);
        var stream = new TestStream("t1", "s");
        // Twice, so that its head is remembered and the lost answer is that of the write and not of a read before it.
        await storage.AppendAsync(Batches.Of(stream.Next("1")));
        await storage.AppendAsync(Batches.Of(stream.Next("2")));

        way.LoseNextAnswer(thenClose: true);
        (await Should.ThrowAsync<JournalUnavailableException>(storage.AppendAsync(Batches.Of(stream.Next("3")))))
            .OutcomeIsUnknown.ShouldBeTrue();
        (await Should.ThrowAsync<JournalUnavailableException>(storage.AppendAsync(Batches.Of(stream.Twin().Next("4")))))
            .OutcomeIsUnknown.ShouldBeFalse("it was never sent");
        way.Open();
        await storage.AppendAsync(Batches.Of(stream.Next("4")));
        (await storage.ReadStreamAsync(stream.Name, 0, 10, default)).Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_session_that_is_ended_while_it_waits_is_replaced_and_the_batch_written_once()
    {
        await using var storage = await Fixture.OpenAsync();
        Task<AppendResult> append;
        using (Fixture.HoldWriter())
        {
            append = storage.AppendAsync(Batches.Of(new TestStream("t1", "s").Next("a")).With(Batches.Effect("e")));
            await Eventually.Holds(() => Waiting() > 0);
            Fixture.TerminateSessions().ShouldBeGreaterThan(0);
        }

        await append;
        (await storage.ReadAllAsync(0, null, 10, default)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Sessions_that_are_ended_again_and_again_lose_nothing_and_double_nothing()
    {
        await using var storage = await Fixture.OpenAsync();
        using var load = new SteadyLoad(storage, writers: 16);
        for (var kill = 0; kill < 10; kill++)
        {
            await load.AcknowledgedAsync(200);
            Fixture.TerminateSessions();
        }

        await load.StopAndCheckAsync();
    }

    [Fact]
    public async Task A_batch_that_PostgreSQL_cannot_take_does_not_harm_its_neighbours()
    {
        await using var storage = await Fixture.OpenAsync();
        var (first, last) = (new TestStream("t1", "first"), new TestStream("t1", "last"));
        Task<AppendResult>[] good;
        Task<AppendResult>[] wrong;
        using (Fixture.HoldWriter())
        {
            var opening = storage.AppendAsync(Batches.Of(new TestStream("t1", "opens the group").Next("a")));
            good = [opening, storage.AppendAsync(Batches.Of(first.Next("1")))];
            wrong =
            [
                // Half of a surrogate pair has no UTF-8, and texts of PostgreSQL cannot have the zero character.
                storage.AppendAsync(Batches.Of(new TestStream("t1", "wrong").Next("a")).With(Batches.Effect("\ud800"))),
                storage.AppendAsync(Batches.Of(new TestStream("t1", "wrong too").Next("a")).With(Batches.Document("\0"))),
            ];
            good = [.. good, storage.AppendAsync(Batches.Of(first.Next("2"))), storage.AppendAsync(Batches.Of(last.Next("1")))];
        }

        foreach (var append in wrong)
            (await Should.ThrowAsync<JournalUnavailableException>(append)).OutcomeIsUnknown.ShouldBeFalse();
        await Task.WhenAll(good);
        (await storage.ReadAllAsync(0, null, 10, default)).Count.ShouldBe(4);
    }

    private static NpgsqlConnectionStringBuilder Server => new(PostgresServer.ConnectionString);

    private long Waiting()
    {
        using var connection = Fixture.Connect();
        var sql = $"SELECT count(*) FROM pg_stat_activity WHERE application_name = '{Fixture.Schema}' AND wait_event_type = 'Lock'";
        return (long)PostgresFixture.Scalar(connection, sql)!;
    }
}
