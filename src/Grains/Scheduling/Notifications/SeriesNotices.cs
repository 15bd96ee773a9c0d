using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Scheduling.Notifications;
using Actors.Grains.Journaling;

namespace Actors.Grains.Scheduling.Notifications;

/// <summary>
/// What is told at once of several appointments of a series: one effect in the commit that decides it, and none for each of them. The names
/// of the steps are in effects and in ids of mails, so they stay.
/// </summary>
internal static class SeriesNotices
{
    /// <summary>Tells; the payload is the <see cref="SeriesNotice"/>, the target the series.</summary>
    public const string Tell = "scheduling.tell-series";

    private const string Booked = "booked";

    /// <summary>The step that moves several appointments.</summary>
    /// <param name="version">The calendar's version before.</param>
    public static string Moved(long version) => string.Create(CultureInfo.InvariantCulture, $"moved-{version}");

    /// <summary>The step that calls several appointments off.</summary>
    /// <param name="version">The version of the series.</param>
    public static string Cancelled(long version) => string.Create(CultureInfo.InvariantCulture, $"cancelled-{version}");

    /// <summary>The step of its series that an appointment's event belongs to; null when it is told by itself.</summary>
    /// <param name="event">The event.</param>
    public static string? StepOf(IEvent @event) => @event switch
    {
        AppointmentBooked { Appointment.Series: not null } => Booked,
        AppointmentRescheduled { Time.SeriesStep: { } version } => Moved(version),
        AppointmentCancelled { Cancellation.SeriesStep: { } version } => Cancelled(version),
        _ => null,
    };

    /// <summary>The effect that tells that a series was booked, or asked for.</summary>
    /// <param name="work">The unit of work that creates it.</param>
    /// <param name="seriesId">The series.</param>
    /// <param name="appointmentIds">Its appointments.</param>
    public static Effect OfBooking(UnitOfWork work, string seriesId, ImmutableArray<string> appointmentIds) =>
        EffectOf(work, Tell, new SeriesNotice(seriesId, Booked, appointmentIds));

    /// <summary>An effect that tells of a step.</summary>
    /// <param name="work">The unit of work that decides it.</param>
    /// <param name="kind">What else it does.</param>
    /// <param name="notice">The step.</param>
    public static Effect EffectOf(UnitOfWork work, string kind, SeriesNotice notice) => new()
    {
        Id = $"tell-{notice.SeriesId}-{notice.Step}",
        Tenant = work.Caller.Tenant,
        Kind = kind,
        Target = GrainKey.For(work.Caller.Tenant, notice.SeriesId),
        Payload = JsonSerializer.SerializeToUtf8Bytes(notice, NotificationsJson.Default.SeriesNotice),
        DueAt = work.Now,
    };

    /// <summary>The step of an effect.</summary>
    /// <param name="effect">The effect.</param>
    public static SeriesNotice Read(Effect effect) =>
        JsonSerializer.Deserialize(effect.Payload.Span, NotificationsJson.Default.SeriesNotice)!;
}
