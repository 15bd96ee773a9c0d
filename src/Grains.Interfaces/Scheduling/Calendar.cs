using System.Collections.Immutable;

namespace Actors.Scheduling;

/// <summary>An expert's schedule as it stands.</summary>
/// <param name="Schedule">The hours.</param>
/// <param name="Version">The calendar's version when the schedule last changed; names the schedule's state for <c>If-Match</c>.</param>
[GenerateSerializer, Immutable, Alias("scheduling.current-schedule")]
public sealed record CurrentSchedule([property: Id(0)] Schedule Schedule, [property: Id(1)] long Version);

/// <summary>A stretch of time in which the expert is off.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Start">When it starts.</param>
/// <param name="End">When it ends.</param>
/// <param name="Reason">Why, for staff.</param>
[GenerateSerializer, Immutable, Alias("scheduling.time-off")]
public sealed record TimeOff(
    [property: Id(0)] string Id,
    [property: Id(1)] DateTimeOffset Start,
    [property: Id(2)] DateTimeOffset End,
    [property: Id(3), Personal] string? Reason);

/// <summary>A question for slots.</summary>
/// <param name="Service">A service's id or slug.</param>
/// <param name="From">Slots that start at this time or later; null with <paramref name="Date"/>.</param>
/// <param name="To">Slots that start before this time; null with <paramref name="Date"/>.</param>
/// <param name="Date">Slots that start on this date of <paramref name="TimeZone"/>; null with a range.</param>
/// <param name="TimeZone">The IANA zone of <paramref name="Date"/> and of the slots' wall-clock times; null means the schedule's.</param>
/// <param name="IncludeUnavailable">True to list also the slots of the grid that cannot be booked.</param>
[GenerateSerializer, Immutable, Alias("scheduling.slot-query")]
public sealed record SlotQuery(
    [property: Id(0)] string Service,
    [property: Id(1)] DateTimeOffset? From,
    [property: Id(2)] DateTimeOffset? To,
    [property: Id(3)] DateOnly? Date,
    [property: Id(4)] string? TimeZone,
    [property: Id(5)] bool IncludeUnavailable);

/// <summary>Why a slot cannot be booked.</summary>
[GenerateSerializer, Alias("scheduling.slot-reason")]
public enum SlotReason
{
    /// <summary>It can.</summary>
    None,

    /// <summary>An appointment has it.</summary>
    Booked,

    /// <summary>A hold has it.</summary>
    Held,

    /// <summary>A buffer is in the way.</summary>
    Buffer,

    /// <summary>The expert is off.</summary>
    TimeOff,

    /// <summary>An external calendar is busy.</summary>
    ExternalBusy,

    /// <summary>It is too soon.</summary>
    Notice,

    /// <summary>It is too far ahead.</summary>
    Window,

    /// <summary>The day or week is full.</summary>
    Limit,
}

/// <summary>A slot of the grid.</summary>
/// <param name="Start">When it starts, in UTC.</param>
/// <param name="End">When it ends, in UTC.</param>
/// <param name="Time">The wall-clock time of its start in the answer's zone.</param>
/// <param name="Remaining">How many seats are left.</param>
/// <param name="Reason">Why it cannot be booked, or none.</param>
[GenerateSerializer, Immutable, Alias("scheduling.offered-slot")]
public readonly record struct OfferedSlot(
    [property: Id(0)] DateTimeOffset Start,
    [property: Id(1)] DateTimeOffset End,
    [property: Id(2)] TimeOnly Time,
    [property: Id(3)] int Remaining,
    [property: Id(4)] SlotReason Reason);

/// <summary>The slots that answer a question.</summary>
/// <param name="ExpertId">Whose.</param>
/// <param name="TimeZone">The zone of the wall-clock times.</param>
/// <param name="Offered">In order of their starts.</param>
[GenerateSerializer, Immutable, Alias("scheduling.slots")]
public sealed record Slots(
    [property: Id(0)] string ExpertId,
    [property: Id(1)] string TimeZone,
    [property: Id(2)] ImmutableArray<OfferedSlot> Offered);

/// <summary>A slot kept for one caller.</summary>
/// <param name="Id">The hold's id; who knows it may book or give back the slot.</param>
/// <param name="ExpertId">Whose time is held.</param>
/// <param name="ServiceId">For which service.</param>
/// <param name="Start">When the slot starts.</param>
/// <param name="End">When the slot ends.</param>
/// <param name="ExpiresAt">When the hold lapses by itself.</param>
[GenerateSerializer, Immutable, Alias("scheduling.hold")]
public sealed record Hold(
    [property: Id(0)] string Id,
    [property: Id(1)] string ExpertId,
    [property: Id(2)] string ServiceId,
    [property: Id(3)] DateTimeOffset Start,
    [property: Id(4)] DateTimeOffset End,
    [property: Id(5)] DateTimeOffset ExpiresAt);

/// <summary>A client, as a booking names one.</summary>
/// <param name="Name">The name.</param>
/// <param name="Email">The e-mail address.</param>
/// <param name="Phone">The phone number.</param>
[GenerateSerializer, Immutable, Alias("scheduling.client")]
public sealed record Client(
    [property: Id(0), Personal] string Name,
    [property: Id(1), Personal] string? Email,
    [property: Id(2), Personal] string? Phone);

/// <summary>A request to book.</summary>
[GenerateSerializer, Immutable, Alias("scheduling.booking-request")]
public sealed record BookingRequest
{
    /// <summary>A service's id or slug.</summary>
    [Id(0)] public required string Service { get; init; }

    /// <summary>When the appointment starts.</summary>
    [Id(1)] public required DateTimeOffset Start { get; init; }

    /// <summary>For whom.</summary>
    [Id(2)] public required Client Client { get; init; }

    /// <summary>What the client wants the expert to know.</summary>
    [Id(3)] public string? Notes { get; init; }

    /// <summary>The client's IANA time zone; null means the schedule's.</summary>
    [Id(4)] public string? TimeZone { get; init; }

    /// <summary>The hold that keeps the slot for this caller.</summary>
    [Id(5)] public string? HoldId { get; init; }

    /// <summary>Answers to the service's questions.</summary>
    [Id(6)] public ImmutableDictionary<string, string> Answers { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The signed-in user who books for herself, or null.</summary>
    [Id(7)] public string? ClientUserId { get; init; }
}

/// <summary>What an appointment has of a calendar's time.</summary>
/// <param name="Start">When it starts, without buffers.</param>
/// <param name="End">When it ends, without buffers.</param>
/// <param name="Version">The version of the calendar at which it was so: of two claims of an appointment the greater one is the newer.</param>
[GenerateSerializer, Immutable, Alias("scheduling.claim")]
public sealed record Claim([property: Id(0)] DateTimeOffset Start, [property: Id(1)] DateTimeOffset End, [property: Id(2)] long Version);

/// <summary>
/// The authority on one expert's time: every claim on it passes here, one after the other (guarantees.md, 1). The key is
/// <c>{tenant}/{expertId}</c>.
/// </summary>
[Alias("scheduling.expert-calendar")]
public interface IExpertCalendarGrain : IGrainWithStringKey
{
    /// <summary>Reads the schedule.</summary>
    [Alias("get-schedule")]
    Task<Outcome<CurrentSchedule>> GetSchedule();

    /// <summary>Replaces the schedule. Appointments that exist keep their time.</summary>
    /// <param name="schedule">The hours from now on.</param>
    /// <param name="expectedVersion">The version that the change is based on; null replaces whatever is there.</param>
    [Alias("set-schedule")]
    Task<Outcome<CurrentSchedule>> SetSchedule(Schedule schedule, long? expectedVersion);

    /// <summary>Lists time off that has not passed.</summary>
    [Alias("list-time-off")]
    Task<Outcome<ImmutableList<TimeOff>>> ListTimeOff();

    /// <summary>Adds time off. Appointments that exist keep their time.</summary>
    /// <param name="key">The id to create it under.</param>
    /// <param name="start">When it starts.</param>
    /// <param name="end">When it ends; after the start.</param>
    /// <param name="reason">Why, for staff.</param>
    [Alias("add-time-off")]
    Task<Outcome<TimeOff>> AddTimeOff(CreationKey key, DateTimeOffset start, DateTimeOffset end, string? reason);

    /// <summary>Removes time off.</summary>
    /// <param name="id">Its id.</param>
    [Alias("remove-time-off")]
    Task<Outcome<TimeOff>> RemoveTimeOff(string id);

    /// <summary>Answers which slots there are. What it offers can be booked: booking runs the same function.</summary>
    /// <param name="query">The question.</param>
    [Alias("find-slots")]
    Task<Outcome<Slots>> FindSlots(SlotQuery query);

    /// <summary>Keeps a slot for a short while.</summary>
    /// <param name="key">The id to create the hold under.</param>
    /// <param name="service">A service's id or slug.</param>
    /// <param name="start">When the slot starts.</param>
    [Alias("hold")]
    Task<Outcome<Hold>> Hold(CreationKey key, string service, DateTimeOffset start);

    /// <summary>Gives a held slot back. One that has lapsed or was booked is no such hold.</summary>
    /// <param name="id">The hold's id.</param>
    [Alias("release-hold")]
    Task<Outcome<Hold>> ReleaseHold(string id);

    /// <summary>Forgets a hold whose time has come; called by the effect that was kept for it. Does nothing when it is gone or booked.</summary>
    /// <param name="id">The hold's id.</param>
    [Alias("lapse-hold")]
    Task LapseHold(string id);

    /// <summary>
    /// Books a slot: the claim on the time and the appointment become durable in one commit, before the answer. A repeat under the same
    /// key gets the first answer, refusals included.
    /// </summary>
    /// <param name="key">The appointment's id, and the request's fingerprint.</param>
    /// <param name="request">What to book.</param>
    [Alias("book")]
    Task<Outcome<Appointment>> Book(CreationKey key, BookingRequest request);

    /// <summary>
    /// Gives an appointment's time back; called by the appointment when it is cancelled. Not found when the calendar has none of its time,
    /// for example because it was given back before.
    /// </summary>
    /// <param name="appointmentId">The appointment.</param>
    /// <param name="cancellation">How it is called off; kept so that the appointment learns of it even if a crash falls between.</param>
    [Alias("release")]
    Task<Outcome<Claim>> Release(string appointmentId, Cancellation cancellation);

    /// <summary>Moves an appointment to another slot in one commit; called by the appointment when it is rescheduled.</summary>
    /// <param name="appointmentId">The appointment.</param>
    /// <param name="service">The service's id or slug, whose rules the new slot must satisfy.</param>
    /// <param name="start">The new start.</param>
    [Alias("move")]
    Task<Outcome<Claim>> Move(string appointmentId, string service, DateTimeOffset start);

    /// <summary>What an appointment has of the calendar's time; refused as not found when it has none.</summary>
    /// <param name="appointmentId">The appointment.</param>
    [Alias("claim-of")]
    Task<Outcome<Claim>> ClaimOf(string appointmentId);

    /// <summary>Closes the calendar: no more bookings; called when the expert is removed.</summary>
    [Alias("close")]
    Task Close();
}
