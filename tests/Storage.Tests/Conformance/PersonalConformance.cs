using System.Text;
using Actors.Grains.Journaling;
using Orleans.Storage;

namespace Actors.Storage.Tests.Conformance;

/// <summary>What every journal does with personal parts.</summary>
public abstract class PersonalConformance : StorageConformance
{
    [Fact]
    public async Task A_personal_part_is_read_back_by_every_read()
    {
        var stream = new TestStream("t1", "ana");
        var append = stream.Next("booked", ("ana@example.com", Seed: 1), ("noted", Seed: 2));
        await Storage.AppendAsync(Batches.Of(append));
        await Storage.AppendAsync(Batches.Of(stream.Next("no part")));

        string[] expected = [Hex(append.Events[0].Personal), Hex(append.Events[1].Personal), ""];
        Parts(await Storage.ReadStreamAsync(stream.Name, 0, 10, default)).ShouldBe(expected);
        Parts(await Storage.ReadAllAsync(0, null, 10, default)).ShouldBe(expected);
        Parts(await Storage.ReadAllAsync(0, "t1", 10, default)).ShouldBe(expected);
        Parts((await Storage.ReadTailAsync(stream.Name, 10, default)).Events).ShouldBe(expected);
        (await VerifyAsync()).ShouldBe(new VerificationResult(3, 1, 0, null));
    }

    [Fact]
    public async Task Erasing_takes_the_parts_of_one_stream_and_leaves_the_chain()
    {
        var (ana, other) = (new TestStream("t1", "ana"), new TestStream("t1", "rita"));
        await Storage.AppendAsync(Batches.Of(ana.Next("booked", ("ana", 1)), other.Next("booked", ("rita", 2))));
        await Storage.AppendAsync(Batches.Of(ana.Next("amended", ("ana again", 3))));

        await Storage.AppendAsync(Batches.Of(ana.Next("erased") with { ErasesPersonal = true }));

        Parts(await Storage.ReadStreamAsync(ana.Name, 0, 10, default)).ShouldBe(["", "", ""]);
        (await Storage.ReadStreamAsync(other.Name, 0, 10, default)).ShouldHaveSingleItem().Personal.IsEmpty.ShouldBeFalse();
        (await VerifyAsync()).ShouldBe(new VerificationResult(4, 2, 2, null));
    }

    [Fact]
    public async Task What_comes_with_or_after_the_erasing_event_stays()
    {
        var stream = new TestStream("t1", "ana");
        await Storage.AppendAsync(Batches.Of(stream.Next("old", ("old", 1))));
        Task[] appends;
        using (Fixture.HoldWriter())
        {
            // Queued together, so that a provider that writes groups erases twice in one.
            appends =
            [
                Storage.AppendAsync(Batches.Of(stream.Next("erased", ("with it", 2)) with { ErasesPersonal = true })),
                Storage.AppendAsync(Batches.Of(stream.Next("between", ("between", 3)))),
                Storage.AppendAsync(Batches.Of(stream.Next("erased again") with { ErasesPersonal = true })),
                Storage.AppendAsync(Batches.Of(stream.Next("new", ("new", 4)))),
            ];
        }

        await Task.WhenAll(appends);
        Parts(await Storage.ReadStreamAsync(stream.Name, 0, 10, default))
            .Select(part => part.Length > 0).ShouldBe([false, false, false, false, true]);
        (await VerifyAsync()).ShouldBe(new VerificationResult(5, 1, 3, null));
    }

    [Fact]
    public async Task Nothing_is_erased_when_a_fence_of_the_batch_is_lost()
    {
        var (ana, taken) = (new TestStream("t1", "ana"), new TestStream("t1", "taken"));
        var late = taken.Twin();
        await Storage.AppendAsync(Batches.Of(ana.Next("booked", ("ana", 1)), taken.Next("first")));
        await Storage.WriteSnapshotAsync(new Snapshot(ana.Name, 1, 3, HashChain.Origin, "ana"u8.ToArray()));

        var losing = Batches.Of(ana.Next("erased") with { ErasesPersonal = true }, late.Next("late"));
        await Should.ThrowAsync<InconsistentStateException>(Storage.AppendAsync(losing));

        (await Storage.ReadStreamAsync(ana.Name, 0, 10, default)).ShouldHaveSingleItem().Personal.IsEmpty.ShouldBeFalse();
        (await Storage.ReadTailAsync(ana.Name, 10, default)).Snapshot!.State.Length.ShouldBe(3);
    }

    [Fact]
    public async Task A_snapshot_from_before_is_gone_and_a_late_one_does_not_come_back()
    {
        var stream = new TestStream("t1", "ana");
        await Storage.AppendAsync(Batches.Of(stream.Next("booked", ("ana", 1))));
        await Storage.WriteSnapshotAsync(new Snapshot(stream.Name, 1, 3, HashChain.Origin, "ana"u8.ToArray()));
        await Storage.AppendAsync(Batches.Of(stream.Next("erased") with { ErasesPersonal = true }));
        await Storage.WriteSnapshotAsync(new Snapshot(stream.Name, 1, 3, HashChain.Origin, "late"u8.ToArray()));

        var left = (await Storage.ReadTailAsync(stream.Name, 10, default)).Snapshot;
        (left?.State.Length ?? 0, left?.Schema ?? 0).ShouldBe((0, 0));

        await Storage.WriteSnapshotAsync(new Snapshot(stream.Name, 2, 3, HashChain.Origin, "clean"u8.ToArray()));
        (await Storage.ReadTailAsync(stream.Name, 10, default)).Snapshot!.State.ToArray().ShouldBe("clean"u8.ToArray());
    }

    [Fact]
    public async Task A_large_part_with_any_bytes_is_kept()
    {
        var stream = new TestStream("t1", "large");
        var text = string.Concat(Enumerable.Repeat("漢字 🎉 \" \\ \0", 20_000));
        var append = stream.Next("large", (text, 1));
        await Storage.AppendAsync(Batches.Of(append));
        var stored = (await Storage.ReadStreamAsync(stream.Name, 0, 10, default)).ShouldHaveSingleItem();
        Hex(stored.Personal).ShouldBe(Hex(append.Events[0].Personal));
        Encoding.UTF8.GetString(PersonalPart.JsonOf(stored.Personal.Span)).ShouldBe(text);
    }

    private static string[] Parts(IReadOnlyList<JournalEvent> events) => [.. events.Select(stored => Hex(stored.Personal))];

    private static string Hex(ReadOnlyMemory<byte> bytes) => Convert.ToHexString(bytes.Span);

    private Task<VerificationResult> VerifyAsync() => new JournalVerifier(Storage).VerifyAllAsync(null, default);
}
