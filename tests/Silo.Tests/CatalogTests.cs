using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;

namespace Actors.Silo.Tests;

/// <summary>
/// A service's rules hold from the moment in which their change is acknowledged, though calendars know services by heart (decision 0004).
/// </summary>
[Collection(SharedSiloTests.Name)]
public sealed class CatalogTests(SharedSilo shared)
{
    [Fact]
    public async Task A_changed_service_holds_for_the_next_booking()
    {
        var silo = shared.NewTenant();
        var expert = await silo.AddExpert();
        var service = await silo.AddService();

        for (var minutes = 30; minutes <= 60; minutes += 10)
        {
            var definition = service.Definition with { DurationMinutes = minutes, SlotIntervalMinutes = 60 };
            (await silo.Catalog.Change(service.Id, definition, null)).Refusal.ShouldBeNull();
            // Twice: the first may ask the catalogue, the second finds what it shows.
            for (var half = 0; half < 2; half++)
            {
                var booked = await silo.Calendar(expert).Book(silo.Key(), TestSilo.Request(TestSilo.At(9 + (minutes - 30) / 5 + half)));
                var appointment = booked.Value.ShouldNotBeNull(booked.Refusal?.Message);
                (appointment.EndsAt - appointment.ScheduledAt).TotalMinutes.ShouldBe(minutes);
            }
        }
    }

    [Fact]
    public async Task A_removed_service_is_gone_at_once_and_a_renamed_one_goes_by_its_new_name()
    {
        var silo = shared.NewTenant();
        var expert = await silo.AddExpert();
        var service = await silo.AddService();
        var query = new SlotQuery("consultation", TestSilo.At(9), TestSilo.At(12), null, null, false);
        (await silo.Calendar(expert).FindSlots(query)).Refusal.ShouldBeNull();
        (await silo.Calendar(expert).FindSlots(query)).Refusal.ShouldBeNull();

        await silo.Catalog.Change(service.Id, service.Definition with { ServiceType = "checkup" }, null);
        (await silo.Calendar(expert).FindSlots(query)).Refusal!.Code.ShouldBe(RefusalCode.ResourceNotFound);
        (await silo.Calendar(expert).FindSlots(query with { Service = "checkup" })).Refusal.ShouldBeNull();

        await silo.Catalog.Remove(service.Id, null);
        (await silo.Calendar(expert).FindSlots(query with { Service = "checkup" })).Refusal!.Code.ShouldBe(RefusalCode.ResourceNotFound);
        (await silo.Calendar(expert).FindSlots(query with { Service = service.Id })).Refusal!.Code.ShouldBe(RefusalCode.ResourceNotFound);
    }

    [Fact]
    public async Task Tenants_with_a_service_of_the_same_name_keep_their_own()
    {
        var silo = shared.NewTenant();
        await silo.AddExpert();
        await silo.AddService();
        var query = new SlotQuery("consultation", TestSilo.At(9), TestSilo.At(10), null, null, false);
        (await silo.Calendar("exp_1").FindSlots(query)).Value!.Offered.Length.ShouldBe(2);

        var other = shared.NewTenant();
        await other.AddExpert();
        await other.AddService(service => service with { DurationMinutes = 15 });
        (await other.Calendar("exp_1").FindSlots(query)).Value!.Offered.Length.ShouldBe(4);
        (await silo.Calendar("exp_1").FindSlots(query)).Value!.Offered.Length.ShouldBe(2);
    }

    [Theory]
    [InlineData(false, 2)]
    [InlineData(true, 4)]
    public async Task After_a_change_that_failed_the_journal_says_what_holds(bool wasWritten, int slots)
    {
        await using var silo = await TestSilo.Start(configure: FaultyJournal.Replace);
        await silo.AddExpert();
        var service = await silo.AddService();
        var query = new SlotQuery("consultation", TestSilo.At(9), TestSilo.At(10), null, null, false);
        for (var known = 0; known < 2; known++) (await silo.Calendar("exp_1").FindSlots(query)).Value!.Offered.Length.ShouldBe(2);

        var journal = (FaultyJournal)silo.Journal;
        if (wasWritten) journal.FailAfterCommit();
        else journal.FailBeforeCommit();
        await Should.ThrowAsync<JournalUnavailableException>(
            () => silo.Catalog.Change(service.Id, service.Definition with { DurationMinutes = 15 }, null));

        for (var known = 0; known < 2; known++) (await silo.Calendar("exp_1").FindSlots(query)).Value!.Offered.Length.ShouldBe(slots);
    }
}
