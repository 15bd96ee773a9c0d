using Actors.Journaling;
using Actors.Scheduling;
using Actors.Simulation.World;

namespace Actors.Simulation.Oracles;

/// <summary>Compares what clients are told with what is durable, and with what they were told before.</summary>
internal sealed class AnswerOracle(SimulatedWorld world)
{
    private readonly Dictionary<StreamName, string> _first = [];

    /// <summary>A client was told what became of a booking under an idempotency key.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="key">The key.</param>
    /// <param name="outcome">The answer.</param>
    public void Told(string tenant, CreationKey key, Outcome<Appointment> outcome)
    {
        var stream = StreamName.For(tenant, AppointmentGrain.Kind, key.Id);
        var stored = world.Journal.FirstOf(stream);
        if (outcome.Value is { } appointment)
        {
            if (stored is not AppointmentBooked { Appointment: { } booked } || booked.ScheduledAt != appointment.ScheduledAt || booked.ExpertId != appointment.ExpertId)
                throw new ViolationException("what is acknowledged is durable", $"{stream} was acknowledged, and there is {stored?.GetType().Name ?? "nothing"}");
        }
        else if (stored is AppointmentBooked && !IsForgotten(stream, outcome.Refusal!.Code))
        {
            throw new ViolationException("what is refused does not exist", $"{stream} was refused as {outcome.Refusal!.Code} and is booked");
        }
        else if (stored is not BookingRefused && BookingRefusals.AreKept(outcome.Refusal!.Code))
        {
            throw new ViolationException("same key, same answer", $"{stream} was refused as {outcome.Refusal.Code}, and that is not kept");
        }

        if (stored is null || outcome.Refusal?.Code == RefusalCode.IdempotencyKeyReused) return;
        var told = outcome.Value is { } value
            ? $"{value.Id} {value.ExpertId} {value.ServiceId} {value.ScheduledAt:O} {value.EndsAt:O} {value.Status} {value.CreatedAt:O} {value.Version}"
            : $"{outcome.Refusal!.Code} {outcome.Refusal.Message} {string.Join(' ', outcome.Refusal.NextAvailable)}";
        if (!_first.TryAdd(stream, told) && _first[stream] != told)
            throw new ViolationException("same key, same answer", $"{stream} was answered '{_first[stream]}' and then '{told}'");
    }

    // The digest of a request is of a person too, so once she is erased a repeat looks like any other use of the key.
    private bool IsForgotten(StreamName stream, RefusalCode code) =>
        code == RefusalCode.IdempotencyKeyReused && world.Journal.Appointments[stream].Current?.ErasedAt is not null;

    /// <summary>A client was told that an appointment is cancelled.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="expert">The expert.</param>
    /// <param name="appointment">The appointment.</param>
    public void Cancelled(string tenant, string expert, Appointment appointment)
    {
        if (appointment.Status != AppointmentStatus.Cancelled)
            throw new ViolationException("what is acknowledged is durable", $"{appointment.Id} was cancelled and is {appointment.Status}");
        var life = world.Journal.Appointments.GetValueOrDefault(StreamName.For(tenant, AppointmentGrain.Kind, appointment.Id));
        if (life?.Current?.Status != AppointmentStatus.Cancelled)
            throw new ViolationException("what is acknowledged is durable", $"{appointment.Id} was cancelled, and the journal says {life?.Current?.Status}");
        if (world.Journal.Calendars[GrainKey.For(tenant, expert)].Entries.Any(entry => entry.Id == appointment.Id))
            throw new ViolationException("what is cancelled is free", $"{appointment.Id} still has its time");
    }
}
