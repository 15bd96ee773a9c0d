using System.Collections.Immutable;
using System.Globalization;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;
using Actors.Grains.Scheduling.Notifications;
using NodaTime;

namespace Actors.Grains.Scheduling;

/// <content>
/// Several appointments in one decision. Each is judged on a copy of the timeline that has those before it, so that conflicts and limits
/// among themselves count as all others do (decision 0039).
/// </content>
internal static partial class CalendarDecisions
{
    private static Refusal IsChanging { get; } = new(
        RefusalCode.InvalidTransition, "An appointment of the series is being changed at this moment, or is with another expert.");

    /// <summary>Books a series; null when the calendar has an appointment of it already, so that its key has an answer.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="key">The first appointment's id and the request's fingerprint.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="service">The service.</param>
    /// <param name="rules">The service's rules for the length that is asked for.</param>
    /// <param name="guards">What it rests on beside the calendar.</param>
    public static Outcome<AppointmentSeries>? BookSeries(
        ExpertCalendar calendar, UnitOfWork work, CreationKey key, SeriesRequest request, Service service, SlotRules rules,
        BookingGuards guards)
    {
        // The first of them may have been called off or be long over, and others not.
        if (Enumerable.Range(0, Recurrence.Most).Any(each => TryGetAppointment(calendar, SeriesIds.Appointment(key.Id, each), out _)))
        {
            work.RestOnHistory();
            return null;
        }

        var booking = request.Booking;
        if (RefuseNew(calendar, service, booking) is { } refusal) return refusal;
        var unpaid = BookingDetails.CheckUnpaid(booking, service);
        if ((BookingDetails.Check(booking, service) ?? (guards.Voucher is null ? unpaid : null)) is { } notTaken) return notTaken;
        var held = LiveHold(calendar, booking, service, work.Now, out var otherTime);
        if (otherTime is not null) return otherTime;
        // As with one booking, who names no length means that of the hold; all of them have it.
        if (held is not null) rules = rules with { Length = held.Time.End - held.Time.Start };
        if (ServiceRules.CheckLength(service, (int)rules.Length.TotalMinutes) is { } noLength) return noLength;
        // The series keeps the wall-clock time of the schedule that is in force at its first start.
        var zone = calendar.Hours.ZoneAt(Instant.FromDateTimeOffset(booking.Start));
        if (Recurrences.Starts(request.Recurrence, booking.Start, zone).IsRefused(out var starts, out var misfit))
            return misfit;
        var (loosened, atAnyTime) = (BookingDetails.Loosened(rules, booking), booking.IsAgainst(BookingRule.Availability));
        var trial = calendar.Busy.Copy();
        var times = new List<TakenTime>();
        var refused = new List<(DateTimeOffset Start, Refusal Refusal)>();
        foreach (var start in starts)
        {
            // As with one booking: a live hold was checked when it was given.
            var hold = start == booking.Start ? held : null;
            if (hold is not null) trial.Remove(hold.Id);
            else if (Check(calendar, trial, loosened, work.Now, start, null, atAnyTime) is { } taken)
            {
                if (!request.IsPartial) return NamedBy(taken, starts, start);
                refused.Add((start, taken));
                continue;
            }

            var time = hold is null ? TakenTimes.Of(rules, start) : TakenTimes.FromBusy(hold);
            trial.Add(TakenTimes.ToBusy(SeriesIds.Appointment(key.Id, times.Count), BusyKind.Appointment, time, null));
            times.Add(time);
        }

        if (times.Count == 0) return NothingFits(refused[0].Refusal);
        if (CheckClient(guards.Client, service, booking, times, work.Now) is { } tooMany) return tooMany;
        if (VoucherUses.Of(guards.Voucher, service, (int)rules.Length.TotalMinutes, times.Count).IsRefused(out var vouchers, out var spent))
            return spent;
        if (unpaid is not null && !vouchers.CoverAll) return unpaid;
        guards.Client?.Guard(work, key.Id);
        return Written(calendar, work, key, booking, service, times, held?.Id, vouchers, [.. refused.Select(
            each => new RefusedOccurrence(each.Start, each.Refusal.Code))]);
    }

    /// <summary>Moves several appointments of a series, all or none.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="move">Where to.</param>
    /// <param name="service">The service.</param>
    /// <param name="rules">The service's rules.</param>
    public static Outcome<MovedAppointments> MoveSeries(
        ExpertCalendar calendar, UnitOfWork work, SeriesMove move, Service service, SlotRules rules)
    {
        if (MoversOf(calendar, move).IsRefused(out var movers, out var refusal)) return refusal;
        var named = movers.Find(mover => mover.Busy.Id == move.AppointmentId)!.Busy.Time.Start;
        var target = Instant.FromDateTimeOffset(move.Start);
        MovedAppointments moved = new([.. movers.Select(mover => mover.Busy.Id)]);
        if (named == target) return new Outcome<MovedAppointments> { Value = moved, Replayed = true };
        if (Refuse(calendar, service) is { } notOffered) return notOffered;
        // Those that come later make room for those before them, or the other way round.
        if (target > named) movers.Reverse();
        var trial = calendar.Busy.Copy();
        foreach (var mover in movers) trial.Remove(mover.Busy.Id);
        var zone = calendar.Hours.ZoneAt(named);
        var difference = Recurrences.WallClockDifference(named, target, zone);
        // One by itself is told of as any other is.
        var step = movers.Count > 1 ? work.BaseVersion : default(long?);
        // Nothing is written before all of them have been judged.
        var moves = new List<SlotMoved>(movers.Count);
        foreach (var mover in movers)
        {
            var start = mover.Busy.Id == move.AppointmentId
                ? move.Start
                : Recurrences.Shifted(mover.Busy.Time.Start, difference, zone).ToDateTimeOffset();
            var own = rules with { Length = mover.Busy.Time.End - mover.Busy.Time.Start };
            if (Check(calendar, trial, own, work.Now, start, null) is { } taken) return NamedBy(taken, start);
            var time = TakenTimes.Of(own, start);
            trial.Add(TakenTimes.ToBusy(mover.Busy.Id, BusyKind.Appointment, time, null));
            var lateFee = Fees.Greater(calendar.Moves.GetValueOrDefault(mover.Busy.Id).LateFee, mover.LateFee);
            moves.Add(new SlotMoved(mover.Busy.Id, time) { LateFee = lateFee, IsByClient = move.IsByClient, SeriesStep = step });
        }

        moves.ForEach(work.Append);
        work.Enqueue(SchedulingEffects.FinishMove(work, move.SeriesId, moved.AppointmentIds, step));
        return moved;
    }

    // What has begun is none of the appointments to come, of which a client may have so many.
    private static Refusal? CheckClient(
        ClientBookings? client, Service service, BookingRequest booking, List<TakenTime> times, DateTimeOffset now) =>
        !booking.IsAgainst(BookingRule.Limit)
            && times.Count(time => !BookingDetails.IsRecord(booking, time.Start, now)) is > 0 and var toCome
            ? client?.Check(service, toCome)
            : null;

    // In the order of their starts.
    private static Outcome<List<Mover>> MoversOf(ExpertCalendar calendar, SeriesMove move)
    {
        if (!TryGetAppointment(calendar, move.AppointmentId, out var named)) return Refusal.NotFound("appointment");
        var movers = new List<Mover>();
        foreach (var member in move.Members)
        {
            if (!TryGetAppointment(calendar, member.AppointmentId, out var busy)) return IsChanging;
            if (move.Scope == SeriesScope.All || busy.Time.Start >= named.Time.Start) movers.Add(new Mover(busy, member.LateFee));
        }

        movers.Sort((one, other) => one.Busy.Time.Start.CompareTo(other.Busy.Time.Start));
        return movers;
    }

    private static AppointmentSeries Written(
        ExpertCalendar calendar, UnitOfWork work, CreationKey key, BookingRequest request, Service service, List<TakenTime> times,
        string? holdId, VoucherUses vouchers, ImmutableArray<RefusedOccurrence> refused)
    {
        var id = SeriesIds.Of(key.Id);
        var appointments = ImmutableArray.CreateBuilder<Appointment>(times.Count);
        foreach (var time in times)
        {
            var number = appointments.Count;
            var appointmentId = SeriesIds.Appointment(key.Id, number);
            var appointment = Appointments.Booked(
                appointmentId, calendar, request, service, time, work.Now, vouchers[number]) with
            {
                Series = id,
            };
            // The held slot is that of the first occurrence.
            work.Append(new SlotBooked(appointmentId, time, number == 0 ? holdId : null));
            work.Create(
                StreamName.For(work.Caller.Tenant, AppointmentGrain.Kind, appointmentId),
                new AppointmentBooked(appointment, number == 0 ? key.Fingerprint : null) { Overrides = request.Overrides });
            AppointmentDocument.Save(work, work.Caller.Tenant, appointment);
            Appointments.Follow(work, appointment);
            appointments.Add(appointment);
        }

        ImmutableArray<string> ids = [.. appointments.Select(appointment => appointment.Id)];
        vouchers.Redeem(work, ids.AsSpan());
        work.Create(StreamName.For(work.Caller.Tenant, SeriesGrain.Kind, id), new SeriesBooked(ids, refused));
        Tell(work, id, [.. appointments.Where(appointment => !BookingDetails.IsRecord(request, appointment.ScheduledAt, work.Now))]);
        return new AppointmentSeries(id, appointments.MoveToImmutable(), refused);
    }

    // What has begun is a record: nobody is told of it. One alone is told as any other.
    private static void Tell(UnitOfWork work, string id, List<Appointment> toCome)
    {
        if (toCome is [var only]) Notices.OfBooking(work, only);
        else if (toCome.Count > 1)
            work.Enqueue(SeriesNotices.OfBooking(work, id, [.. toCome.Select(appointment => appointment.Id)]) with
            {
                DueAt = AppointmentMeetings.TellAt(work, toCome[0]),
            });
    }

    private static Refusal NothingFits(Refusal first) =>
        new(RefusalCode.ScheduleConflict, "None of the occurrences can be booked.") { NextAvailable = first.NextAvailable };

    private static Refusal NamedBy(Refusal refusal, List<DateTimeOffset> starts, DateTimeOffset start) =>
        refusal with { Message = $"Occurrence {starts.IndexOf(start) + 1} of {starts.Count}: {NamedBy(refusal, start).Message}" };

    private static Refusal NamedBy(Refusal refusal, DateTimeOffset start) => refusal with
    {
        Message = string.Create(CultureInfo.InvariantCulture, $"{refusal.Message} ({start.UtcDateTime:yyyy-MM-dd HH:mm} UTC)"),
    };

    private sealed record Mover(BusyTime Busy, Money? LateFee);
}
