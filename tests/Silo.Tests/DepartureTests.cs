using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Silo.Tests;

/// <summary>
/// A crash between two of the commits by which an expert goes: what comes first is done and what follows is not, and an effect brings it to
/// an end.
/// </summary>
public sealed class DepartureTests : IAsyncLifetime
{
    private const string From = "exp_1";
    private const string To = "exp_2";

    private static readonly TimeSpan EffectsAreDue = TimeSpan.FromSeconds(11);

    private TestSilo _silo = null!;

    public async ValueTask InitializeAsync() => _silo = await TestSilo.Start(configure: QuickHasher.Add);

    public async ValueTask DisposeAsync() => await _silo.DisposeAsync();

    [Fact]
    public async Task A_crash_after_the_other_calendar_took_it_is_made_good()
    {
        var (silo, booked) = await BookAsync();
        await TakeOverAsync(silo, booked);

        silo.Clock.Advance(EffectsAreDue);

        await Eventually.Holds(async () => (await silo.Appointment(booked.Id).Get()).Value!.ExpertId == To);
        await Eventually.Holds(async () => !await HasAsync(silo, From, booked));
        (await HasAsync(silo, To, booked)).ShouldBeTrue();
        (await silo.Appointment(booked.Id).Reassign(To)).Replayed.ShouldBeTrue();
    }

    [Fact]
    public async Task A_crash_before_the_first_calendar_gave_it_up_is_made_good()
    {
        var (silo, booked) = await BookAsync();
        (await silo.Appointment(booked.Id).Reassign(To)).Refusal.ShouldBeNull();
        await silo.Appointment(booked.Id).FinishReassignment(new Reassignment(From, To));
        (await HasAsync(silo, From, booked)).ShouldBeFalse();
        (await HasAsync(silo, To, booked)).ShouldBeTrue("the effect of a whole step changes nothing");
    }

    [Theory]
    [InlineData("cancelled")]
    [InlineData("moved")]
    public async Task What_became_of_it_after_the_crash_counts_and_the_other_calendar_is_free_again(string became)
    {
        var (silo, booked) = await BookAsync();
        await TakeOverAsync(silo, booked);
        var appointment = silo.Appointment(booked.Id);
        var step = became == "cancelled"
            ? await appointment.Cancel("ill", Steps.ByStaff)
            : await appointment.Reschedule(booked.ScheduledAt.AddHours(5), Steps.ByStaff);
        step.Refusal.ShouldBeNull();

        silo.Clock.Advance(EffectsAreDue);

        await Eventually.Holds(async () => !await HasAsync(silo, To, booked));
        (await silo.Appointment(booked.Id).Get()).Value!.ExpertId.ShouldBe(From);
        (await HasAsync(silo, From, booked)).ShouldBe(became == "moved");
    }

    [Fact]
    public async Task A_crash_after_the_calendar_closed_removes_the_expert_too()
    {
        await _silo.AddExpert();
        (await _silo.Calendar(From).CloseIfFree()).Refusal.ShouldBeNull();
        _silo.Clock.Advance(EffectsAreDue);
        await Eventually.Holds(async () => await _silo.Grains.GetGrain<IExpertGrain>(GrainKey.For(_silo.Tenant, From)).Get() is null);
    }

    [Fact]
    public async Task A_calendar_with_appointments_to_come_does_not_close_and_one_whose_appointments_have_begun_does()
    {
        var (silo, booked) = await BookAsync();
        var refused = await silo.Calendar(From).CloseIfFree();
        refused.Refusal!.Fields.ShouldHaveSingleItem().Message.ShouldBe(booked.Id);
        silo.Clock.Advance(booked.ScheduledAt - silo.Clock.GetUtcNow());
        (await silo.Calendar(From).CloseIfFree()).Refusal.ShouldBeNull();
    }

    private async Task<(TestSilo Silo, Appointment Booked)> BookAsync()
    {
        var silo = _silo;
        await silo.AddExpert();
        await silo.AddExpert(To);
        await silo.AddService();
        var start = new DateTimeOffset(silo.Clock.GetUtcNow().Date.AddDays(1).AddHours(10), TimeSpan.Zero);
        var booked = await silo.Calendar(From).Book(silo.Key(), TestSilo.Request(start));
        return (silo, booked.Value.ShouldNotBeNull());
    }

    // What the appointment does first; the process ends before it does more.
    private static async Task TakeOverAsync(TestSilo silo, Appointment booked) =>
        (await silo.Calendar(To).TakeOver(booked.Id, new Reassignment(From, To), booked.ServiceId, booked.ScheduledAt))
            .Refusal.ShouldBeNull();

    private static async Task<bool> HasAsync(TestSilo silo, string expert, Appointment appointment) =>
        (await silo.Calendar(expert).ReservedTimeOf(appointment.Id)).Refusal is null;
}
