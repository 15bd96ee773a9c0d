using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;
using NodaTime;

namespace Actors.Grains.Scheduling;

/// <content>Appointments that go from calendar to calendar, and the end of a calendar.</content>
internal static partial class CalendarDecisions
{
    private const int MostNamed = 10;

    /// <summary>Takes an appointment over.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="appointmentId">The appointment.</param>
    /// <param name="reassignment">From whom to whom.</param>
    /// <param name="service">The service.</param>
    /// <param name="rules">The service's rules.</param>
    /// <param name="start">When it starts.</param>
    public static Outcome<ReservedTime> TakeOver(
        ExpertCalendar calendar, UnitOfWork work, string appointmentId, Reassignment reassignment, Service service, SlotRules rules,
        DateTimeOffset start)
    {
        if (TryGetAppointment(calendar, appointmentId, out var busy)) return TakenTimes.ReservedTimeOf(busy, default);
        if (Refuse(calendar, service) is { } refusal) return refusal;
        var kept = rules with { Notice = Duration.Zero, Window = BookingDetails.AnyWindow };
        if (Check(calendar, kept, work.Now, start, null) is { } taken) return taken;
        var time = TakenTimes.Of(rules, start);
        work.Append(new SlotBooked(appointmentId, time, HoldId: null));
        work.Enqueue(SchedulingEffects.FinishReassignment(work, appointmentId, reassignment));
        // What was moved in the other calendar was never moved in this one.
        return new ReservedTime(time.Start, time.End, Version: 0);
    }

    /// <summary>Gives the time of an appointment back that another calendar has, or that is called off.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="appointmentId">The appointment.</param>
    public static void GiveUp(ExpertCalendar calendar, UnitOfWork work, string appointmentId)
    {
        if (calendar.Claims.ContainsKey(appointmentId)) work.Append(new ClaimReleased(appointmentId));
        if (TryGetAppointment(calendar, appointmentId, out _)) work.Append(new SlotReleased(appointmentId));
    }

    /// <summary>The appointments that have not started.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="now">The time.</param>
    /// <param name="most">How many ids are told at most.</param>
    public static UpcomingAppointments Upcoming(ExpertCalendar calendar, DateTimeOffset now, int most)
    {
        var at = Instant.FromDateTimeOffset(now);
        BusyTime[] all =
        [
            .. calendar.Busy.All
                // What becomes of a claim is not known yet, so it counts whenever it starts.
                .Where(busy => busy.Kind == BusyKind.Claim || (busy.Kind == BusyKind.Appointment && busy.Time.Start > at))
                .OrderBy(busy => busy.Time.Start).ThenBy(busy => busy.Id, StringComparer.Ordinal),
        ];
        return new UpcomingAppointments(all.Length, [.. all.Take(most).Select(ExpertCalendar.AppointmentOf).Distinct()]);
    }

    /// <summary>Closes the calendar when no appointment is to come.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="work">Takes what is to be written.</param>
    public static Outcome<UpcomingAppointments> CloseIfFree(ExpertCalendar calendar, UnitOfWork work)
    {
        var none = new UpcomingAppointments(0, []);
        if (!calendar.IsOpen) return none;
        var upcoming = Upcoming(calendar, work.Now, MostNamed);
        if (upcoming.Count > 0) return StillToCome(upcoming);
        work.ErasePersonal(new CalendarClosed());
        work.Enqueue(SchedulingEffects.RemoveExpert(work, calendar.ExpertId));
        return none;
    }

    private static Refusal StillToCome(UpcomingAppointments upcoming) => new(
        RefusalCode.InvalidTransition,
        $"Appointments are to come, {upcoming.Count} in all; say what becomes of them: appointments=cancel or appointments=reassign.")
    {
        Fields = [.. upcoming.Ids.Select(id => new FieldProblem("appointments", id))],
    };
}
