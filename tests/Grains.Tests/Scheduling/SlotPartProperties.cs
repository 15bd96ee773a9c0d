using Actors.Grains.Scheduling;
using NodaTime;
using Shouldly;
using Xunit;

namespace Actors.Grains.Tests.Scheduling;

/// <summary>A long answer is given in parts: they are the whole, none is much longer than asked for, and the count comes first.</summary>
public sealed class SlotPartProperties(ITestOutputHelper output)
{
    // Ranges of one date never overlap, and those of its neighbours may reach into it.
    private const int GridsThatMayRunThroughEachOther = 4;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_parts_are_the_whole(bool includeUnavailable) => Always(scenario =>
    {
        var atOnce = 1 + (scenario.Choice % 40);
        var parts = new List<Slot>();
        var range = new SlotRange(scenario.From, scenario.To, includeUnavailable);
        for (Instant? next = scenario.From; next is { } from;)
        {
            var part = First(scenario, range with { From = from }, atOnce);
            part.Slots.Count.ShouldBeLessThanOrEqualTo(atOnce * GridsThatMayRunThroughEachOther);
            if (part.Next is { } after) after.ShouldBeGreaterThan(from);
            parts.AddRange(part.Slots);
            next = part.Next;
        }

        parts.ShouldBe(scenario.Slots(includeUnavailable));
    });

    [Fact]
    public void The_count_is_never_less_than_the_slots() => Always(scenario =>
    {
        var whole = First(scenario, new SlotRange(scenario.From, scenario.To, IncludeUnavailable: true), atOnce: null);
        whole.Next.ShouldBeNull();
        whole.Count.ShouldBeInRange(whole.Slots.Count, (long)whole.Slots.Count * GridsThatMayRunThroughEachOther);
        First(scenario, new SlotRange(scenario.From, scenario.To, IncludeUnavailable: true), atOnce: 1).Count.ShouldBe(whole.Count);
    });

    private static SlotPart First(Scenario scenario, SlotRange range, int? atOnce) =>
        Availability.First(scenario.Hours(), scenario.Rules, scenario.Timeline(), scenario.Now, range, atOnce);

    private void Always(Action<Scenario> property) =>
        Scheduling.Always.Holds(output, Scenarios.All, scenario => scenario.Simpler(), property, tests: 400);
}
