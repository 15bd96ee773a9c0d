using Actors.Journaling;
using Actors.Storage.Tests.Conformance;
using Orleans.Storage;

namespace Actors.Storage.Tests.Postgres;

/// <summary>Two hosts on one database, and what one of them remembers of streams that the other one writes.</summary>
[Collection(PostgresCollection.Name), NeedsServer(PostgresFixture.Variable)]
public sealed class Hosts : PostgresTest
{
    private IStorage _one = null!;
    private IStorage _other = null!;

    public override async Task InitializeAsync() => (_one, _other) = (await Fixture.OpenAsync(), await Fixture.OpenAsync());

    [StorageFact]
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

    [StorageFact]
    public async Task A_host_goes_on_with_a_stream_that_moved_to_it_and_back()
    {
        var stream = new TestStream("t1", "s");
        for (var turn = 0; turn < 6; turn++) await (turn % 2 == 0 ? _one : _other).AppendAsync(Batches.Of(stream.Next($"{turn}", "and")));
        (await _one.ReadStreamAsync(stream.Name, 0, 100, default)).Count.ShouldBe(12);
    }

    [StorageFact]
    public async Task A_gap_is_refused_although_its_version_is_free()
    {
        var stream = new TestStream("t1", "s");
        await _one.AppendAsync(Batches.Of(stream.Next("1")));
        stream.Next("2, never written");
        await Should.ThrowAsync<InconsistentStateException>(_one.AppendAsync(Batches.Of(stream.Next("3"))));
    }

    [StorageFact]
    public async Task Documents_and_effects_of_another_host_are_replaced_and_left()
    {
        await _one.CarryAsync("1", batch => batch.With(Batches.Document("d") with { Status = "first" }).With(Batches.Effect("e")));
        await _other.CarryAsync("2", batch => batch.With(Batches.Document("d") with { Status = "second" })
            .With(Batches.Effect("e", Batches.At.AddHours(-1))));

        (await _one.GetAsync(Batches.Key("d"), default))!.Status.ShouldBe("second");
        var claims = await _one.ClaimAsync(Effect.ShardOf("t1/x"), Batches.At, TimeSpan.FromMinutes(1), 10, default);
        claims.Single().Effect.DueAt.ShouldBe(Batches.At);
    }

    [StorageFact]
    public async Task A_claim_passes_over_what_another_host_is_just_claiming()
    {
        await _one.CarryAsync("c", batch => batch.With([.. Enumerable.Range(0, 10).Select(number => Batches.Effect($"e{number}"))]));
        using var connection = Fixture.Connect();
        PostgresFixture.Run(connection, "BEGIN");
        PostgresFixture.Run(connection, "SELECT * FROM outbox WHERE id < 'e4' FOR UPDATE");
        var claims = await _one.ClaimAsync(Effect.ShardOf("t1/x"), Batches.At, TimeSpan.FromMinutes(1), 10, default);
        claims.Select(claim => claim.Effect.Id).ShouldBe(["e4", "e5", "e6", "e7", "e8", "e9"]);
    }

    [StorageFact]
    public async Task Of_a_thousand_races_for_a_stream_each_has_one_winner()
    {
        const int streams = 100, rivals = 10;
        var outcomes = await Task.WhenAll(Enumerable.Range(0, streams * rivals).Select(race => Task.Run(async () =>
        {
            var stream = new TestStream("t1", $"s{race % streams}");
            try
            {
                await (race / streams % 2 == 0 ? _one : _other).AppendAsync(Batches.Of(stream.Next($"{race}")).With(Batches.Document($"d{race}")));
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

    public override async Task DisposeAsync()
    {
        await _one.DisposeAsync();
        await _other.DisposeAsync();
        await base.DisposeAsync();
    }
}
