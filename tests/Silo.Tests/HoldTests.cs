using Actors.Grains.Interfaces;
using Actors.Grains.Journaling;

namespace Actors.Silo.Tests;

/// <summary>A live hold blocks everyone else, and its holder always succeeds (guarantees.md, 3).</summary>
[Collection(SharedSiloTests.Name)]
public sealed class HoldTests(SharedSilo shared)
{
    [Fact]
    public async Task A_held_slot_is_only_for_its_holder()
    {
        var silo = shared.NewTenant();
        var expert = await silo.AddExpert();
        await silo.AddService();
        var hold = (await silo.Calendar(expert).Hold(silo.Key(), "consultation", TestSilo.At(10))).Value.ShouldNotBeNull();

        var stranger = await silo.Calendar(expert).Book(silo.Key(), TestSilo.Request(TestSilo.At(10)));
        var elsewhere = await silo.Calendar(expert).Book(silo.Key(), TestSilo.Request(TestSilo.At(11), hold.Id));
        var holder = await silo.Calendar(expert).Book(silo.Key(), TestSilo.Request(TestSilo.At(10), hold.Id));
        var twice = await silo.Calendar(expert).Book(silo.Key(), TestSilo.Request(TestSilo.At(10), hold.Id));

        stranger.Refusal!.Code.ShouldBe(RefusalCode.ScheduleConflict);
        elsewhere.Refusal!.Code.ShouldBe(RefusalCode.PolicyViolation);
        holder.Refusal.ShouldBeNull();
        twice.Refusal!.Code.ShouldBe(RefusalCode.ScheduleConflict);
    }

    [Fact]
    public async Task A_holder_succeeds_even_when_notice_has_run_out_meanwhile()
    {
        await using var silo = await TestSilo.Start();
        var expert = await silo.AddExpert();
        await silo.AddService(service => service with { MinimumNoticeMinutes = 120 });
        var hold = (await silo.Calendar(expert).Hold(silo.Key(), "consultation", TestSilo.At(10))).Value.ShouldNotBeNull();

        silo.Clock.Advance(TimeSpan.FromMinutes(9));

        (await silo.Calendar(expert).Book(silo.Key(), TestSilo.Request(TestSilo.At(10), hold.Id))).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task A_hold_lapses_to_the_second_and_its_effect_forgets_it()
    {
        await using var silo = await TestSilo.Start();
        var expert = await silo.AddExpert();
        await silo.AddService();
        var hold = (await silo.Calendar(expert).Hold(silo.Key(), "consultation", TestSilo.At(10))).Value.ShouldNotBeNull();

        silo.Clock.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromTicks(1));
        (await silo.Calendar(expert).Book(silo.Key(), TestSilo.Request(TestSilo.At(10))))
            .Refusal!.Code.ShouldBe(RefusalCode.ScheduleConflict);
        silo.Clock.Advance(TimeSpan.FromTicks(1));
        (await silo.Calendar(expert).Book(silo.Key(), TestSilo.Request(TestSilo.At(10), hold.Id))).Refusal.ShouldBeNull();

        await Eventually.Holds(async () =>
        {
            var events = await silo.Journal.ReadStreamAsync(
                StreamName.For(silo.Tenant, "calendar", expert), 0, 100, CancellationToken.None);
            return events.Any(stored => stored.Type == "scheduling.hold-lapsed.v1");
        });
    }

    [Fact]
    public async Task A_hold_that_was_given_back_frees_its_slot()
    {
        var silo = shared.NewTenant();
        var expert = await silo.AddExpert();
        await silo.AddService();
        var hold = (await silo.Calendar(expert).Hold(silo.Key(), "consultation", TestSilo.At(10))).Value.ShouldNotBeNull();

        (await silo.Calendar(expert).ReleaseHold(hold.Id)).Refusal.ShouldBeNull();

        (await silo.Calendar(expert).ReleaseHold(hold.Id)).Replayed.ShouldBeTrue();
        (await silo.Calendar(expert).Book(silo.Key(), TestSilo.Request(TestSilo.At(10)))).Refusal.ShouldBeNull();
    }
}
