using Actors.Journaling;
using NodaTime;

namespace Actors.Scheduling;

/// <summary>What a calendar answers to requests for its time: pure, and the same whether the answer is yes or no.</summary>
internal static class CalendarDecisions
{
    /// <summary>The first part of an effect's id when it lets a hold lapse; the hold's id follows.</summary>
    private const string LapsePrefix = "lapse-";

    /// <summary>Holds a slot.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="key">The hold's id.</param>
    /// <param name="service">The service.</param>
    /// <param name="rules">The service's rules.</param>
    /// <param name="start">When the slot starts.</param>
    /// <param name="holdFor">How long it is held.</param>
    public static Outcome<Hold> Hold(
        ExpertCalendar calendar, UnitOfWork work, CreationKey key, Service service, SlotRules rules, DateTimeOffset start, TimeSpan holdFor)
    {
        if (calendar.FirstHolds.Find(key) is { } repeat) return repeat;
        if (Refuse(calendar, service) is { } refusal) return refusal;
        if (Check(calendar, rules, work.Now, start, null) is { } taken) return taken;
        var time = TakenTimes.Of(rules, start);
        var hold = new Hold(key.Id, calendar.ExpertId, service.Id, time.Start, time.End, work.Now + holdFor);
        work.Append(new SlotHeld(key.Id, time, hold.ExpiresAt, key.Fingerprint));
        work.Enqueue(new Effect
        {
            Id = LapsePrefix + key.Id,
            Tenant = work.Caller.Tenant,
            Kind = SchedulingEffects.LapseHold,
            Target = GrainKey.For(work.Caller.Tenant, calendar.ExpertId),
            Payload = SchedulingEffects.PayloadOf(key.Id),
            DueAt = hold.ExpiresAt,
        });
        return hold;
    }

    /// <summary>Books a slot.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="key">The appointment's id and the request's fingerprint.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="service">The service.</param>
    /// <param name="rules">The service's rules.</param>
    public static Outcome<Appointment> Book(
        ExpertCalendar calendar, UnitOfWork work, CreationKey key, BookingRequest request, Service service, SlotRules rules)
    {
        if (Refuse(calendar, service) is { } refusal) return refusal;
        if (TimeZones.Check(request.TimeZone) is { } unknownZone) return unknownZone;
        var held = LiveHold(calendar, request, service, work.Now, out var otherTime);
        if (otherTime is not null) return otherTime;
        // A live hold was checked when it was given, and its holder always succeeds (guarantees.md, 3).
        if (held is null && Check(calendar, rules, work.Now, request.Start, null) is { } taken) return taken;
        var time = held is null ? TakenTimes.Of(rules, request.Start) : TakenTimes.FromBusy(held);
        var appointment = Appointments.Booked(key.Id, calendar, request, service, time, work.Now);
        work.Append(new SlotBooked(key.Id, time, held?.Id));
        work.Create(StreamName.For(work.Caller.Tenant, AppointmentGrain.Kind, key.Id), new AppointmentBooked(appointment, key.Fingerprint));
        work.Save(AppointmentDocument.Of(work.Caller.Tenant, appointment));
        return appointment;
    }

    /// <summary>Moves an appointment.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="appointmentId">The appointment.</param>
    /// <param name="service">The service.</param>
    /// <param name="rules">The service's rules.</param>
    /// <param name="start">The new start.</param>
    public static Outcome<Claim> Move(
        ExpertCalendar calendar, UnitOfWork work, string appointmentId, Service service, SlotRules rules, DateTimeOffset start)
    {
        if (!TryGetAppointment(calendar, appointmentId, out var current)) return Refusal.NotFound("appointment");
        // A repeat after a crash between calendar and appointment: the time is the appointment's already.
        if (current.Start == Instant.FromDateTimeOffset(start)) return TakenTimes.ClaimOf(current, work.Version);
        if (Refuse(calendar, service) is { } refusal) return refusal;
        if (Check(calendar, rules, work.Now, start, appointmentId) is { } taken) return taken;
        var time = TakenTimes.Of(rules, start);
        work.Append(new SlotMoved(appointmentId, time));
        var claim = new Claim(time.Start, time.End, work.Version);
        work.Enqueue(SchedulingEffects.Reconcile(work, appointmentId, null));
        return claim;
    }

    /// <summary>Gives an appointment's time back.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="appointmentId">The appointment.</param>
    /// <param name="cancellation">How the appointment is called off.</param>
    public static Outcome<Claim> Release(ExpertCalendar calendar, UnitOfWork work, string appointmentId, Cancellation cancellation)
    {
        if (!TryGetAppointment(calendar, appointmentId, out var current)) return Refusal.NotFound("appointment");
        work.Append(new SlotReleased(appointmentId));
        work.Enqueue(SchedulingEffects.Reconcile(work, appointmentId, cancellation));
        return TakenTimes.ClaimOf(current, work.Version);
    }

    /// <summary>Finds what an appointment has of the calendar's time.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="appointmentId">The appointment.</param>
    /// <param name="busy">What it has.</param>
    public static bool TryGetAppointment(ExpertCalendar calendar, string appointmentId, out BusyTime busy)
    {
        var found = calendar.Busy.TryGet(appointmentId, out var entry) && entry.Kind == BusyKind.Appointment;
        busy = found ? entry! : null!;
        return found;
    }

    private static Refusal? Refuse(ExpertCalendar calendar, Service service) =>
        calendar.IsOpen ? ServiceRules.Check(service, calendar.ExpertId) : Refusal.NotFound("expert");

    private static Refusal? Check(ExpertCalendar calendar, SlotRules rules, DateTimeOffset now, DateTimeOffset start, string? ignoring)
    {
        var at = Instant.FromDateTimeOffset(now);
        var from = Instant.FromDateTimeOffset(start);
        var slot = Availability.Check(calendar.Hours, rules, calendar.Busy, at, from, ignoring);
        return slot.Verdict == SlotVerdict.Free ? null : SlotRefusals.For(slot.Verdict, calendar, rules, at, from);
    }

    private static BusyTime? LiveHold(
        ExpertCalendar calendar, BookingRequest request, Service service, DateTimeOffset now, out Refusal? otherTime)
    {
        otherTime = null;
        // A hold that has lapsed gives no right and does no harm: the booking is then like any other.
        if (request.HoldId is null || !calendar.Holds.TryGetValue(request.HoldId, out var hold) || hold.ExpiresAt <= now) return null;
        if (hold.ServiceId == service.Id && hold.Start == request.Start)
        {
            return calendar.Busy.TryGet(hold.Id, out var busy) ? busy : null;
        }

        otherTime = Refusal.Invalid("holdId", "the hold is for another time or service") with { Code = RefusalCode.PolicyViolation };
        return null;
    }
}
