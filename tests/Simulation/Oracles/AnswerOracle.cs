using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;
using Actors.Grains.Scheduling;
using Actors.Simulation.Workload;
using Actors.Simulation.World;

namespace Actors.Simulation.Oracles;

/// <summary>Compares what clients are told with what is durable, and with what they were told before.</summary>
internal sealed partial class AnswerOracle(SimulatedWorld world)
{
    // A little less than what is promised: clocks differ.
    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(23);

    private readonly Dictionary<StreamName, string> _first = [];
    private readonly Dictionary<string, (string Told, DateTimeOffset At)> _holds = [];

    /// <summary>Whether there is an appointment under a key.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="key">The key.</param>
    public bool IsBooked(string tenant, CreationKey key) =>
        world.Journal.FirstOf(StreamName.For(tenant, AppointmentGrain.Kind, key.Id)) is AppointmentBooked;

    /// <summary>A client was told what became of a booking under an idempotency key.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="key">The key.</param>
    /// <param name="wasBooked">Whether there was an appointment under the key before this was asked.</param>
    /// <param name="outcome">The answer.</param>
    public void Told(string tenant, CreationKey key, bool wasBooked, Outcome<Appointment> outcome)
    {
        var stream = StreamName.For(tenant, AppointmentGrain.Kind, key.Id);
        var stored = world.Journal.FirstOf(stream);
        if (outcome.Value is { } appointment)
        {
            if (stored is not AppointmentBooked { Appointment: { } booked }
                || booked.ScheduledAt != appointment.ScheduledAt || booked.ExpertId != appointment.ExpertId)
                throw new ViolationException(
                    "what is acknowledged is durable", $"{stream} was acknowledged, and there is {stored?.GetType().Name ?? "nothing"}");
        }
        else
        {
            var code = outcome.Refusal!.Code;
            Refused(stream, stored, code, mayBeBooked: (!wasBooked && MayCross(code)) || IsForgotten(stream, code));
        }

        SameAsBefore(stream, stored, outcome.Refusal, outcome.Value is { } value
            ? $"{value.Id} {value.ExpertId} {value.ServiceId} {value.ScheduledAt:O} {value.EndsAt:O} {value.Status} {value.CreatedAt:O} "
                + $"{value.Version}"
            : "");
    }

    /// <summary>A client was told what became of a series.</summary>
    /// <param name="scenario">Where the zone stands.</param>
    /// <param name="together">What was asked.</param>
    /// <param name="outcome">The answer.</param>
    public void Told(Scenario scenario, Together together, Outcome<AppointmentSeries> outcome)
    {
        var stream = StreamName.For(together.Shop.Id, AppointmentGrain.Kind, together.Key.Id);
        var stored = world.Journal.FirstOf(stream);
        if (outcome.Value is { } series)
        {
            if (stored is not AppointmentBooked)
                throw new ViolationException("what is acknowledged is durable", $"{stream} was acknowledged, and there is none");
            var starts = series.Appointments.Select(each => each.ScheduledAt).Concat(series.Refused.Select(each => each.Start)).Order();
            if (!starts.SequenceEqual(PlainSeries.Starts(together.Body, scenario.Zone)))
                throw new ViolationException("a series is what its rule says", $"{stream} has {string.Join(' ', starts)}");
            if (together.Body.Partial != true && !series.Refused.IsEmpty)
                throw new ViolationException("a series is booked whole", $"{stream} was to be whole, and {series.Refused[0]} is left out");
        }
        else
        {
            var code = outcome.Refusal!.Code;
            Refused(stream, stored, code, mayBeBooked: code is RefusalCode.ResourceNotFound or RefusalCode.IdempotencyKeyReused);
        }

        SameAsBefore(stream, stored, outcome.Refusal, outcome.Value is { } value
            ? string.Join(' ', value.Appointments.Select(each => $"{each.Id} {each.ScheduledAt:O} {each.Status} {each.Version}"))
                + string.Join(' ', value.Refused.Select(each => $"{each.Start:O} {each.Code}"))
            : "");
    }

    private static void Refused(StreamName stream, IEvent? stored, RefusalCode code, bool mayBeBooked)
    {
        if (stored is AppointmentBooked && !mayBeBooked)
            throw new ViolationException("what is refused does not exist", $"{stream} was refused as {code} and is booked");
        if (stored is not BookingRefused && BookingRefusals.AreKept(code))
            throw new ViolationException("same key, same answer", $"{stream} was refused as {code}, and that is not kept");
    }

    // Where nothing is stored there is no first answer, and what is told of the key or of the service is no answer to the request.
    private void SameAsBefore(StreamName stream, IEvent? stored, Refusal? refusal, string value)
    {
        if (stored is null || refusal?.Code is RefusalCode.IdempotencyKeyReused or RefusalCode.ResourceNotFound) return;
        var told = refusal is null ? value : $"{refusal.Code} {refusal.Message} {string.Join(' ', refusal.NextAvailable)}";
        if (!_first.TryAdd(stream, told) && _first[stream] != told)
            throw new ViolationException("same key, same answer", $"{stream} was answered '{_first[stream]}' and then '{told}'");
    }

    /// <summary>A client was told that appointments of a series are cancelled.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="series">The answer.</param>
    /// <param name="now">The time.</param>
    public void Cancelled(string tenant, AppointmentSeries series, DateTimeOffset now)
    {
        foreach (var appointment in series.Appointments)
        {
            // Of one that lapsed the calendar may hear a moment later.
            if (appointment.Cancellation is { IsLapse: true }) continue;
            if (appointment.Status == AppointmentStatus.Cancelled) Cancelled(tenant, appointment.ExpertId, appointment);
            else if (appointment.ScheduledAt > now + SimulatedWorld.MostSkew && Appointments.IsActive(appointment))
                throw new ViolationException(
                    "what is acknowledged is done", $"{appointment.Id} was to be cancelled and is {appointment.Status}");
        }
    }

    // That there is no such service is not kept (decision 0006), so a doubled request may be told so by one process while another books it.
    private static bool MayCross(RefusalCode code) => code == RefusalCode.ResourceNotFound;

    // The digest of a request is of a person too, so once she is erased a repeat looks like any other use of the key.
    private bool IsForgotten(StreamName stream, RefusalCode code) =>
        code == RefusalCode.IdempotencyKeyReused && world.Journal.Appointments.GetValueOrDefault(stream)?.Current?.ErasedAt is not null;

    /// <summary>
    /// What a client was told of the hold under a key, if that must still be known; null when it was given none, or too long ago.
    /// </summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="id">The hold.</param>
    public string? HeldBefore(string calendar, string id) =>
        _holds.TryGetValue($"{calendar} {id}", out var first) && world.Now - first.At < KeptFor ? first.Told : null;

    /// <summary>A client was told what became of a hold.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="id">The hold.</param>
    /// <param name="before">What a client had been told of it before this was asked.</param>
    /// <param name="outcome">The answer.</param>
    public void Held(string calendar, string id, string? before, Outcome<Hold> outcome)
    {
        var told = outcome.Value is { } hold ? $"{hold.Id} {hold.ServiceId} {hold.Start:O} {hold.ExpiresAt:O}" : $"{outcome.Refusal!.Code}";
        if (before is not null && before != told)
            throw new ViolationException("same key, same answer", $"{calendar} {id} was answered '{before}' and then '{told}'");
        if (outcome.Value is null) return;
        Taken(calendar, id);
        _holds.TryAdd($"{calendar} {id}", (told, world.Now));
    }

    /// <summary>A client was told that time is taken.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="id">By what.</param>
    public void Taken(string calendar, string id)
    {
        if (!world.Journal.Calendars[calendar].Ever.Contains(id))
            throw new ViolationException(
                "what is acknowledged is durable", $"{calendar} was said to have {id}, and the journal does not know it");
    }

    /// <summary>A client was told that time is given back.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="id">By what.</param>
    public void GivenBack(string calendar, string id)
    {
        var plain = world.Journal.Calendars[calendar];
        if (plain.Entries.Any(entry => entry.Id == id) || plain.TimeOff.Any(timeOff => timeOff.Id == id))
            throw new ViolationException(
                "what is cancelled is free", $"{calendar} was said to have given {id} back, and the journal still has it");
    }

    /// <summary>A client was told that an invitation is on its way.</summary>
    /// <param name="id">The invitation.</param>
    public void Invited(string id)
    {
        if (!world.Journal.Invitations.Contains(id))
            throw new ViolationException("what is acknowledged is durable", $"{id} was acknowledged, and the journal does not know it");
    }

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
            throw new ViolationException(
                "what is acknowledged is durable", $"{appointment.Id} was cancelled, and the journal says {life?.Current?.Status}");
        if (world.Journal.Calendars[GrainKey.For(tenant, expert)].Entries.Any(entry => entry.Id == appointment.Id))
            throw new ViolationException("what is cancelled is free", $"{appointment.Id} still has its time");
    }
}
