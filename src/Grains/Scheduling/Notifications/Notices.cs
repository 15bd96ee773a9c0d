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
        Enqueue(work, appointment, appointment.Status == AppointmentStatus.Scheduled ? NoticeKind.Requested : NoticeKind.Booked, null);

    /// <summary>Tells what an event has made of an appointment, when anybody has to hear of it.</summary>
    /// <param name="work">The appointment's unit of work.</param>
    /// <param name="event">The event.</param>
    /// <param name="before">The appointment before it.</param>
    /// <param name="after">The appointment after it.</param>
    public static void Of(UnitOfWork work, IEvent @event, Appointment before, Appointment after)
    {
        if (KindOf(@event, after) is { } kind) Enqueue(work, after, kind, before);
    }

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

    private static NoticeKind? KindOf(IEvent @event, Appointment after) => @event switch
    {
        AppointmentConfirmed => NoticeKind.Confirmed,
        // A client's move of what staff have to confirm asks anew.
        AppointmentRescheduled => after.Status == AppointmentStatus.Scheduled ? NoticeKind.Requested : NoticeKind.Moved,
        AppointmentReassigned => NoticeKind.Reassigned,
        AppointmentCancelled cancelled => cancelled.Cancellation.IsLapse ? NoticeKind.Lapsed : NoticeKind.Cancelled,
        _ => null,
    };

    private static void Enqueue(UnitOfWork work, Appointment appointment, NoticeKind kind, Appointment? before) => work.Enqueue(new Effect
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"tell-{appointment.Id}-{appointment.Version}"),
        Tenant = work.Caller.Tenant,
        Kind = Tell,
        Target = GrainKey.For(work.Caller.Tenant, appointment.Id),
        Payload = PayloadOf(new Notice(
            kind, appointment.Version, appointment.ExpertId, appointment.ScheduledAt, appointment.EndsAt, work.Now)
        {
            FormerStart = before is not null && before.ScheduledAt != appointment.ScheduledAt ? before.ScheduledAt : null,
            FormerExpertId = before is not null && before.ExpertId != appointment.ExpertId ? before.ExpertId : null,
        }),
        DueAt = work.Now,
    });

    private static byte[] PayloadOf(Notice notice) => JsonSerializer.SerializeToUtf8Bytes(notice, NotificationsJson.Default.Notice);
}
