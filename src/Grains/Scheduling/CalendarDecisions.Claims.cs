using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;
using NodaTime;

namespace Actors.Grains.Scheduling;

/// <content>Claims of appointments that take the time of several experts (decision 0039).</content>
internal static partial class CalendarDecisions
{
    private static Refusal IsBeingChanged { get; } = new(
        RefusalCode.ConcurrentUpdate, "The appointment is being booked, moved or cancelled at this moment.");

    /// <summary>Claims a slot for an appointment.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="appointmentId">The appointment.</param>
    /// <param name="request">What is claimed.</param>
    /// <param name="service">The service.</param>
    /// <param name="rules">The service's rules.</param>
    public static Outcome<TimeClaim> Claim(
        ExpertCalendar calendar, UnitOfWork work, string appointmentId, ClaimRequest request, Service service, SlotRules rules)
    {
        if (calendar.Claims.TryGetValue(appointmentId, out var open))
            return open.Version == request.AppointmentVersion && open.Time.Start == request.Start
                ? Answer(calendar, open.Number, open.Time, open.Version)
                : IsBeingChanged;
        // What is booked is there to be moved, and what is moved has to be there.
        var isThere = TryGetAppointment(calendar, appointmentId, out _);
        if (isThere != request.AppointmentVersion > 0) return IsBeingChanged;
        if (Refuse(calendar, service) is { } refusal) return refusal;
        if (Check(calendar, rules, work.Now, request.Start, isThere ? appointmentId : null) is { } taken) return taken;
        var time = TakenTimes.Of(rules, request.Start);
        var settleBy = work.Now + SchedulingEffects.SettleAfter;
        work.Append(new SlotClaimed(appointmentId, time, request.AppointmentVersion, settleBy));
        work.Enqueue(SchedulingEffects.Settle(
            work, appointmentId, new OpenClaim(calendar.ExpertId, work.Version, request.AppointmentVersion), settleBy));
        return Answer(calendar, work.Version, time, request.AppointmentVersion);
    }

    /// <summary>The claim that an appointment has.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="appointmentId">The appointment.</param>
    public static Outcome<TimeClaim> ClaimOf(ExpertCalendar calendar, string appointmentId) =>
        calendar.Claims.TryGetValue(appointmentId, out var open)
            ? Answer(calendar, open.Number, open.Time, open.Version)
            : Refusal.NotFound("claim");

    /// <summary>Makes a claim what its appointment says it is.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="appointmentId">The appointment.</param>
    /// <param name="number">Which claim: another one is not what was asked about.</param>
    /// <param name="start">When the appointment starts here; null when it has no time here.</param>
    public static void SettleClaim(ExpertCalendar calendar, UnitOfWork work, string appointmentId, long number, DateTimeOffset? start)
    {
        if (!calendar.Claims.TryGetValue(appointmentId, out var open) || open.Number != number) return;
        var isThere = TryGetAppointment(calendar, appointmentId, out var busy);
        var isGood = start == open.Time.Start && !(isThere && busy.Time.Start.ToDateTimeOffset() == start);
        if (!isGood) work.Append(new ClaimReleased(appointmentId));
        else if (isThere) work.Append(new SlotMoved(appointmentId, open.Time));
        else work.Append(new SlotBooked(appointmentId, open.Time, ExpertCalendar.ClaimId(appointmentId)));
    }

    private static TimeClaim Answer(ExpertCalendar calendar, long number, TakenTime time, long version) =>
        new(number, time.Start, time.End, version, calendar.Hours.ZoneAt(Instant.FromDateTimeOffset(time.Start)).Id);
}
