using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Silo.Tests;

/// <summary>The same idempotency key gives the same answer (guarantees.md, 18; decision 0006).</summary>
[Collection(SharedSiloTests.Name)]
public sealed class RepeatTests(SharedSilo shared)
{
    [Fact]
    public async Task A_repeat_gets_the_first_answer_even_after_the_appointment_has_changed()
    {
        var silo = shared.NewTenant();
        var expert = await silo.AddExpert();
        await silo.AddService();
        var key = silo.Key("f1");
        var first = (await silo.Calendar(expert).Book(key, TestSilo.Request(TestSilo.At(10)))).Value.ShouldNotBeNull();

        var repeat = await silo.Calendar(expert).Book(key, TestSilo.Request(TestSilo.At(10)));
        (await silo.Appointment(first.Id).Cancel(byClient: true, "ill", null)).Refusal.ShouldBeNull();
        var late = await silo.Calendar(expert).Book(key, TestSilo.Request(TestSilo.At(10)));
        var later = await silo.Calendar(expert).Book(key, TestSilo.Request(TestSilo.At(10)));

        foreach (var answer in new[] { repeat, late, later })
        {
            answer.Replayed.ShouldBeTrue();
            answer.Value.ShouldNotBeNull().Status.ShouldBe(AppointmentStatus.Confirmed);
            answer.Value.Id.ShouldBe(first.Id);
        }
    }

    [Fact]
    public async Task A_repeat_gets_the_first_answer_when_the_service_and_the_expert_have_gone()
    {
        var silo = shared.NewTenant();
        var expert = await silo.AddExpert();
        var service = await silo.AddService();
        var (key, hold) = (silo.Key("f1"), silo.Key("f2"));
        (await silo.Calendar(expert).Book(key, TestSilo.Request(TestSilo.At(10)))).Refusal.ShouldBeNull();
        (await silo.Calendar(expert).Hold(hold, "consultation", TestSilo.At(11))).Refusal.ShouldBeNull();

        (await silo.Catalog.Remove(service.Id, null)).Refusal.ShouldBeNull();
        (await silo.Calendar(expert).Book(key, TestSilo.Request(TestSilo.At(10)))).Value.ShouldNotBeNull().Id.ShouldBe(key.Id);
        (await silo.Calendar(expert).Book(key with { Fingerprint = "f3" }, TestSilo.Request(TestSilo.At(10))))
            .Refusal!.Code.ShouldBe(RefusalCode.IdempotencyKeyReused);
        (await silo.Calendar(expert).Hold(hold, "consultation", TestSilo.At(11))).Value.ShouldNotBeNull().Id.ShouldBe(hold.Id);

        await silo.AddService();
        var leaving = silo.Grains.GetGrain<IExpertGrain>(GrainKey.For(silo.Tenant, expert));
        (await leaving.Leave(null, new Departure(AppointmentsFate.Cancel, ReassignTo: null))).Refusal.ShouldBeNull();
        (await silo.Calendar(expert).Book(key, TestSilo.Request(TestSilo.At(10)))).Value.ShouldNotBeNull().Id.ShouldBe(key.Id);
    }

    // Found by tests/Simulation: the answer was that there is no such appointment.
    [Fact]
    public async Task A_refusal_whose_keeping_lost_its_fence_to_nobody_is_kept_all_the_same()
    {
        await using var silo = await TestSilo.Start(configure: FaultyJournal.Replace);
        var expert = await silo.AddExpert();
        await silo.AddService();
        var key = silo.Key("f1");
        ((FaultyJournal)silo.Journal).LoseFence();

        var refused = await silo.Calendar(expert).Book(key, TestSilo.Request(TestSilo.At(7)));
        var repeat = await silo.Calendar(expert).Book(key, TestSilo.Request(TestSilo.At(7)));

        refused.Refusal.ShouldNotBeNull().Code.ShouldBe(RefusalCode.OutsideAvailability);
        (repeat.Replayed, repeat.Refusal!.Code).ShouldBe((true, refused.Refusal.Code));
    }

    [Fact]
    public async Task Another_request_under_the_same_key_is_refused()
    {
        var silo = shared.NewTenant();
        var expert = await silo.AddExpert();
        await silo.AddService();
        var key = silo.Key("f1");
        (await silo.Calendar(expert).Book(key, TestSilo.Request(TestSilo.At(10)))).Refusal.ShouldBeNull();

        var other = await silo.Calendar(expert).Book(key with { Fingerprint = "f2" }, TestSilo.Request(TestSilo.At(11)));

        other.Refusal!.Code.ShouldBe(RefusalCode.IdempotencyKeyReused);
    }

    [Fact]
    public async Task A_refusal_is_repeated_even_when_the_slot_has_become_free()
    {
        var silo = shared.NewTenant();
        var expert = await silo.AddExpert();
        await silo.AddService();
        var first = (await silo.Calendar(expert).Book(silo.Key(), TestSilo.Request(TestSilo.At(10)))).Value!;
        var key = silo.Key("f1");
        var refused = (await silo.Calendar(expert).Book(key, TestSilo.Request(TestSilo.At(10)))).Refusal.ShouldNotBeNull();
        (await silo.Appointment(first.Id).Cancel(byClient: false, null, null)).Refusal.ShouldBeNull();

        for (var repeat = 0; repeat < 3; repeat++)
        {
            var again = await silo.Calendar(expert).Book(key, TestSilo.Request(TestSilo.At(10)));
            again.Replayed.ShouldBeTrue();
            again.Refusal!.Code.ShouldBe(refused.Code);
            again.Refusal.NextAvailable.ShouldBe(refused.NextAvailable);
        }

        (await silo.Calendar(expert).Book(silo.Key("f1"), TestSilo.Request(TestSilo.At(10)))).Refusal.ShouldBeNull();
        (await silo.Appointment(key.Id).Get()).Refusal!.Code.ShouldBe(RefusalCode.ResourceNotFound);
    }

    [Fact]
    public async Task A_hundred_repeats_at_once_make_one_appointment()
    {
        var silo = shared.NewTenant();
        var expert = await silo.AddExpert();
        await silo.AddService();
        var key = silo.Key("f1");

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 100).Select(_ => silo.Calendar(expert).Book(key, TestSilo.Request(TestSilo.At(10)))));

        answers.Count(answer => !answer.Replayed).ShouldBe(1);
        answers.Select(answer => answer.Value.ShouldNotBeNull().Id).Distinct().ShouldBe([key.Id]);
    }

    [Fact]
    public async Task Holds_time_off_services_and_experts_are_repeated_too()
    {
        var silo = shared.NewTenant();
        var expert = await silo.AddExpert();
        await silo.AddService();
        var key = silo.Key("f1");

        var hold = (await silo.Calendar(expert).Hold(key, "consultation", TestSilo.At(10))).Value.ShouldNotBeNull();
        (await silo.Calendar(expert).ReleaseHold(hold.Id)).Refusal.ShouldBeNull();
        var again = await silo.Calendar(expert).Hold(key, "consultation", TestSilo.At(10));
        var other = await silo.Calendar(expert).Hold(key with { Fingerprint = "f2" }, "consultation", TestSilo.At(11));

        again.Value.ShouldBe(hold);
        again.Replayed.ShouldBeTrue();
        other.Refusal!.Code.ShouldBe(RefusalCode.IdempotencyKeyReused);

        var offKey = silo.Key("f1");
        var off = (await silo.Calendar(expert).AddTimeOff(offKey, TestSilo.At(12), TestSilo.At(13), null)).Value;
        (await silo.Calendar(expert).AddTimeOff(offKey, TestSilo.At(12), TestSilo.At(13), null)).Value.ShouldBe(off);
        (await silo.Calendar(expert).ListTimeOff()).Value!.Count.ShouldBe(1);

        var serviceKey = silo.Key("f1");
        var definition = new ServiceDefinition { Name = "Talk", ServiceType = "talk", DurationMinutes = 20 };
        var service = (await silo.Catalog.Create(serviceKey, definition)).Value.ShouldNotBeNull();
        (await silo.Catalog.Create(serviceKey, definition)).Value!.Id.ShouldBe(service.Id);
        (await silo.Catalog.Create(silo.Key("f2"), definition)).Refusal!.Code.ShouldBe(RefusalCode.DuplicateResource);
    }
}
