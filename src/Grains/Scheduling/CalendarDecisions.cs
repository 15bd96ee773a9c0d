using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;
using Actors.Grains.Scheduling.Notifications;
using NodaTime;

namespace Actors.Grains.Scheduling;

/// <summary>What a calendar answers to requests for its time: pure, and the same whether the answer is yes or no.</summary>
internal static partial class CalendarDecisions
{

    /// <summary>Adds time off.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="key">The id of the time off and the request's fingerprint.</param>
    /// <param name="timeOff">The time off.</param>
    /// <param name="limit">How many there may be.</param>
    public static Outcome<TimeOff> AddTimeOff(ExpertCalendar calendar, UnitOfWork work, CreationKey key, TimeOff timeOff, int limit)
    {
        if (!calendar.IsOpen) return Refusal.NotFound("expert");
        if (calendar.FirstTimeOff.Find(key) is { } repeat)
            return repeat.Value is { } first ? repeat with { Value = WithOutside(calendar, first, work) } : repeat;
        if (CalendarReach.Check(timeOff, work.Now) is { } refusal) return refusal;
        if (calendar.TimeOff.Count >= limit)
            return new Refusal(RefusalCode.LimitReached, $"An expert has at most {limit} stretches of time off.");
        work.Append(new TimeOffAdded(timeOff, key.Fingerprint));
        work.Save(TimeOffDocument.Of(work, calendar.ExpertId, timeOff));
        return WithOutside(calendar, timeOff, work);
    }

    /// <summary>Removes time off.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="id">Its id.</param>
    public static Outcome<TimeOff> RemoveTimeOff(ExpertCalendar calendar, UnitOfWork work, string id)
    {
        if (!calendar.IsOpen || !calendar.TimeOff.TryGetValue(id, out var timeOff)) return Refusal.NotFound("time off");
        work.Append(new TimeOffRemoved(id));
        work.Delete(TimeOffDocument.KeyOf(work, id));
        return timeOff;
    }

    /// <summary>Books a slot; null when the calendar has this appointment already, so that its key has an answer.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="key">The appointment's id and the request's fingerprint.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="service">The service.</param>
    /// <param name="rules">The service's rules for the length that is asked for.</param>
    /// <param name="guards">What it rests on beside the calendar.</param>
    public static Outcome<Appointment>? Book(
        ExpertCalendar calendar, UnitOfWork work, CreationKey key, BookingRequest request, Service service, SlotRules rules,
        BookingGuards guards)
    {
        if (TryGetAppointment(calendar, key.Id, out _))
        {
            work.RestOnHistory();
            return null;
        }

        if ((RefuseNew(calendar, service, request) ?? ServiceRules.CheckAlone(service)) is { } refusal) return refusal;
        if (BookingDetails.Check(request, service) is { } notTaken) return notTaken;
        var held = LiveHold(calendar, request, service, work.Now, out var otherTime);
        if (otherTime is not null) return otherTime;
        // A live hold was checked when it was given, and its holder always succeeds (guarantees.md, 3).
        if (held is null && CheckTime(calendar, work, request, service, rules) is { } taken) return taken;
        var isRecord = BookingDetails.IsRecord(request, request.Start, work.Now);
        // What has begun is none of the appointments to come, of which a client may have so many.
        if (!isRecord && !request.IsAgainst(BookingRule.Limit) && guards.Client?.Check(service) is { } tooMany) return tooMany;
        var time = held is null ? TakenTimes.Of(rules, request.Start) : TakenTimes.FromBusy(held);
        var minutes = (int)(time.End - time.Start).TotalMinutes;
        if (VoucherUses.Of(guards.Voucher, service, minutes).IsRefused(out var vouchers, out var noVoucher)) return noVoucher;
        var appointment = Appointments.Booked(key.Id, calendar, request, service, time, work.Now, vouchers[0]);
        work.Append(new SlotBooked(key.Id, time, held?.Id));
        var booked = new AppointmentBooked(appointment, key.Fingerprint) { Overrides = request.Overrides };
        work.Create(StreamName.For(work.Caller.Tenant, AppointmentGrain.Kind, key.Id), booked);
        guards.Client?.Guard(work, key.Id);
        vouchers.Redeem(work, key.Id);
        AppointmentDocument.Save(work, work.Caller.Tenant, appointment);
        if (!isRecord) Notices.OfBooking(work, appointment);
        Appointments.Follow(work, appointment);
        return appointment;
    }

    /// <summary>Moves an appointment.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="appointmentId">The appointment.</param>
    /// <param name="request">Where to.</param>
    /// <param name="service">The service.</param>
    /// <param name="rules">The service's rules.</param>
    public static Outcome<ReservedTime> Move(
        ExpertCalendar calendar, UnitOfWork work, string appointmentId, MoveRequest request, Service service, SlotRules rules)
    {
        // What has long been over is no longer known here, and none of it can be given away: it is as if it were.
        var isForgotten = request.EndsAt <= work.Now - BusyTimeline.HistoryToKeep.ToTimeSpan();
        if (!isForgotten && !TryGetAppointment(calendar, appointmentId, out _)) return Refusal.NotFound("appointment");
        if (ReservedTimeAt(calendar, appointmentId, request.Start) is { } repeat) return repeat;
        if (Refuse(calendar, service) is { } refusal) return refusal;
        if (Check(calendar, rules, work.Now, request.Start, appointmentId) is { } taken) return taken;
        var time = TakenTimes.Of(rules, request.Start);
        var lateFee = Fees.Greater(calendar.Moves.GetValueOrDefault(appointmentId).LateFee, request.LateFee);
        work.Append(new SlotMoved(appointmentId, time) { LateFee = lateFee, IsByClient = request.IsByClient });
        work.Enqueue(SchedulingEffects.Reconcile(work, appointmentId, null));
        return new ReservedTime(time.Start, time.End, work.Version) { LateFee = lateFee, IsMovedByClient = request.IsByClient };
    }

    /// <summary>Gives an appointment's time back.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="appointmentId">The appointment.</param>
    /// <param name="cancellation">How the appointment is called off.</param>
    public static Outcome<ReservedTime> Release(ExpertCalendar calendar, UnitOfWork work, string appointmentId, Cancellation cancellation)
    {
        if (ReservedTimeOf(calendar, appointmentId).IsRefused(out var released, out var none)) return none;
        work.Append(new SlotReleased(appointmentId));
        work.Enqueue(SchedulingEffects.Reconcile(work, appointmentId, cancellation));
        return released;
    }

    /// <summary>What an appointment has of the calendar's time.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="appointmentId">The appointment.</param>
    public static Outcome<ReservedTime> ReservedTimeOf(ExpertCalendar calendar, string appointmentId) =>
        TryGetAppointment(calendar, appointmentId, out var busy)
            ? TakenTimes.ReservedTimeOf(busy, calendar.Moves.GetValueOrDefault(appointmentId))
            : Refusal.NotFound("appointment");

    /// <summary>The answer to a move of an appointment that has that time already: a repeat. Null when it has another, or none.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="appointmentId">The appointment.</param>
    /// <param name="start">Where it is to be moved.</param>
    public static Outcome<ReservedTime>? ReservedTimeAt(ExpertCalendar calendar, string appointmentId, DateTimeOffset start) =>
        ReservedTimeOf(calendar, appointmentId) is { Value: { } time } && time.Start == start
            ? new Outcome<ReservedTime> { Value = time, Replayed = true }
            : null;

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

    private static TimeOff WithOutside(ExpertCalendar calendar, TimeOff timeOff, UnitOfWork work) =>
        timeOff with { Outside = OutsideOfHours.Find(calendar, timeOff, work.Now) };

    /// <summary>A refusal when the calendar has nothing to do with a service at present; null when it has.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="service">The service.</param>
    public static Refusal? Refuse(ExpertCalendar calendar, Service service) =>
        calendar.IsOpen ? ServiceRules.Check(service, calendar.ExpertId) : Refusal.NotFound("expert");

    /// <summary>A refusal when nothing new can be had of a service in a calendar at present; null when it can.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="service">The service.</param>
    /// <param name="request">The booking; null when none is made yet.</param>
    public static Refusal? RefuseNew(ExpertCalendar calendar, Service service, BookingRequest? request = null) =>
        Refuse(calendar, service)
        ?? (request?.IsAgainst(BookingRule.Payment) == true ? null : ServiceRules.CheckPayments(service, calendar.ExpertId));

    /// <summary>A refusal when a slot cannot be had; null when it can.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="rules">The service's rules.</param>
    /// <param name="now">The time.</param>
    /// <param name="start">When the slot starts.</param>
    /// <param name="ignoring">The id of what is about to be given up, and so does not count; null when there is nothing.</param>
    public static Refusal? Check(ExpertCalendar calendar, SlotRules rules, DateTimeOffset now, DateTimeOffset start, string? ignoring) =>
        Check(calendar, calendar.Busy, rules, now, start, ignoring);

    private static Refusal? CheckTime(
        ExpertCalendar calendar, UnitOfWork work, BookingRequest request, Service service, SlotRules rules) =>
        ServiceRules.CheckLength(service, request.DurationMinutes) ?? Check(
            calendar, calendar.Busy, BookingDetails.Loosened(rules, request), work.Now, request.Start, null,
            request.IsAgainst(BookingRule.Availability));

    private static Refusal? Check(
        ExpertCalendar calendar, BusyTimeline busy, SlotRules rules, DateTimeOffset now, DateTimeOffset start, string? ignoring,
        bool atAnyTime = false)
    {
        var at = Instant.FromDateTimeOffset(now);
        var from = Instant.FromDateTimeOffset(start);
        var slot = Availability.Check(calendar.Hours, rules, busy, at, from, ignoring, atAnyTime);
        return slot is { IsFree: true } ? null : SlotRefusals.For(slot?.Reason, calendar, rules, at, from);
    }

    private static BusyTime? LiveHold(
        ExpertCalendar calendar, BookingRequest request, Service service, DateTimeOffset now, out Refusal? otherTime)
    {
        otherTime = null;
        // A hold that has lapsed gives no right and does no harm: the booking is then like any other.
        if (request.HoldId is null || !calendar.TryGetHold(request.HoldId, out var hold) || hold.ExpiresAt <= now) return null;
        var isOfLength = request.DurationMinutes is not { } minutes || hold.End - hold.Start == TimeSpan.FromMinutes(minutes);
        if (hold.ServiceId == service.Id && hold.Start == request.Start && isOfLength)
        {
            return calendar.Busy.TryGet(hold.Id, out var busy) ? busy : null;
        }

        const string isForAnother = "the hold is for another time, length or service";
        otherTime = Refusal.Invalid("holdId", isForAnother) with { Code = RefusalCode.PolicyViolation };
        return null;
    }
}
