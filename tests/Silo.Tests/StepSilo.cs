using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;

namespace Actors.Silo.Tests;

/// <summary>One silo for all steps; each test has a tenant of its own.</summary>
public sealed class StepSilo : IAsyncLifetime
{
    private int _tenants;

    internal TestSilo Silo { get; private set; } = null!;

    internal FaultyJournal Faults => (FaultyJournal)Silo.Journal;

    public async ValueTask InitializeAsync() => Silo = await TestSilo.Start(configure: FaultyJournal.Replace);

    public async ValueTask DisposeAsync() => await Silo.DisposeAsync();

    /// <summary>An appointment of a new tenant, tomorrow at ten, for which a step is due.</summary>
    internal async Task<Appointment> Book(StepCase step)
    {
        Silo.Tenant = $"clinic-{Interlocked.Increment(ref _tenants)}";
        var tenant = Silo.Tenant;
        Faults.Meets = stream => stream.Tenant == tenant;
        await Silo.AddExpert();
        await Silo.AddService(service => service with { RequiresConfirmation = step.NeedsConfirmation });
        var start = new DateTimeOffset(Silo.Clock.GetUtcNow().Date.AddDays(1).AddHours(10), TimeSpan.Zero);
        var booked = (await Silo.Calendar("exp_1").Book(Silo.Key(), TestSilo.Request(start))).Value.ShouldNotBeNull();
        if (step.IsOutcome) Silo.Clock.Advance(start.AddMinutes(30) - Silo.Clock.GetUtcNow());
        return booked;
    }

    internal IAppointmentGrain Grain(Appointment appointment) => Silo.Appointment(appointment.Id);

    /// <summary>Somebody else books, so the calendar has another version.</summary>
    internal async Task BookAnother(Appointment appointment) =>
        (await Silo.Calendar("exp_1").Book(Silo.Key(), TestSilo.Request(appointment.ScheduledAt.AddDays(1)))).Refusal.ShouldBeNull();

    internal async Task<IEnumerable<string>> EventsOf(Appointment appointment) =>
        (await Silo.Journal.ReadStreamAsync(StreamName.For(Silo.Tenant, "appointment", appointment.Id), 0, 100, CancellationToken.None))
            .Select(stored => stored.Type);
}

/// <summary>A step, and what it needs.</summary>
/// <param name="Event">What it writes.</param>
/// <param name="Take">Asks for it.</param>
internal sealed record StepCase(string Event, Func<IAppointmentGrain, Appointment, StepRequest, Task<Outcome<Appointment>>> Take)
{
    public bool NeedsConfirmation { get; init; }

    public bool IsOutcome { get; init; }

    public bool AsksCalendar { get; init; }

    public string[] Events => ["scheduling.appointment-booked.v1", Event];
}
