using System.Text;
using System.Text.Json;
using Actors.Journaling;

namespace Actors.Scheduling;

/// <summary>The effects of scheduling, and how long they wait.</summary>
internal static class SchedulingEffects
{
    /// <summary>Lets a hold lapse; the payload is the hold's id, the target its calendar.</summary>
    public const string LapseHold = "scheduling.lapse-hold";

    /// <summary>
    /// Makes an appointment agree with its calendar; the payload is the <see cref="Cancellation"/> or empty, the target the appointment.
    /// </summary>
    public const string ReconcileAppointment = "scheduling.reconcile-appointment";

    /// <summary>Closes the calendar of an expert who was removed; no payload, the target is the calendar.</summary>
    public const string CloseCalendar = "scheduling.close-calendar";

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

    /// <summary>The effect that closes a calendar should a crash fall between expert and calendar.</summary>
    /// <param name="work">The expert's unit of work.</param>
    /// <param name="expertId">The expert.</param>
    public static Effect Close(UnitOfWork work, string expertId) => new()
    {
        Id = $"close-{work.Caller.Tenant}-{expertId}-{work.Version}",
        Tenant = work.Caller.Tenant,
        Kind = CloseCalendar,
        Target = GrainKey.For(work.Caller.Tenant, expertId),
        Payload = ReadOnlyMemory<byte>.Empty,
        DueAt = work.Now + ReconcileAfter,
    };

    /// <summary>A payload that is one id.</summary>
    /// <param name="id">The id.</param>
    public static ReadOnlyMemory<byte> PayloadOf(string id) => Encoding.UTF8.GetBytes(id);
}
