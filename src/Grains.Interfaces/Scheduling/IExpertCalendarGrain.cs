using System.Collections.Immutable;

namespace Actors.Grains.Interfaces.Scheduling;

/// <summary>
/// The authority on one expert's time: everything that takes some of it passes here, one after the other (guarantees.md, 1). The key is
/// <c>{tenant}/{expertId}</c>.
/// </summary>
[Alias("scheduling.expert-calendar")]
public partial interface IExpertCalendarGrain : IGrainWithStringKey
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

    /// <summary>Answers the next free slots, however far ahead they are within the booking window.</summary>
    /// <param name="query">The question.</param>
    [Alias("find-next")]
    Task<Outcome<Slots>> FindNext(NextSlotsQuery query);

    /// <summary>
    /// How much room there is for a service around one start, which <see cref="Room.Refusal"/> says of; for its assignment.
    /// </summary>
    /// <param name="service">A service's id or slug.</param>
    /// <param name="start">The start.</param>
    [Alias("find-room")]
    Task<Outcome<Room>> FindRoom(string service, DateTimeOffset start);

    /// <summary>The same for slots of one of the service's lengths.</summary>
    /// <param name="service">A service's id or slug.</param>
    /// <param name="start">The start.</param>
    /// <param name="durationMinutes">How long the slots are.</param>
    [Alias("find-room-of-length")]
    Task<Outcome<Room>> FindRoomOfLength(string service, DateTimeOffset start, int durationMinutes);

    /// <summary>Keeps a slot for a short while.</summary>
    /// <param name="key">The id to create the hold under.</param>
    /// <param name="service">A service's id or slug.</param>
    /// <param name="start">When the slot starts.</param>
    [Alias("hold")]
    Task<Outcome<Hold>> Hold(CreationKey key, string service, DateTimeOffset start);

    /// <summary>Keeps a slot for a short while, of one of the service's lengths; the hold remembers it.</summary>
    /// <param name="key">The id to create the hold under.</param>
    /// <param name="service">A service's id or slug.</param>
    /// <param name="start">When the slot starts.</param>
    /// <param name="durationMinutes">How long the slot is.</param>
    /// <param name="replaced">A hold of this calendar that is given back in the same commit; null for none.</param>
    [Alias("hold-of-length")]
    Task<Outcome<Hold>> HoldOfLength(CreationKey key, string service, DateTimeOffset start, int durationMinutes, string? replaced);

    /// <summary>
    /// Keeps another slot in place of a held one of this calendar, in one commit: the held one is given back only when the other is given,
    /// and its time counts as free for it. One that has lapsed or was booked is nothing to give back, and does no harm.
    /// </summary>
    /// <param name="key">The id to create the hold under.</param>
    /// <param name="service">A service's id or slug.</param>
    /// <param name="start">When the slot starts.</param>
    /// <param name="replaced">The hold that is given back.</param>
    [Alias("replace-hold")]
    Task<Outcome<Hold>> ReplaceHold(CreationKey key, string service, DateTimeOffset start, string replaced);

    /// <summary>Keeps a held slot for as long again, once; LIMIT_REACHED when that was done before.</summary>
    /// <param name="id">The hold's id.</param>
    /// <param name="fingerprint">The request's fingerprint; null when its caller gave no idempotency key.</param>
    [Alias("extend-hold")]
    Task<Outcome<Hold>> ExtendHold(string id, string? fingerprint);

    /// <summary>
    /// Gives a held slot back. One that has lapsed or was booked is no such hold; one that was given back before is answered as it was
    /// then.
    /// </summary>
    /// <param name="id">The hold's id.</param>
    [Alias("release-hold")]
    Task<Outcome<Hold>> ReleaseHold(string id);

    /// <summary>
    /// Forgets a hold whose time has come; called by the effect that was kept for it. Does nothing when it is gone or booked.
    /// </summary>
    /// <param name="id">The hold's id.</param>
    [Alias("lapse-hold")]
    Task ExpireHold(string id);

    /// <summary>
    /// Books a slot: the time and the appointment become durable in one commit, before the answer. A repeat under the same
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
    Task<Outcome<ReservedTime>> Release(string appointmentId, Cancellation cancellation);

    /// <summary>
    /// Moves an appointment to another slot in one commit; called by the appointment when it is rescheduled. One that is there already
    /// stays, and the answer says that it is a repeat.
    /// </summary>
    /// <param name="appointmentId">The appointment.</param>
    /// <param name="request">Where to.</param>
    [Alias("move-appointment")]
    Task<Outcome<ReservedTime>> Move(string appointmentId, MoveRequest request);

    /// <summary>What an appointment has of the calendar's time; refused as not found when it has none.</summary>
    /// <param name="appointmentId">The appointment.</param>
    [Alias("claim-of")]
    Task<Outcome<ReservedTime>> ReservedTimeOf(string appointmentId);

    /// <summary>Closes the calendar: no more bookings; called by effects of experts who were removed before calendars were asked.</summary>
    [Alias("close")]
    Task Close();
}
