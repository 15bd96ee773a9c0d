using Actors.Grains.Journaling;
using Orleans.Storage;

namespace Actors.Storage.Tests.Conformance;

/// <summary>What every journal does with appends and fences.</summary>
public abstract class JournalConformance : StorageConformance
{
    [Fact]
    public async Task Events_are_read_back_byte_for_byte()
    {
        var stream = new TestStream("t1", "ünï/cödé 🎉");
        var append = stream.Next("one", "two", "three");
        var result = await Storage.AppendAsync(Batches.Of(append));

        var stored = await Storage.ReadStreamAsync(stream.Name, 0, 10, default);
        stored.Select(item => item.Version).ShouldBe([1, 2, 3]);
        stored[^1].Position.ShouldBe(result.LastPosition);
        for (var index = 0; index < 3; index++)
        {
            stored[index].Stream.ShouldBe(stream.Name);
            stored[index].Type.ShouldBe(append.Events[index].Type);
            stored[index].Record.ToArray().ShouldBe(append.Events[index].Record.ToArray());
            stored[index].Hash.ToArray().ShouldBe(append.Events[index].Hash.ToArray());
        }
    }

    [Fact]
    public async Task A_batch_has_consecutive_positions_in_the_order_of_its_streams()
    {
        var (first, second) = (new TestStream("t1", "b"), new TestStream("t1", "a"));
        var result = await Storage.AppendAsync(Batches.Of(first.Next("1", "2"), second.Next("3", "4")));

        var stored = await Storage.ReadAllAsync(0, null, 10, default);
        stored.Select(item => (item.Stream, item.Version)).ShouldBe([(first.Name, 1), (first.Name, 2), (second.Name, 1), (second.Name, 2)]);
        stored.Select(item => item.Position).ShouldBe(Enumerable.Range(0, 4).Select(place => result.LastPosition - 3 + place));
    }

    [Fact]
    public async Task A_lost_fence_in_the_last_stream_writes_nothing_of_the_batch()
    {
        var taken = new TestStream("t1", "taken");
        var late = taken.Twin();
        await Storage.AppendAsync(Batches.Of(taken.Next("first")).With(Batches.Document("kept")));

        var fresh = new TestStream("t1", "fresh");
        var losing = Batches.Of(fresh.Next("a"), late.Next("b"))
            .With(Batches.Document("new")).With(Batches.Effect("e")).Without(Batches.Key("kept"));
        await Should.ThrowAsync<InconsistentStateException>(Storage.AppendAsync(losing));

        (await Storage.ReadStreamAsync(fresh.Name, 0, 10, default)).ShouldBeEmpty();
        (await Storage.ReadStreamAsync(taken.Name, 0, 10, default)).Count.ShouldBe(1);
        (await Storage.GetAsync(Batches.Key("new"), default)).ShouldBeNull();
        (await Storage.GetAsync(Batches.Key("kept"), default)).ShouldNotBeNull();
        for (var shard = 0; shard < Effect.Shards; shard++)
            (await Storage.ClaimAsync(shard, Batches.At, TimeSpan.FromMinutes(1), 10, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_many_creators_of_one_stream_one_wins()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 64).Select(creator => Task.Run(async () =>
        {
            var stream = new TestStream("t1", "contested");
            return await SucceedsAsync(Storage.AppendAsync(Batches.Of(stream.Next($"creator {creator}"))));
        })));

        outcomes.Count(won => won).ShouldBe(1);
        (await Storage.ReadAllAsync(0, null, 100, default)).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(long.MaxValue)]
    public async Task Only_the_exact_version_passes_the_fence(long expected)
    {
        var stream = new TestStream("t1", "s");
        await Storage.AppendAsync(Batches.Of(stream.Next("1", "2")));
        var next = stream.Next("3");

        var wrong = expected == 0 ? new TestStream("t1", "s").Next("again") : next with { ExpectedVersion = expected };
        await Should.ThrowAsync<InconsistentStateException>(Storage.AppendAsync(Batches.Of(wrong)));
        await Storage.AppendAsync(Batches.Of(next));
    }

    [Fact]
    public async Task A_stream_that_does_not_exist_refuses_a_later_version()
    {
        var stream = new TestStream("t1", "s");
        stream.Next("never written");
        await Should.ThrowAsync<InconsistentStateException>(Storage.AppendAsync(Batches.Of(stream.Next("second"))));
    }

    [Fact]
    public async Task A_lost_fence_fails_only_its_own_batch_in_a_group()
    {
        var contested = Enumerable.Range(0, 10).Select(number => new TestStream("t1", $"contested-{number}")).ToArray();
        var losers = contested.Select(stream => stream.Twin()).ToArray();
        foreach (var stream in contested) await Storage.AppendAsync(Batches.Of(stream.Next("first")));

        var appends = new List<(bool Wins, Task<AppendResult> Task)>();
        using (Fixture.HoldWriter())
        {
            for (var number = 0; number < 10; number++)
            {
                var lonely = new TestStream("t1", $"lonely-{number}");
                appends.Add((true, Storage.AppendAsync(Batches.Of(lonely.Next("a")).With(Batches.Document(lonely.Name.Value)))));
                appends.Add((false, Storage.AppendAsync(Batches.Of(losers[number].Next("late")).With(Batches.Document($"lost-{number}")))));
                appends.Add((true, Storage.AppendAsync(Batches.Of(contested[number].Next("second")))));
            }
        }

        foreach (var (wins, task) in appends) (await SucceedsAsync(task)).ShouldBe(wins);
        foreach (var stream in contested) (await Storage.ReadStreamAsync(stream.Name, 0, 10, default)).Count.ShouldBe(2);
        (await Storage.QueryAsync(new DocumentQuery { Tenant = "t1", Kind = "thing" }, default)).Total.ShouldBe(10);
        (await new JournalVerifier(Storage).VerifyAllAsync(null, default)).Broken.ShouldBeNull();
    }

    [Fact]
    public async Task A_fence_sees_what_its_own_group_has_written()
    {
        var (one, other) = (new TestStream("t1", "s"), new TestStream("t1", "s"));
        Task<AppendResult> first, second;
        using (Fixture.HoldWriter())
        {
            _ = Storage.AppendAsync(Batches.Of(new TestStream("t1", "opens the group").Next("a")));
            first = Storage.AppendAsync(Batches.Of(one.Next("mine")));
            second = Storage.AppendAsync(Batches.Of(other.Next("mine too")));
        }

        await first;
        await Should.ThrowAsync<InconsistentStateException>(second);
    }

    [Fact]
    public async Task What_was_pipelined_behind_a_failed_append_fails_too()
    {
        var (hot, taken) = (new TestStream("t1", "hot"), new TestStream("t1", "taken"));
        var late = taken.Twin();
        await Storage.AppendAsync(Batches.Of(hot.Next("1"), taken.Next("1")));

        var tasks = new List<Task<AppendResult>>();
        using (Fixture.HoldWriter())
        {
            tasks.Add(Storage.AppendAsync(Batches.Of(hot.Next("2"), late.Next("loses"))));
            for (var number = 3; number < 8; number++) tasks.Add(Storage.AppendAsync(Batches.Of(hot.Next($"{number}"))));
        }

        foreach (var task in tasks) await Should.ThrowAsync<InconsistentStateException>(task);
        (await Storage.ReadStreamAsync(hot.Name, 0, 10, default)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_append_that_rests_on_an_event_which_another_replaced_is_refused()
    {
        var (hot, taken) = (new TestStream("t1", "hot"), new TestStream("t1", "taken"));
        var late = taken.Twin();
        await Storage.AppendAsync(Batches.Of(hot.Next("1"), taken.Next("1")));

        var other = hot.Twin();
        await Should.ThrowAsync<InconsistentStateException>(
            Storage.AppendAsync(Batches.Of(hot.Next("2, which fails"), late.Next("loses"))));
        await Storage.AppendAsync(Batches.Of(other.Next("2, of another activation")));
        // The version is right and the state beneath it is not.
        await Should.ThrowAsync<InconsistentStateException>(Storage.AppendAsync(Batches.Of(hot.Next("3"))));
    }

    [Fact]
    public async Task Ten_thousand_concurrent_appends_leave_no_gap_and_keep_each_streams_order()
    {
        await Task.WhenAll(Enumerable.Range(0, 100).Select(number => Task.Run(async () =>
        {
            var stream = new TestStream("t1", $"s{number}");
            // Pipelined: the next append is called before the one before it is answered.
            await Task.WhenAll(Enumerable.Range(0, 100).Select(turn => Storage.AppendAsync(Batches.Of(stream.Next($"{turn}")))).ToArray());
        })));

        var result = await new JournalVerifier(Storage).VerifyAllAsync("t1", default);
        result.ShouldBe(new VerificationResult(10_000, 100, 0, null));
        var last = await Storage.ReadStreamAsync(StreamName.For("t1", "thing", "s42"), 99, 10, default);
        last.Single().Version.ShouldBe(100);
    }

    [Theory]
    [MemberData(nameof(WrongBatches))]
    public async Task A_batch_that_breaks_the_rules_is_told_at_once(string rule, JournalBatch batch)
    {
        await Should.ThrowAsync<ArgumentException>(async () => await Storage.AppendAsync(batch), rule);
        (await Storage.ReadAllAsync(0, null, 10, default)).ShouldBeEmpty();
    }

    public static TheoryData<string, JournalBatch> WrongBatches()
    {
        var good = new TestStream("t1", "s").Next("1", "2");
        var foreign = new TestStream("t1", "other").Next("a");
        return new TheoryData<string, JournalBatch>
        {
            { "no streams", Batches.Of() },
            { "no events", Batches.Of(good with { Events = [] }) },
            { "a negative version", Batches.Of(good with { ExpectedVersion = -1 }) },
            { "a stream twice", Batches.Of(good, good) },
            { "a stream twice among many", Batches.Of(
                [.. Enumerable.Range(0, 20).Select(number => new TestStream("t1", $"{number}").Next("a")), good, good]) },
            { "a document twice", Batches.Of(good).With(Batches.Document("d"), Batches.Document("d")) },
            { "a document put and deleted", Batches.Of(good).With(Batches.Document("d")).Without(Batches.Key("d")) },
            { "no tenant", Batches.Of(good with { Stream = new StreamName("/thing/s") }) },
            { "no slash", Batches.Of(good with { Stream = new StreamName("thing") }) },
            { "nothing after the tenant", Batches.Of(good with { Stream = new StreamName("t1/") }) },
            { "no name", Batches.Of(good with { Stream = default }) },
            { "a short hash", Batches.Of(good with { Events = [good.Events[0] with { Hash = new byte[31] }] }) },
            { "a chain that does not start at the origin", Batches.Of(good with { Events = [good.Events[1]] }) },
            { "a chain that does not go on", Batches.Of(good with { Events = [good.Events[0], foreign.Events[0]] }) },
            { "no type", Batches.Of(good with { Events = [good.Events[0] with { Type = "" }] }) },
        };
    }

    protected static async Task<bool> SucceedsAsync(Task<AppendResult> append)
    {
        try
        {
            await append;
            return true;
        }
        catch (InconsistentStateException)
        {
            return false;
        }
    }
}
