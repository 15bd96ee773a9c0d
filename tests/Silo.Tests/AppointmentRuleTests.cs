using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Silo.Tests;

/// <summary>Late moves, the past, and requests that nobody confirms (the rules at the end of api.md section 10).</summary>
public sealed class AppointmentRuleTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Ten = TestSilo.At(10);
    private static readonly Money HalfOfPrice = new(5_001, "EUR");

    private TestSilo _silo = null!;

    public async ValueTask InitializeAsync()
    {
        _silo = await TestSilo.Start(configure: QuickHasher.Add);
        await _silo.AddExpert();
    }

    public async ValueTask DisposeAsync() => await _silo.DisposeAsync();

    [Theory]
    [InlineData(30)]
    [InlineData(1)]
    public async Task A_late_move_by_the_client_does_not_wash_the_fee_away(int days)
    {
        var booked = await BookPaid(Ten);

        var moved = (await Grain(booked).Reschedule(Ten.AddDays(days), Steps.ByClient)).Value.ShouldNotBeNull();
        var again = (await Grain(booked).Reschedule(Ten.AddDays(days + 1), Steps.ByClient)).Value.ShouldNotBeNull();
        var cancelled = (await Grain(booked).Cancel(byClient: true, null, null)).Value.ShouldNotBeNull();

        (moved.LateFee, again.LateFee, cancelled.Cancellation!.Fee).ShouldBe((HalfOfPrice, HalfOfPrice, HalfOfPrice));
    }

    [Fact]
    public async Task An_early_move_and_what_the_other_side_does_cost_the_client_nothing()
    {
        var early = await BookPaid(Ten.AddDays(7));
        var late = await BookPaid(Ten);

        (await Grain(early).Reschedule(Ten.AddDays(8), Steps.ByClient)).Value.ShouldNotBeNull().LateFee.ShouldBeNull();
        (await Grain(late).Reschedule(Ten.AddDays(9), Steps.ByStaff)).Value.ShouldNotBeNull().LateFee.ShouldBeNull();
        foreach (var appointment in new[] { early, late })
            (await Grain(appointment).Cancel(byClient: true, null, null)).Value.ShouldNotBeNull().Cancellation!.Fee.ShouldBeNull();
        var moved = await BookPaid(Ten);
        (await Grain(moved).Reschedule(Ten.AddDays(7), Steps.ByClient)).Refusal.ShouldBeNull();
        (await Grain(moved).Cancel(byClient: false, null, null)).Value.ShouldNotBeNull().Cancellation!.Fee.ShouldBeNull();
    }

    [Fact]
    public async Task What_has_started_the_client_neither_moves_nor_cancels_and_staff_do_both()
    {
        await _silo.AddService();
        var held = await Book(Ten);
        var other = await Book(Ten.AddMinutes(30));
        _silo.Clock.Advance(TimeSpan.FromHours(12));

        (await Grain(held).Reschedule(Ten.AddDays(7), Steps.ByClient))
            .Refusal.ShouldNotBeNull().Code.ShouldBe(RefusalCode.InvalidTransition);
        (await Grain(held).Cancel(byClient: true, null, null))
            .Refusal.ShouldNotBeNull().Code.ShouldBe(RefusalCode.InvalidTransition);
        (await Grain(held).MarkNoShow(Steps.ByStaff)).Refusal.ShouldBeNull("nothing has happened to it");
        (await Grain(other).Reschedule(Ten.AddDays(7), Steps.ByStaff)).Value.ShouldNotBeNull().ScheduledAt.ShouldBe(Ten.AddDays(7));
        (await Grain(other).Cancel(byClient: false, null, null)).Refusal.ShouldBeNull();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_active_appointment_is_never_forgotten_however_long_it_is_over(bool isReloaded)
    {
        await _silo.AddService();
        var old = await Book(Ten);
        _silo.Clock.Advance(TimeSpan.FromDays(36));
        // Booking others makes the calendar forget what is over.
        await Book(Ten.AddDays(42));
        await Book(Ten.AddDays(43));
        (await _silo.Calendar("exp_1").ReservedTimeOf(old.Id)).Refusal.ShouldNotBeNull("it has been forgotten");
        if (isReloaded) await _silo.Grains.GetGrain<IManagementGrain>(0).ForceActivationCollection(TimeSpan.Zero);

        var to = Ten.AddDays(44);
        (await Grain(old).Reschedule(to, Steps.ByStaff)).Value.ShouldNotBeNull().ScheduledAt.ShouldBe(to);

        (await _silo.Calendar("exp_1").Book(_silo.Key(), TestSilo.Request(to))).Refusal.ShouldNotBeNull()
            .Code.ShouldBe(RefusalCode.ScheduleConflict);
        (await Grain(old).Cancel(byClient: false, null, null)).Refusal.ShouldBeNull();
        (await _silo.Calendar("exp_1").Book(_silo.Key(), TestSilo.Request(to))).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task What_was_cancelled_long_after_it_was_over_does_not_come_back()
    {
        await _silo.AddService();
        var old = await Book(Ten);
        _silo.Clock.Advance(TimeSpan.FromDays(36));
        await Book(Ten.AddDays(42));

        (await Grain(old).Cancel(byClient: false, null, null)).Refusal.ShouldBeNull();

        (await Grain(old).Reschedule(Ten.AddDays(44), Steps.ByStaff))
            .Refusal.ShouldNotBeNull().Code.ShouldBe(RefusalCode.InvalidTransition);
        (await _silo.Calendar("exp_1").Book(_silo.Key(), TestSilo.Request(Ten.AddDays(44)))).Refusal.ShouldBeNull();
    }

    [Theory]
    [InlineData(2, 2)]
    [InlineData(48, 26)]
    public async Task A_request_that_nobody_confirms_lapses_in_time_and_gives_its_time_back(int withinHours, int lapsesAfterHours)
    {
        await _silo.AddService(service => service with { RequiresConfirmation = true, ConfirmWithinHours = withinHours });
        var start = TestSilo.Monday.AddHours(26);
        var asked = await Book(start);
        (asked.Status, asked.ConfirmBy).ShouldBe((AppointmentStatus.Scheduled, TestSilo.Monday.AddHours(lapsesAfterHours)));

        _silo.Clock.Advance(TimeSpan.FromHours(lapsesAfterHours) - TimeSpan.FromTicks(1));
        (await Grain(asked).Get()).Value!.Status.ShouldBe(AppointmentStatus.Scheduled);
        _silo.Clock.Advance(TimeSpan.FromTicks(1));

        (await Grain(asked).Confirm(Steps.ByStaff))
            .Refusal.ShouldNotBeNull().Code.ShouldBe(RefusalCode.InvalidTransition);
        await Eventually.Holds(() => HasLapsed(asked));
        await Eventually.Holds(async () => (await _silo.Calendar("exp_1").ReservedTimeOf(asked.Id)).Refusal is not null);
    }

    [Fact]
    public async Task A_request_that_was_confirmed_does_not_lapse_and_a_move_by_the_client_asks_again()
    {
        await _silo.AddService(service => service with { RequiresConfirmation = true, ConfirmWithinHours = 2 });
        var asked = await Book(Ten.AddDays(3));
        (await Grain(asked).Confirm(Steps.ByStaff)).Refusal.ShouldBeNull();
        _silo.Clock.Advance(TimeSpan.FromHours(3));
        // What was due by now is carried out before what comes after it: this one lapses.
        var other = await Book(Ten.AddDays(4));
        _silo.Clock.Advance(TimeSpan.FromHours(3));
        await Eventually.Holds(async () => (await Grain(other).Get()).Value!.Status == AppointmentStatus.Cancelled);
        (await Grain(asked).Get()).Value!.Status.ShouldBe(AppointmentStatus.Confirmed);

        (await Grain(asked).Reschedule(Ten.AddDays(5), Steps.ByStaff)).Value!.Status.ShouldBe(AppointmentStatus.Confirmed);
        var moved = (await Grain(asked).Reschedule(Ten.AddDays(6), Steps.ByClient)).Value.ShouldNotBeNull();

        (moved.Status, moved.ConfirmBy).ShouldBe((AppointmentStatus.Scheduled, _silo.Clock.GetUtcNow().AddHours(2)));
        _silo.Clock.Advance(TimeSpan.FromHours(3));
        await Eventually.Holds(() => HasLapsed(asked));
    }

    private async Task<bool> HasLapsed(Appointment asked) =>
        (await Grain(asked).Get()).Value is { Status: AppointmentStatus.Cancelled, Cancellation.IsLapse: true };

    private IAppointmentGrain Grain(Appointment appointment) => _silo.Appointment(appointment.Id);

    private async Task<Appointment> BookPaid(DateTimeOffset start)
    {
        if (await _silo.Catalog.Find("consultation") is null)
        {
            await _silo.AddService(
                service => service with { Price = new Money(10_001, "EUR"), CancellationPolicy = new CancellationPolicy(24, 50) });
        }

        return await Book(start);
    }

    private async Task<Appointment> Book(DateTimeOffset start) =>
        (await _silo.Calendar("exp_1").Book(_silo.Key(), TestSilo.Request(start))).Value.ShouldNotBeNull();
}
