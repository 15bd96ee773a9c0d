using Actors.Grains.Waitlist;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Actors.Grains.Tests.Waitlist;

/// <summary>Whatever happens to a line: it is fair, a slot is offered to one at a time, and nobody waits for what is free.</summary>
public sealed class WaitlistProperties(ITestOutputHelper output)
{
    private static Gen<List<Step>> Steps { get; } =
        from count in Gen.Choose(1, 60)
        from steps in Gen.ListOf(
            from kind in Gen.Frequency(
                (4, Gen.Constant(StepKind.Join)), (4, Gen.Constant(StepKind.Free)), (1, Gen.Constant(StepKind.Leave)),
                (2, Gen.Constant(StepKind.Decline)), (2, Gen.Constant(StepKind.Accept)), (2, Gen.Constant(StepKind.Pass)))
            from choice in Gen.Choose(0, 1_999)
            select new Step(kind, choice),
            count)
        select steps.ToList();

    [Fact]
    public void Nobody_whom_a_slot_fits_is_passed_over_for_somebody_later() => Always(world =>
    {
        foreach (var (_, slot, before) in world.Offered) before.ShouldAllBe(entry => !world.CanBeOffered(entry, slot));
        world.Offered.Clear();
    });

    [Fact]
    public void A_slot_is_offered_to_one_at_a_time() => Always(world => world.Offers.Select(offer => offer.Start).ShouldBeUnique());

    [Fact]
    public void Nobody_waits_for_what_is_free() => Always(world => world.LeftOut.ShouldBeEmpty());

    [Fact]
    public void Nobody_is_offered_the_same_slot_twice()
    {
        var offered = new HashSet<(string, DateTimeOffset)>();
        Always(
            world =>
            {
                foreach (var (entryId, slot, _) in world.Offered) offered.Add((entryId, slot.Start)).ShouldBeTrue();
                world.Offered.Clear();
            },
            offered.Clear);
    }

    [Fact]
    public void Whoever_reads_the_events_or_a_snapshot_finds_the_same_line() => Always(world =>
    {
        var kept = TextOf(world.State);
        TextOf(world.Replayed()).ShouldBe(kept);
        TextOf(WaitlistSnapshotFormat.Instance.Decode(WaitlistSnapshotFormat.Instance.Encode(world.State))).ShouldBe(kept);
    });

    private static string TextOf(WaitlistState state) =>
        System.Text.Encoding.UTF8.GetString(WaitlistSnapshotFormat.Instance.Encode(state).Span);

    private void Always(Action<LineWorld> afterEachStep, Action? first = null) => Scheduling.Always.Holds(
        output,
        Steps,
        steps => steps.Select((_, index) => steps.Where((_, other) => other != index).ToList()),
        steps =>
        {
            first?.Invoke();
            var world = new LineWorld();
            foreach (var step in steps)
            {
                world.Take(step);
                afterEachStep(world);
            }
        },
        tests: 300);
}
