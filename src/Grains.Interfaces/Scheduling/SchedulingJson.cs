using System.Text.Json.Serialization;

namespace Actors.Grains.Interfaces.Scheduling;

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
[JsonSerializable(typeof(ExternalBusySet))]
[JsonSerializable(typeof(ExternalBusyRemoved))]
[JsonSerializable(typeof(SlotHeld))]
[JsonSerializable(typeof(HoldExtended))]
[JsonSerializable(typeof(HoldReleased))]
[JsonSerializable(typeof(HoldExpired))]
[JsonSerializable(typeof(SlotBooked))]
[JsonSerializable(typeof(SlotMoved))]
[JsonSerializable(typeof(SlotReleased))]
[JsonSerializable(typeof(CalendarWatched))]
[JsonSerializable(typeof(AppointmentBooked))]
[JsonSerializable(typeof(AppointmentPaid))]
[JsonSerializable(typeof(BookingRefused))]
[JsonSerializable(typeof(AppointmentAmended))]
[JsonSerializable(typeof(AppointmentConfirmed))]
[JsonSerializable(typeof(AppointmentCompleted))]
[JsonSerializable(typeof(AppointmentMissed))]
[JsonSerializable(typeof(AppointmentCancelled))]
[JsonSerializable(typeof(AppointmentRescheduled))]
[JsonSerializable(typeof(MoveRefused))]
[JsonSerializable(typeof(AppointmentErased))]
[JsonSerializable(typeof(ServiceCreated))]
[JsonSerializable(typeof(ServiceChanged))]
[JsonSerializable(typeof(ServiceRemoved))]
[JsonSerializable(typeof(ExpertCreated))]
[JsonSerializable(typeof(ExpertChanged))]
[JsonSerializable(typeof(ExpertRemoved))]
[JsonSerializable(typeof(ExpertPublished))]
[JsonSerializable(typeof(ExpertUnpublished))]
[JsonSerializable(typeof(ExpertImageSet))]
[JsonSerializable(typeof(ExpertRated))]
[JsonSerializable(typeof(AppointmentReassigned))]
[JsonSerializable(typeof(ClientBooked))]
[JsonSerializable(typeof(NamedScheduleAdded))]
[JsonSerializable(typeof(NamedScheduleChanged))]
[JsonSerializable(typeof(NamedScheduleRemoved))]
[JsonSerializable(typeof(HolidaysAdded))]
[JsonSerializable(typeof(HolidayRemoved))]
[JsonSerializable(typeof(OrganizationTaxSet))]
[JsonSerializable(typeof(ExpertPaymentsSet))]
[JsonSerializable(typeof(TimeOff))]
[JsonSerializable(typeof(AppointmentMailRefused))]
[JsonSerializable(typeof(AppointmentMeetingSettled))]
[JsonSerializable(typeof(Reassignment))]
[JsonSerializable(typeof(SeriesBooked))]
[JsonSerializable(typeof(SeriesCancelled))]
[JsonSerializable(typeof(SeriesMoved))]
[JsonSerializable(typeof(SeriesMoveRefused))]
[JsonSerializable(typeof(SeriesErased))]
[JsonSerializable(typeof(SlotClaimed))]
[JsonSerializable(typeof(ClaimReleased))]
[JsonSerializable(typeof(OpenClaim))]
[JsonSerializable(typeof(Cancellation))]
[JsonSerializable(typeof(Appointment))]
[JsonSerializable(typeof(Service))]
[JsonSerializable(typeof(Expert))]
public sealed partial class SchedulingJson : JsonSerializerContext;

/// <summary>
/// Document kinds of the scheduling capability. Each body is the contract of the same name, written by <see cref="SchedulingJson"/>.
/// </summary>
public static class SchedulingDocuments
{
    /// <summary>
    /// An <see cref="Appointment"/>: owner the expert's id, subject the client's e-mail address in lower case, category the service type,
    /// status as in api.md.
    /// </summary>
    public const string Appointment = "appointment";

    /// <summary>
    /// The same <see cref="Appointment"/> for an expert who has it with others and is not its first: owner that expert, the id that of the
    /// appointment with the expert's behind it, all else as in the document of the appointment.
    /// </summary>
    public const string SharedAppointment = "shared-appointment";

    /// <summary>A <see cref="Service"/>: category the service type, status <c>active</c> or <c>inactive</c>.</summary>
    public const string Service = "service";

    /// <summary>A <see cref="TimeOff"/> without its reason: owner the expert's id. A calendar forgets what has passed.</summary>
    public const string TimeOff = "time-off";

    /// <summary>An <see cref="Expert"/>: subject the e-mail address in lower case, status <c>active</c>.</summary>
    public const string Expert = "expert";

    /// <summary>
    /// An <see cref="Expert"/> whom strangers may see: subject the name as search compares it, amount the rank by rating
    /// (hundredths of the average and then the count), search text also tags of category, language and place.
    /// </summary>
    public const string PublishedExpert = "published-expert";
}
