using System.Collections.Immutable;

namespace Actors.Grains.Interfaces.Scheduling;

/// <summary>What an appointment with several experts asks of each of their calendars before it is booked or moved.</summary>
[GenerateSerializer, Immutable, Alias("scheduling.claim-request")]
public sealed record ClaimRequest
{
    /// <summary>The service's id.</summary>
    [Id(0)] public required string ServiceId { get; init; }

    /// <summary>When the slot starts.</summary>
    [Id(1)] public required DateTimeOffset Start { get; init; }

    /// <summary>
    /// The version of the appointment's stream at which its claims began, 0 for a booking. Whatever is written there next decides what
    /// becomes of them.
    /// </summary>
    [Id(2)] public required long AppointmentVersion { get; init; }

    /// <summary>How long the slot is; null for the service's own length.</summary>
    [Id(180)] public int? DurationMinutes { get; init; }
}

/// <summary>Time that an appointment has claimed of a calendar.</summary>
/// <param name="Number">Tells it from every other claim of the calendar: the calendar's version at which it was made.</param>
/// <param name="Start">When the slot starts.</param>
/// <param name="End">When it ends.</param>
/// <param name="AppointmentVersion">The version of the appointment's stream at which its claims began.</param>
/// <param name="TimeZone">The zone of the calendar's schedule.</param>
[GenerateSerializer, Immutable, Alias("scheduling.time-claim")]
public sealed record TimeClaim(
    [property: Id(0)] long Number,
    [property: Id(1)] DateTimeOffset Start,
    [property: Id(2)] DateTimeOffset End,
    [property: Id(3)] long AppointmentVersion,
    [property: Id(4)] string TimeZone);

/// <summary>A claim that is to be settled with its appointment.</summary>
/// <param name="ExpertId">Whose calendar has it.</param>
/// <param name="Number">Which of the calendar's.</param>
/// <param name="AppointmentVersion">The version of the appointment's stream at which its claims began.</param>
[GenerateSerializer, Immutable, Alias("scheduling.open-claim")]
public sealed record OpenClaim(
    [property: Id(0)] string ExpertId, [property: Id(1)] long Number, [property: Id(2)] long AppointmentVersion);

/// <summary>
/// A slot is claimed for an appointment that takes the time of several experts. It takes time as an appointment does until it is settled,
/// and never lapses by itself: only the appointment knows what became of it (decision 0039).
/// </summary>
/// <param name="AppointmentId">The appointment.</param>
/// <param name="Time">The slot.</param>
/// <param name="AppointmentVersion">The version of the appointment's stream at which its claims began.</param>
/// <param name="SettleBy">When an effect settles it that nobody has settled before.</param>
[GenerateSerializer, Immutable, Alias("scheduling.slot-claimed.v1")]
public sealed record SlotClaimed(
    [property: Id(0)] string AppointmentId,
    [property: Id(1)] TakenTime Time,
    [property: Id(2)] long AppointmentVersion,
    [property: Id(3)] DateTimeOffset SettleBy) : IEvent;

/// <summary>A claim was given back: the appointment was not booked, or not moved there.</summary>
/// <param name="AppointmentId">The appointment.</param>
[GenerateSerializer, Immutable, Alias("scheduling.claim-released.v1")]
public sealed record ClaimReleased([property: Id(0)] string AppointmentId) : IEvent;

/// <summary>A request to book the time of several experts.</summary>
/// <param name="Request">What to book.</param>
/// <param name="Fingerprint">The request's fingerprint; null when its caller gave no idempotency key.</param>
/// <param name="Candidates">
/// Of a service with fixed experts: whom to try beside them, in this order; all others whom it names when empty. Unused by a collective
/// one.
/// </param>
[GenerateSerializer, Immutable, Alias("scheduling.team-booking")]
public sealed record TeamBooking(
    [property: Id(0)] BookingRequest Request,
    [property: Id(1)] string? Fingerprint,
    [property: Id(2)] ImmutableArray<string> Candidates);

/// <content>Claims of appointments that take the time of several experts.</content>
public partial interface IExpertCalendarGrain
{
    /// <summary>
    /// Claims a slot for an appointment; it must fit as a booking must. The same claim is given once, however often it is asked for;
    /// CONCURRENT_UPDATE when the appointment has another claim here.
    /// </summary>
    /// <param name="appointmentId">The appointment.</param>
    /// <param name="request">What is claimed.</param>
    [Alias("claim")]
    Task<Outcome<TimeClaim>> Claim(string appointmentId, ClaimRequest request);

    /// <summary>The claim that an appointment has here and that is not settled; refused as not found when there is none.</summary>
    /// <param name="appointmentId">The appointment.</param>
    [Alias("open-claim-of")]
    Task<Outcome<TimeClaim>> ClaimOf(string appointmentId);

    /// <summary>
    /// Makes a claim what its appointment says it is: the appointment's time when it has that, and nothing otherwise. Does nothing when the
    /// claim is settled.
    /// </summary>
    /// <param name="appointmentId">The appointment.</param>
    /// <param name="number">Which claim.</param>
    /// <param name="start">When the appointment starts in this calendar; null when it has no time here.</param>
    [Alias("settle-claim")]
    Task SettleClaim(string appointmentId, long number, DateTimeOffset? start);
}

/// <content>Appointments that take the time of several experts.</content>
public partial interface IAppointmentGrain
{
    /// <summary>
    /// Books a slot of several experts, all or none: their calendars take it by claims, and the booking, the first event of this
    /// appointment's stream, is what makes them good. A repeat gets the first answer, refusals included.
    /// </summary>
    /// <param name="booking">What to book.</param>
    [Alias("book-team")]
    Task<Outcome<Appointment>> BookTeam(TeamBooking booking);

    /// <summary>
    /// Settles a claim that a crash has left; called by the effect that was kept for it. What was not decided by then is refused here
    /// first, so that nobody decides otherwise later.
    /// </summary>
    /// <param name="claim">The claim.</param>
    [Alias("settle-open-claim")]
    Task SettleClaim(OpenClaim claim);
}
