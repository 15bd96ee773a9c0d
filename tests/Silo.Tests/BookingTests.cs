using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Tenancy;

namespace Actors.Silo.Tests;

/// <summary>Bookings through the real grains (guarantees.md 1 to 4, 8, 18).</summary>
[Collection(SharedSiloTests.Name)]
public sealed class BookingTests(SharedSilo shared)
{
    [Fact]
    public async Task A_booked_slot_is_refused_to_the_next_caller_who_is_told_the_next_free_ones()
    {
        var silo = shared.NewTenant();
        var expert = await silo.AddExpert();
        await silo.AddService();

        var booked = (await silo.Calendar(expert).Book(silo.Key(), TestSilo.Request(TestSilo.At(10)))).Value.ShouldNotBeNull();
        var refused = (await silo.Calendar(expert).Book(silo.Key(), TestSilo.Request(TestSilo.At(10)))).Refusal.ShouldNotBeNull();

        booked.Status.ShouldBe(AppointmentStatus.Confirmed);
        booked.EndsAt.ShouldBe(TestSilo.At(10, 30));
        refused.Code.ShouldBe(RefusalCode.ScheduleConflict);
        refused.NextAvailable.ShouldBe([TestSilo.At(10, 30), TestSilo.At(11), TestSilo.At(11, 30)]);
        (await silo.Appointment(booked.Id).Get()).Value.ShouldBe(booked);
    }

    [Fact]
    public async Task Of_a_thousand_callers_at_once_exactly_one_gets_the_slot()
    {
        var silo = shared.NewTenant();
        var expert = await silo.AddExpert();
        await silo.AddService();

        var calls = Enumerable.Range(0, 1_000).Select(_ => silo.Calendar(expert).Book(silo.Key(), TestSilo.Request(TestSilo.At(10))));
        var outcomes = await Task.WhenAll(calls);

        outcomes.Count(outcome => outcome.Value is not null).ShouldBe(1);
        outcomes.Count(outcome => outcome.Refusal?.Code == RefusalCode.ScheduleConflict).ShouldBe(999);
    }

    [Fact]
    public async Task Buffers_and_unequal_lengths_conflict_too()
    {
        var silo = shared.NewTenant();
        var expert = await silo.AddExpert();
        await silo.AddService(service => service with { BufferAfterMinutes = 15, SlotIntervalMinutes = 15 });
        await silo.AddService(service => service with { Name = "Long", ServiceType = "long", DurationMinutes = 120 });
        (await silo.Calendar(expert).Book(silo.Key(), TestSilo.Request(TestSilo.At(10)))).Refusal.ShouldBeNull();

        var inBuffer = await silo.Calendar(expert).Book(silo.Key(), TestSilo.Request(TestSilo.At(10, 30)));
        var across = await silo.Calendar(expert).Book(silo.Key(), TestSilo.Request(TestSilo.At(9)) with { Service = "long" });
        var after = await silo.Calendar(expert).Book(silo.Key(), TestSilo.Request(TestSilo.At(10, 45)));

        inBuffer.Refusal!.Code.ShouldBe(RefusalCode.ScheduleConflict);
        across.Refusal!.Code.ShouldBe(RefusalCode.ScheduleConflict);
        after.Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task Seats_are_taken_one_by_one_the_first_included()
    {
        var silo = shared.NewTenant();
        var expert = await silo.AddExpert();
        await silo.AddService(service => service with { Capacity = 3 });

        var calls = Enumerable.Range(0, 20).Select(_ => silo.Calendar(expert).Book(silo.Key(), TestSilo.Request(TestSilo.At(10))));
        var outcomes = await Task.WhenAll(calls);

        outcomes.Count(outcome => outcome.Value is not null).ShouldBe(3);
    }

    [Fact]
    public async Task A_waiting_appointment_owns_its_time()
    {
        var silo = shared.NewTenant();
        var expert = await silo.AddExpert();
        await silo.AddService(service => service with { RequiresConfirmation = true });

        var first = (await silo.Calendar(expert).Book(silo.Key(), TestSilo.Request(TestSilo.At(10)))).Value!;
        var second = await silo.Calendar(expert).Book(silo.Key(), TestSilo.Request(TestSilo.At(10)));
        var confirmed = await silo.Appointment(first.Id).Confirm(Steps.ByStaff with { ExpectedVersion = first.Version });

        first.Status.ShouldBe(AppointmentStatus.Scheduled);
        second.Refusal!.Code.ShouldBe(RefusalCode.ScheduleConflict);
        confirmed.Value!.Status.ShouldBe(AppointmentStatus.Confirmed);
    }

    [Fact]
    public async Task Rules_have_their_own_refusals()
    {
        var silo = shared.NewTenant();
        var expert = await silo.AddExpert();
        await silo.AddService(service => service with { MinimumNoticeMinutes = 120, BookingWindowDays = 2, MaxPerDay = 1 });

        async Task<RefusalCode?> Book(DateTimeOffset start) =>
            (await silo.Calendar(expert).Book(silo.Key(), TestSilo.Request(start))).Refusal?.Code;

        (await Book(TestSilo.At(9, 30))).ShouldBe(RefusalCode.NoticeTooShort);
        (await Book(TestSilo.At(10).AddDays(2))).ShouldBe(RefusalCode.BeyondBookingWindow);
        (await Book(TestSilo.At(18))).ShouldBe(RefusalCode.OutsideAvailability);
        (await Book(TestSilo.At(10, 10))).ShouldBe(RefusalCode.OutsideAvailability);
        (await Book(TestSilo.At(10))).ShouldBeNull();
        (await Book(TestSilo.At(12))).ShouldBe(RefusalCode.LimitReached);
        (await Book(TestSilo.At(12).AddDays(1))).ShouldBeNull();
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        var silo = shared.NewTenant();
        var expert = await silo.AddExpert();
        await silo.AddService();

        (await silo.Calendar("exp_none").Book(silo.Key(), TestSilo.Request(TestSilo.At(10))))
            .Refusal!.Code.ShouldBe(RefusalCode.ResourceNotFound);
        (await silo.Calendar(expert).Book(silo.Key(), TestSilo.Request(TestSilo.At(10)) with { Service = "none" }))
            .Refusal!.Code.ShouldBe(RefusalCode.ResourceNotFound);
        (await silo.Appointment("apt_none").Get()).Refusal!.Code.ShouldBe(RefusalCode.ResourceNotFound);
        // A grain never remembers "does not exist": the expert who is added now is found at once.
        await silo.AddExpert("exp_none");
        (await silo.Calendar("exp_none").Book(silo.Key(), TestSilo.Request(TestSilo.At(10)))).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task An_expert_who_was_removed_takes_no_more_bookings()
    {
        var silo = shared.NewTenant();
        var expert = await silo.AddExpert();
        await silo.AddService();

        (await silo.Grains.GetGrain<IExpertGrain>(GrainKey.For(silo.Tenant, expert)).Remove(null)).Refusal.ShouldBeNull();

        (await silo.Calendar(expert).Book(silo.Key(), TestSilo.Request(TestSilo.At(10))))
            .Refusal!.Code.ShouldBe(RefusalCode.ResourceNotFound);
    }

    [Fact]
    public async Task Another_tenant_is_never_let_in()
    {
        var silo = shared.NewTenant();
        var expert = await silo.AddExpert();
        var calendar = silo.Calendar(expert);

        silo.As("other");

        await Should.ThrowAsync<TenantMismatchException>(calendar.GetSchedule);
    }
}
