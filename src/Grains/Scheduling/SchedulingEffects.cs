using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Scheduling.Notifications;
using Actors.Grains.Journaling;
using Actors.Grains.Scheduling.Notifications;

namespace Actors.Grains.Scheduling;

/// <summary>The effects of scheduling, and how long they wait.</summary>
internal static class SchedulingEffects
{
    /// <summary>Lets a hold expire; the payload is the hold's id, the target its calendar.</summary>
    public const string ExpireHold = "scheduling.lapse-hold";

    /// <summary>
    /// Makes an appointment agree with its calendar; the payload is the <see cref="Cancellation"/> or empty, the target the appointment.
    /// </summary>
    public const string ReconcileAppointment = "scheduling.reconcile-appointment";

    /// <summary>Calls off an appointment that nobody has confirmed in time; no payload, the target is the appointment.</summary>
    public const string LapseAppointment = "scheduling.lapse-appointment";

    /// <summary>Closes the calendar of an expert who was removed; no payload, the target is the calendar.</summary>
    public const string CloseCalendar = "scheduling.close-calendar";

    /// <summary>Removes an expert whose calendar is closed; no payload, the target is the expert.</summary>
    public const string FinishLeaving = "scheduling.finish-leaving";

    /// <summary>Finishes a reassignment; the payload is the <see cref="Reassignment"/>, the target the appointment.</summary>
    public const string Reassign = "scheduling.finish-reassignment";

    /// <summary>
    /// Calls off what a crash has left of a series, and tells of all that was called off; the payload is the
    /// <see cref="SeriesCancelled"/>, the target the series.
    /// </summary>
    public const string CancelSeries = "scheduling.cancel-series";

    /// <summary>
    /// Makes appointments of a series agree with their calendar, and tells of all that were moved; the payload is the
    /// <see cref="SeriesNotice"/>, the target the series.
    /// </summary>
    public const string MoveSeries = "scheduling.move-series";

    /// <summary>Settles a claim; the payload is the <see cref="OpenClaim"/>, the target the appointment.</summary>
    public const string SettleClaim = "scheduling.settle-claim";

    /// <summary>
    /// Opens the payment of an appointment that was booked; no payload, the target is the appointment. Who runs it is not known here.
    /// </summary>
    public const string OpenPaymentKind = "scheduling.open-payment";

    /// <summary>
    /// Makes the payment of an appointment agree with what has become of that; no payload, the target is the appointment.
    /// </summary>
    public const string SettlePaymentKind = "scheduling.settle-payment";

    /// <summary>
    /// Makes the meeting of an appointment agree with what has become of that; no payload, the target is the appointment. Who runs it is
    /// not known here.
    /// </summary>
    public const string SettleMeetingKind = "scheduling.settle-meeting";

    /// <summary>How long a claim waits for its appointment's booking before it is asked what became of it.</summary>
    public static readonly TimeSpan SettleAfter = TimeSpan.FromSeconds(30);

    // The appointment's own commit follows the calendar's within milliseconds, so when this fires there is usually nothing to do.
    private static readonly TimeSpan ReconcileAfter = TimeSpan.FromSeconds(10);

    /// <summary>The effect that reconciles an appointment should a crash fall between calendar and appointment.</summary>
    /// <param name="work">The calendar's unit of work.</param>
    /// <param name="appointmentId">The appointment.</param>
    /// <param name="cancellation">How it is called off; null when it is moved.</param>
    public static Effect Reconcile(UnitOfWork work, string appointmentId, Cancellation? cancellation) => new()
    {
        Id = $"reconcile-{appointmentId}-{work.Version}",
        Tenant = work.Caller.Tenant,
        Kind = ReconcileAppointment,
        Target = GrainKey.For(work.Caller.Tenant, appointmentId),
        Payload = cancellation is null
            ? ReadOnlyMemory<byte>.Empty
            : JsonSerializer.SerializeToUtf8Bytes(cancellation, SchedulingJson.Default.Cancellation),
        DueAt = work.Now + ReconcileAfter,
    };

    /// <summary>The effect that calls an appointment off when nobody has confirmed it in time.</summary>
    /// <param name="work">The unit of work in which it is to be confirmed.</param>
    /// <param name="appointmentId">The appointment.</param>
    /// <param name="confirmBy">Until when.</param>
    public static Effect Lapse(UnitOfWork work, string appointmentId, DateTimeOffset confirmBy) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"lapse-{appointmentId}-{confirmBy.UtcTicks}"),
        Tenant = work.Caller.Tenant,
        Kind = LapseAppointment,
        Target = GrainKey.For(work.Caller.Tenant, appointmentId),
        Payload = ReadOnlyMemory<byte>.Empty,
        DueAt = confirmBy,
    };

    /// <summary>The effect that opens the payment of an appointment.</summary>
    /// <param name="work">The unit of work that books it.</param>
    /// <param name="appointment">The appointment.</param>
    public static Effect OpenPayment(UnitOfWork work, Appointment appointment) =>
        ToAppointment(work, appointment.Id, OpenPaymentKind, "open-" + AppointmentPayments.IdOf(appointment.Id));

    /// <summary>The effect that makes the payment of an appointment agree with what has become of that.</summary>
    /// <param name="work">The appointment's unit of work, with the event.</param>
    /// <param name="appointment">The appointment.</param>
    public static Effect SettlePayment(UnitOfWork work, Appointment appointment) => ToAppointment(
        work, appointment.Id, SettlePaymentKind,
        string.Create(CultureInfo.InvariantCulture, $"settle-{AppointmentPayments.IdOf(appointment.Id)}-{work.Version}"));

    /// <summary>The effect that makes the meeting of an appointment agree with what has become of that.</summary>
    /// <param name="work">The unit of work with the event.</param>
    /// <param name="appointment">The appointment after it.</param>
    public static Effect SettleMeeting(UnitOfWork work, Appointment appointment) => ToAppointment(
        work, appointment.Id, SettleMeetingKind,
        string.Create(CultureInfo.InvariantCulture, $"meeting-{appointment.Id}-{appointment.Version}"));

    private static Effect ToAppointment(UnitOfWork work, string appointmentId, string kind, string id) => new()
    {
        Id = id,
        Tenant = work.Caller.Tenant,
        Kind = kind,
        Target = GrainKey.For(work.Caller.Tenant, appointmentId),
        Payload = ReadOnlyMemory<byte>.Empty,
        DueAt = work.Now,
    };

    /// <summary>The effect that removes an expert should a crash fall between calendar and expert.</summary>
    /// <param name="work">The calendar's unit of work.</param>
    /// <param name="expertId">The expert.</param>
    public static Effect RemoveExpert(UnitOfWork work, string expertId) => new()
    {
        Id = $"leave-{work.Caller.Tenant}-{expertId}-{work.Version}",
        Tenant = work.Caller.Tenant,
        Kind = FinishLeaving,
        Target = GrainKey.For(work.Caller.Tenant, expertId),
        Payload = ReadOnlyMemory<byte>.Empty,
        DueAt = work.Now + ReconcileAfter,
    };

    /// <summary>The effect that finishes a reassignment should a crash fall between the calendars and the appointment.</summary>
    /// <param name="work">The unit of work of the calendar that takes over.</param>
    /// <param name="appointmentId">The appointment.</param>
    /// <param name="reassignment">From whom to whom.</param>
    public static Effect FinishReassignment(UnitOfWork work, string appointmentId, Reassignment reassignment) => new()
    {
        Id = $"reassign-{appointmentId}-{reassignment.To}-{work.Version}",
        Tenant = work.Caller.Tenant,
        Kind = Reassign,
        Target = GrainKey.For(work.Caller.Tenant, appointmentId),
        Payload = JsonSerializer.SerializeToUtf8Bytes(reassignment, SchedulingJson.Default.Reassignment),
        DueAt = work.Now + ReconcileAfter,
    };

    /// <summary>
    /// The effect that carries the move of several appointments of a series to them, and tells of it; of one by itself the effect that
    /// reconciles it.
    /// </summary>
    /// <param name="work">The calendar's unit of work.</param>
    /// <param name="seriesId">The series.</param>
    /// <param name="appointmentIds">The appointments.</param>
    /// <param name="step">Which move it is; null when there is only one appointment.</param>
    public static Effect FinishMove(UnitOfWork work, string seriesId, ImmutableArray<string> appointmentIds, long? step) =>
        step is { } version
            ? SeriesNotices.EffectOf(work, MoveSeries, new SeriesNotice(seriesId, SeriesNotices.Moved(version), appointmentIds))
            : Reconcile(work, appointmentIds[0], null);

    /// <summary>The effect that calls off what a crash has left of several appointments of a series.</summary>
    /// <param name="work">The unit of work of the series.</param>
    /// <param name="seriesId">The series.</param>
    /// <param name="cancelled">What was decided.</param>
    public static Effect FinishSeriesCancellation(UnitOfWork work, string seriesId, SeriesCancelled cancelled) => new()
    {
        Id = $"cancel-{seriesId}-{work.Version}",
        Tenant = work.Caller.Tenant,
        Kind = CancelSeries,
        Target = GrainKey.For(work.Caller.Tenant, seriesId),
        Payload = JsonSerializer.SerializeToUtf8Bytes(cancelled, SchedulingJson.Default.SeriesCancelled),
        // What is told of all of them has nothing else to wait for.
        DueAt = cancelled.Cancellation.SeriesStep is null ? work.Now + ReconcileAfter : work.Now,
    };

    /// <summary>The effect that settles a claim should a crash have fallen between calendars and appointment.</summary>
    /// <param name="work">The calendar's unit of work.</param>
    /// <param name="appointmentId">The appointment.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="at">When.</param>
    public static Effect Settle(UnitOfWork work, string appointmentId, OpenClaim claim, DateTimeOffset at) => new()
    {
        Id = $"settle-{appointmentId}-{claim.ExpertId}-{claim.Number}",
        Tenant = work.Caller.Tenant,
        Kind = SettleClaim,
        Target = GrainKey.For(work.Caller.Tenant, appointmentId),
        Payload = JsonSerializer.SerializeToUtf8Bytes(claim, SchedulingJson.Default.OpenClaim),
        DueAt = at,
    };

    /// <summary>A payload that is one id.</summary>
    /// <param name="id">The id.</param>
    public static ReadOnlyMemory<byte> PayloadOf(string id) => Encoding.UTF8.GetBytes(id);
}
