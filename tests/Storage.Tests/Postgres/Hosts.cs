using Actors.Grains.Journaling;
using Actors.Storage.Tests.Conformance;
using Npgsql;
using Orleans.Storage;

namespace Actors.Storage.Tests.Postgres;

/// <summary>Two hosts on one database, and what one of them remembers of streams that the other one writes.</summary>
[Collection(PostgresCollection.Name)]
public sealed class Hosts : PostgresTest
{
    private IStorage _one = null!;
    private IStorage _other = null!;

    public override async ValueTask InitializeAsync() => (_one, _other) = (await Fixture.OpenAsync(), await Fixture.OpenAsync());

    [Fact]
    public async Task A_fence_that_another_host_broke_fails_only_its_batch()
    {
        var streams = Enumerable.Range(0, 20).Select(number => new TestStream("t1", $"s{number}")).ToArray();
        foreach (var stream in streams) await _one.AppendAsync(Batches.Of(stream.Next("1")));
        var twins = streams.Select(stream => stream.Twin()).ToArray();
        for (var number = 0; number < 20; number += 2) await _other.AppendAsync(Batches.Of(twins[number].Next("theirs")));

        Task<AppendResult>[] appends;
        using (Fixture.HoldWriter()) appends = [.. streams.Select(stream => _one.AppendAsync(Batches.Of(stream.Next("mine"))))];
        for (var number = 0; number < 20; number++)
        {
            if (number % 2 == 0) await Should.ThrowAsync<InconsistentStateException>(appends[number]);
            else await appends[number];
        }

        (await new JournalVerifier(_one).VerifyAllAsync(null, default)).ShouldBe(new VerificationResult(40, 20, 0, null));
    }

    [Fact]
    public async Task A_host_that_hangs_in_the_middle_of_a_write_keeps_nobody_else_from_writing()
    {
        const int event32K = 32 * 1024, document256K = 256 * 1024, eventOnly = 128 * 1024;
        await using var way = new BreakableWay(new NpgsqlConnectionStringBuilder(PostgresServer.ConnectionString));
        var options = way.Options(Fixture);
        // It hangs whole: it gives nothing up by itself either.
        options.StatementTimeout = TimeSpan.FromHours(1);
        await using var hung = await PostgresFixture.OpenAsync(options);
        var stream = new TestStream("t1", "s");
        await hung.AppendAsync(Batches.Of(stream.Next("1")).With(Batches.Document("d")));
        var twin = stream.Twin();
        way.HangAfter(eventOnly);
        var large = Batches.Document("d") with { Body = new byte[document256K] };
        var lost = hung.AppendAsync(Batches.Of(stream.Next(new string('x', event32K))).With(large));
        await Eventually.Holds(() => IsInTheMiddle());
        await using var bystander = new NpgsqlConnection(Fixture.Options().ConnectionString + ";Pooling=false");
        await bystander.OpenAsync();

        await _one.AppendAsync(Batches.Of(twin.Next("2"), new TestStream("t1", "another").Next("of the same group")));

        (await _one.ReadStreamAsync(twin.Name, 1, 10, default)).Count.ShouldBe(1);
        await using var question = new NpgsqlCommand("SELECT 1", bystander);
        (await question.ExecuteScalarAsync()).ShouldBe(1);
        way.Close();
        await Should.ThrowAsync<JournalUnavailableException>(lost);
    }

    [Fact]
    public async Task A_host_goes_on_with_a_stream_that_moved_to_it_and_back()
    {
        var stream = new TestStream("t1", "s");
        for (var turn = 0; turn < 6; turn++) await (turn % 2 == 0 ? _one : _other).AppendAsync(Batches.Of(stream.Next($"{turn}", "and")));
        (await _one.ReadStreamAsync(stream.Name, 0, 100, default)).Count.ShouldBe(12);
    }

    [Fact]
    public async Task A_gap_is_refused_although_its_version_is_free()
    {
        var stream = new TestStream("t1", "s");
        await _one.AppendAsync(Batches.Of(stream.Next("1")));
        stream.Next("2, never written");
        await Should.ThrowAsync<InconsistentStateException>(_one.AppendAsync(Batches.Of(stream.Next("3"))));
    }

    [Fact]
    public async Task Documents_and_effects_of_another_host_are_replaced_and_left()
    {
        await _one.CarryAsync("1", batch => batch.With(Batches.Document("d") with { Status = "first" }).With(Batches.Effect("e")));
        await _other.CarryAsync("2", batch => batch.With(Batches.Document("d") with { Status = "second" })
            .With(Batches.Effect("e", Batches.At.AddHours(-1))));

        (await _one.GetAsync(Batches.Key("d"), default))!.Status.ShouldBe("second");
        var claims = await _one.ClaimAsync(Effect.ShardOf("t1/x"), Batches.At, TimeSpan.FromMinutes(1), 10, default);
        claims.Single().Effect.DueAt.ShouldBe(Batches.At);
    }

    [Fact]
    public async Task A_claim_passes_over_what_another_host_is_just_claiming()
    {
        await _one.CarryAsync("c", batch => batch.With([.. Enumerable.Range(0, 10).Select(number => Batches.Effect($"e{number}"))]));
        using var connection = Fixture.Connect();
        PostgresFixture.Run(connection, "BEGIN");
        PostgresFixture.Run(connection, "SELECT * FROM outbox WHERE id < 'e4' FOR UPDATE");
        var claims = await _one.ClaimAsync(Effect.ShardOf("t1/x"), Batches.At, TimeSpan.FromMinutes(1), 10, default);
        claims.Select(claim => claim.Effect.Id).ShouldBe(["e4", "e5", "e6", "e7", "e8", "e9"]);
    }

    [Fact]
    public async Task Of_a_thousand_races_for_a_stream_each_has_one_winner()
    {
        const int streams = 100, rivals = 10;
        var outcomes = await Task.WhenAll(Enumerable.Range(0, streams * rivals).Select(race => Task.Run(async () =>
        {
            var stream = new TestStream("t1", $"s{race % streams}");
            try
            {
                await (race / streams % 2 == 0 ? _one : _other)
                    .AppendAsync(Batches.Of(stream.Next($"{race}")).With(Batches.Document($"d{race}")));
                return 1;
            }
            catch (InconsistentStateException)
            {
                return 0;
            }
        })));

        outcomes.Sum().ShouldBe(streams);
        (await _one.QueryAsync(new DocumentQuery { Tenant = "t1", Kind = "thing" }, default)).Total.ShouldBe(streams);
        (await new JournalVerifier(_other).VerifyAllAsync(null, default)).ShouldBe(new VerificationResult(streams, streams, 0, null));
    }

    private bool IsInTheMiddle()
    {
        using var connection = Fixture.Connect();
        using var command = new NpgsqlCommand(
            $"""
            SELECT count(*) FROM pg_locks JOIN pg_stat_activity USING (pid)
            WHERE application_name = '{Fixture.Schema}' AND wait_event = 'ClientRead'
                AND relation = 'events'::regclass AND mode = 'RowExclusiveLock'
            """,
            connection);
        return (long)command.ExecuteScalar()! > 0;
    }

    public override async ValueTask DisposeAsync()
    {
        await _one.DisposeAsync();
        await _other.DisposeAsync();
        await base.DisposeAsync();
    }
}
