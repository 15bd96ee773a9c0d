using Actors.Grains.Journaling;

namespace Actors.Storage.Tests.Conformance;

/// <summary>What every journal does with reads, snapshots and its own end.</summary>
public abstract class JournalReadingConformance : StorageConformance
{
    [Fact]
    public async Task A_stream_is_read_from_a_version_and_up_to_a_limit()
    {
        var stream = new TestStream("t1", "s");
        await Storage.AppendAsync(Batches.Of(stream.Next([.. Enumerable.Range(1, 50).Select(number => $"{number}")])));

        (await Storage.ReadStreamAsync(stream.Name, 0, 10, default)).Select(item => item.Version).ShouldBe(Range(1, 10));
        (await Storage.ReadStreamAsync(stream.Name, 45, 10, default)).Select(item => item.Version).ShouldBe(Range(46, 50));
        (await Storage.ReadStreamAsync(stream.Name, 50, 10, default)).ShouldBeEmpty();
        (await Storage.ReadStreamAsync(StreamName.For("t1", "thing", "none"), 0, 10, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Positions_are_read_for_one_tenant_or_for_all()
    {
        for (var number = 0; number < 30; number++)
            await Storage.AppendAsync(Batches.Of(new TestStream(number % 3 == 0 ? "t1" : "t10", $"s{number}").Next("a")));

        (await Storage.ReadAllAsync(0, null, 100, default)).Count.ShouldBe(30);
        var first = await Storage.ReadAllAsync(0, "t1", 4, default);
        var rest = await Storage.ReadAllAsync(first[^1].Position, "t1", 100, default);
        first.Concat(rest).Select(item => item.Stream.Target).ShouldBe(Enumerable.Range(0, 10).Select(number => $"thing/s{number * 3}"));
        (await Storage.ReadAllAsync(0, "t", 100, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_head_is_where_whoever_wants_only_what_is_to_come_reads_on()
    {
        (await Storage.ReadHeadAsync(default)).ShouldBe(0);
        await Storage.AppendAsync(Batches.Of(new TestStream("t1", "s").Next("a", "b")));

        var head = await Storage.ReadHeadAsync(default);
        head.ShouldBe((await Storage.ReadAllAsync(0, null, 10, default))[^1].Position);
        await Storage.AppendAsync(Batches.Of(new TestStream("t2", "s").Next("c")));
        (await Storage.ReadAllAsync(head, null, 10, default)).ShouldHaveSingleItem().Stream.Tenant.ShouldBe("t2");
    }

    [Fact]
    public async Task A_reader_that_catches_up_while_others_write_sees_each_event_once()
    {
        const int writers = 8, each = 100;
        var writing = Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
        {
            var stream = new TestStream("t1", $"w{writer}");
            for (var turn = 0; turn < each; turn++) await Storage.AppendAsync(Batches.Of(stream.Next($"{turn}")));
        })));

        var seen = new List<JournalEvent>();
        while (seen.Count < writers * each && !writing.IsFaulted)
        {
            var events = await Storage.ReadAllAsync(seen.Count == 0 ? 0 : seen[^1].Position, null, 37, default);
            seen.AddRange(events);
            if (events.Count == 0) await Task.Yield();
        }

        await writing;
        seen.Select(item => item.Position).ShouldBeInOrder(SortDirection.Ascending);
        seen.Select(item => (item.Stream, item.Version)).Distinct().Count().ShouldBe(writers * each);
    }

    [Fact]
    public async Task The_newest_snapshot_is_kept_and_never_an_older_one()
    {
        var stream = StreamName.For("t1", "thing", "s");
        (await Storage.ReadTailAsync(stream, 1, default)).Snapshot.ShouldBeNull();

        await Storage.WriteSnapshotAsync(Snapshot(stream, 10, "ten"));
        await Storage.WriteSnapshotAsync(Snapshot(stream, 20, "twenty"));
        await Storage.WriteSnapshotAsync(Snapshot(stream, 15, "late"));

        var kept = (await Storage.ReadTailAsync(stream, 1, default)).Snapshot;
        kept.ShouldNotBeNull();
        (kept.Stream, kept.Version, kept.Schema).ShouldBe((stream, 20, 3));
        kept.Hash.ToArray().ShouldBe(HashChain.Origin.ToArray());
        System.Text.Encoding.UTF8.GetString(kept.State.Span).ShouldBe("twenty");
    }

    [Fact]
    public async Task A_tail_is_the_snapshot_and_what_came_after_it()
    {
        var thing = new TestStream("t1", "tail");
        (await Storage.ReadTailAsync(thing.Name, 10, default)).Events.ShouldBeEmpty();
        for (var count = 0; count < 8; count++) await Storage.AppendAsync(Batches.Of(thing.Next("a", "b")));

        var whole = await Storage.ReadTailAsync(thing.Name, 10, default);
        whole.Snapshot.ShouldBeNull();
        whole.Events.Select(item => item.Version).ShouldBe(Range(1, 10));

        await Storage.WriteSnapshotAsync(Snapshot(thing.Name, 13, "thirteen"));
        var tail = await Storage.ReadTailAsync(thing.Name, 2, default);
        tail.Snapshot.ShouldNotBeNull().Version.ShouldBe(13);
        tail.Events.Select(item => item.Version).ShouldBe(Range(14, 15));
        tail.Events.Select(item => (item.Stream, item.Type)).Distinct().ShouldBe([(thing.Name, "thing.happened.v1")]);
        (await Storage.ReadTailAsync(thing.Name, 10, default)).Events[^1].Hash.ToArray().ShouldBe(thing.Hash);

        await Storage.WriteSnapshotAsync(Snapshot(thing.Name, 16, "sixteen"));
        (await Storage.ReadTailAsync(thing.Name, 10, default)).Events.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(-1, 10)]
    [InlineData(0, 0)]
    [InlineData(0, -1)]
    [InlineData(0, 10_001)]
    public async Task Reads_out_of_bounds_are_refused(long after, int limit)
    {
        var stream = StreamName.For("t1", "thing", "s");
        await Should.ThrowAsync<ArgumentOutOfRangeException>(async () => await Storage.ReadStreamAsync(stream, after, limit, default));
        await Should.ThrowAsync<ArgumentOutOfRangeException>(async () => await Storage.ReadAllAsync(after, null, limit, default));
    }

    [Fact]
    public async Task A_stopped_read_is_cancelled()
    {
        var stopped = new CancellationToken(canceled: true);
        await Should.ThrowAsync<OperationCanceledException>(async () => await Storage.ReadAllAsync(0, null, 1, stopped));
        await Should.ThrowAsync<OperationCanceledException>(async () => await Storage.GetAsync(Batches.Key("d"), stopped));
        await Should.ThrowAsync<OperationCanceledException>(
            async () => await Storage.ClaimAsync(0, Batches.At, TimeSpan.FromSeconds(1), 1, stopped));
    }

    [Fact]
    public async Task Closing_writes_what_was_queued_and_refuses_what_comes_later()
    {
        var queued = new List<Task<AppendResult>>();
        ValueTask closing;
        using (Fixture.HoldWriter())
        {
            for (var number = 0; number < 50; number++)
                queued.Add(Storage.AppendAsync(Batches.Of(new TestStream("t1", $"queued-{number}").Next("a"))));
            closing = Storage.DisposeAsync();
        }

        await closing;
        foreach (var append in queued) append.IsCompletedSuccessfully.ShouldBeTrue();
        var later = await Should.ThrowAsync<JournalUnavailableException>(
            Storage.AppendAsync(Batches.Of(new TestStream("t1", "later").Next("a"))));
        later.OutcomeIsUnknown.ShouldBeFalse();
    }

    [Fact]
    public async Task The_wire_contracts_hash_chain_is_kept_exactly()
    {
        byte[] first =
            [.. """{"seq":1,"tenant":"t1","at":"2026-01-01T00:00:00Z","actor":"u1","action":"booking.create","target":"b1"}"""u8];
        byte[] second =
            [.. """{"seq":2,"tenant":"t1","at":"2026-01-01T00:00:05Z","actor":"u1","action":"booking.cancel","target":"b1"}"""u8];
        var firstHash = Convert.FromHexString("80fad042982100b06c000c4d2b9700389370ad61874e454e8acd27662187df80");
        var secondHash = Convert.FromHexString("f0279199c3c54d6d46482fc2596ddd41bfa63b6373147f27b101a39c610030f9");
        HashChain.Next(HashChain.Origin.Span, first).ShouldBe(firstHash);
        HashChain.Next(firstHash, second).ShouldBe(secondHash);

        var stream = new StreamName("t1/b1");
        await Storage.AppendAsync(Batches.Of(new StreamAppend(stream, 0, [new NewEvent("booking.create", first, firstHash)])));
        await Storage.AppendAsync(Batches.Of(new StreamAppend(stream, 1, [new NewEvent("booking.cancel", second, secondHash)])));
        var stored = await Storage.ReadStreamAsync(stream, 0, 10, default);
        stored.Select(item => Convert.ToHexStringLower(item.Hash.Span))
            .ShouldBe([Convert.ToHexStringLower(firstHash), Convert.ToHexStringLower(secondHash)]);
    }

    [Fact]
    public async Task Streams_of_any_name_are_kept_apart_and_keep_their_names()
    {
        string[] names = ["t1/x", "t1//x", "t1/x/", "t1/x/x", "t1/x//x", "t1/x/x/x", "t1//x/x", "t1//", "t2/x", "t1 /x"];
        var (record, hash) = ("{}"u8.ToArray(), HashChain.Next(HashChain.Origin.Span, "{}"u8));
        await Task.WhenAll(names.Select(name =>
            Storage.AppendAsync(Batches.Of(new StreamAppend(new StreamName(name), 0, [new NewEvent($"of {name}", record, hash)])))));

        var all = await Storage.ReadAllAsync(0, null, 100, default);
        all.Select(stored => stored.Stream.Value).Order(StringComparer.Ordinal).ShouldBe(names.Order(StringComparer.Ordinal));
        all.ShouldAllBe(stored => stored.Type == $"of {stored.Stream}");
        foreach (var name in names)
        {
            var stored = (await Storage.ReadStreamAsync(new StreamName(name), 0, 10, default)).ShouldHaveSingleItem();
            (stored.Stream.Value, stored.Type).ShouldBe((name, $"of {name}"));
        }

        (await Storage.ReadAllAsync(0, "t1", 100, default)).Count.ShouldBe(names.Length - 2);
        (await Storage.ReadStreamAsync(new StreamName("no stream's name"), 0, 10, default)).ShouldBeEmpty();
    }

    private static IEnumerable<long> Range(long first, long last) =>
        Enumerable.Range((int)first, (int)(last - first + 1)).Select(number => (long)number);

    private static Snapshot Snapshot(StreamName stream, long version, string state) =>
        new(stream, version, 3, HashChain.Origin, System.Text.Encoding.UTF8.GetBytes(state));
}
