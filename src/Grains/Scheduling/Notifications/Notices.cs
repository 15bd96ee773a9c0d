using System.Globalization;
using System.Text.Json;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Scheduling.Notifications;
using Actors.Grains.Journaling;

namespace Actors.Grains.Scheduling.Notifications;

/// <summary>
/// What is told of an appointment: one effect in the commit of the event, whoever is to hear of it. It fans out when it fires.
/// </summary>
internal static class Notices
{
    /// <summary>Tells; the payload is the <see cref="Notice"/>, the target the appointment.</summary>
    public const string Tell = "scheduling.tell";

    /// <summary>Reminds; the payload is the <see cref="Notice"/>, the target the appointment.</summary>
    public const string Remind = "scheduling.remind";

    /// <summary>Tells that an appointment was booked, or asked for.</summary>
    /// <param name="work">The unit of work that creates it.</param>
    /// <param name="appointment">The appointment.</param>
    public static void OfBooking(UnitOfWork work, Appointment appointment) =>
        Enqueue(work, appointment, NoticeOf(KindOf(appointment), null, appointment));

    /// <summary>Tells now what has waited for the link of a meeting.</summary>
    /// <param name="work">The appointment's unit of work.</param>
    /// <param name="appointment">The appointment, with its meeting.</param>
    /// <param name="notice">What has waited.</param>
    public static void OfMeeting(UnitOfWork work, Appointment appointment, Notice notice) =>
        Enqueue(work, appointment, notice, "-met");

    /// <summary>
    /// Tells what an event has made of an appointment, when anybody has to hear of it and does not hear of it with others of its series.
    /// </summary>
    /// <param name="work">The appointment's unit of work.</param>
    /// <param name="event">The event.</param>
    /// <param name="before">The appointment before it.</param>
    /// <param name="after">The appointment after it.</param>
    public static void Of(UnitOfWork work, IEvent @event, Appointment before, Appointment after)
    {
        if (SeriesNotices.StepOf(@event) is null && NoticeOf(@event, before, after) is { } notice) Enqueue(work, after, notice);
    }

    /// <summary>What an event has to tell; null when nobody has to hear of it.</summary>
    /// <param name="event">The event.</param>
    /// <param name="before">The appointment before it; null when it has made it.</param>
    /// <param name="after">The appointment after it.</param>
    public static Notice? NoticeOf(IEvent @event, Appointment? before, Appointment after) =>
        KindOf(@event, after) is { } kind ? NoticeOf(kind, before, after) : null;

    /// <summary>The effect that reminds.</summary>
    /// <param name="work">The unit of work that plans it.</param>
    /// <param name="appointmentId">The appointment.</param>
    /// <param name="notice">The notice whose time is reminded of.</param>
    /// <param name="minutes">How many minutes before.</param>
    public static Effect Reminder(UnitOfWork work, string appointmentId, Notice notice, int minutes) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"remind-{appointmentId}-{notice.Version}-{minutes}"),
        Tenant = work.Caller.Tenant,
        Kind = Remind,
        Target = GrainKey.For(work.Caller.Tenant, appointmentId),
        Payload = PayloadOf(notice with
        {
            Kind = NoticeKind.Reminder,
            MinutesBefore = minutes,
            FormerStart = null,
            FormerExpertId = null,
        }),
        DueAt = notice.Start - TimeSpan.FromMinutes(minutes),
    };

    /// <summary>The notice of an effect.</summary>
    /// <param name="effect">The effect.</param>
    public static Notice Read(Effect effect) => JsonSerializer.Deserialize(effect.Payload.Span, NotificationsJson.Default.Notice)!;

    private static NoticeKind KindOf(Appointment booked) =>
        AppointmentPayments.IsAwaited(booked) ? NoticeKind.PaymentDue
        : booked.Status == AppointmentStatus.Scheduled ? NoticeKind.Requested : NoticeKind.Booked;

    private static NoticeKind? KindOf(IEvent @event, Appointment after) => @event switch
    {
        // What is paid for is booked as if it had been just now.
        AppointmentBooked or AppointmentPaid => KindOf(after),
        AppointmentConfirmed => NoticeKind.Confirmed,
        // A client's move of what staff have to confirm asks anew; what is to be paid still is.
        AppointmentRescheduled => after.Status == AppointmentStatus.Scheduled ? KindOf(after) : NoticeKind.Moved,
        AppointmentReassigned => NoticeKind.Reassigned,
        AppointmentCancelled { Cancellation.IsLapse: false } => NoticeKind.Cancelled,
        AppointmentCancelled => after.Payment is { SecuredAt: null } ? NoticeKind.PaymentLapsed : NoticeKind.Lapsed,
        _ => null,
    };

    private static Notice NoticeOf(NoticeKind kind, Appointment? before, Appointment after) =>
        new(kind, after.Version, after.ExpertId, after.ScheduledAt, after.EndsAt, after.UpdatedAt)
        {
            FormerStart = before is not null && before.ScheduledAt != after.ScheduledAt ? before.ScheduledAt : null,
            FormerExpertId = before is not null && before.ExpertId != after.ExpertId ? before.ExpertId : null,
        };

    private static void Enqueue(UnitOfWork work, Appointment appointment, Notice notice, string again = "") => work.Enqueue(new Effect
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"tell-{appointment.Id}-{notice.Version}{again}"),
        Tenant = work.Caller.Tenant,
        Kind = Tell,
        Target = GrainKey.For(work.Caller.Tenant, appointment.Id),
        Payload = PayloadOf(notice),
        DueAt = AppointmentMeetings.TellAt(work, appointment),
    });

    private static byte[] PayloadOf(Notice notice) => JsonSerializer.SerializeToUtf8Bytes(notice, NotificationsJson.Default.Notice);
}
