using System.Text.Json.Serialization;

namespace Actors.Scheduling;

/// <summary>
/// How scheduling's events and documents are written. Stored bytes are a contract: names never change, and what is added is optional.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(CalendarOpened))]
[JsonSerializable(typeof(CalendarClosed))]
[JsonSerializable(typeof(ScheduleSet))]
[JsonSerializable(typeof(TimeOffAdded))]
[JsonSerializable(typeof(TimeOffRemoved))]
[JsonSerializable(typeof(SlotHeld))]
[JsonSerializable(typeof(HoldReleased))]
[JsonSerializable(typeof(HoldLapsed))]
[JsonSerializable(typeof(SlotBooked))]
[JsonSerializable(typeof(SlotMoved))]
[JsonSerializable(typeof(SlotReleased))]
[JsonSerializable(typeof(AppointmentBooked))]
[JsonSerializable(typeof(BookingRefused))]
[JsonSerializable(typeof(AppointmentAmended))]
[JsonSerializable(typeof(AppointmentConfirmed))]
[JsonSerializable(typeof(AppointmentCompleted))]
[JsonSerializable(typeof(AppointmentMissed))]
[JsonSerializable(typeof(AppointmentCancelled))]
[JsonSerializable(typeof(AppointmentRescheduled))]
[JsonSerializable(typeof(AppointmentErased))]
[JsonSerializable(typeof(ServiceCreated))]
[JsonSerializable(typeof(ServiceChanged))]
[JsonSerializable(typeof(ServiceRemoved))]
[JsonSerializable(typeof(ExpertCreated))]
[JsonSerializable(typeof(ExpertChanged))]
[JsonSerializable(typeof(ExpertRemoved))]
[JsonSerializable(typeof(Cancellation))]
[JsonSerializable(typeof(Appointment))]
[JsonSerializable(typeof(Service))]
[JsonSerializable(typeof(Expert))]
public sealed partial class SchedulingJson : JsonSerializerContext;

/// <summary>Document kinds of the scheduling capability. Each body is the contract of the same name, written by <see cref="SchedulingJson"/>.</summary>
public static class SchedulingDocuments
{
    /// <summary>
    /// An <see cref="Scheduling.Appointment"/>: owner the expert's id, subject the client's e-mail address in lower case, category the service type,
    /// status as in api.md.
    /// </summary>
    public const string Appointment = "appointment";

    /// <summary>A <see cref="Scheduling.Service"/>: category the service type, status <c>active</c> or <c>inactive</c>.</summary>
    public const string Service = "service";

    /// <summary>An <see cref="Scheduling.Expert"/>: subject the e-mail address in lower case, status <c>active</c>.</summary>
    public const string Expert = "expert";
}
