using System.Text.Json.Serialization;

namespace Actors.Grains.Interfaces.Scheduling;

/// <summary>An expert's calendar was opened, without any hours.</summary>
/// <param name="ExpertId">Whose.</param>
/// <param name="TimeZone">The IANA zone it starts in.</param>
[GenerateSerializer, Immutable, Alias("scheduling.calendar-opened.v1")]
public sealed record CalendarOpened([property: Id(0)] string ExpertId, [property: Id(1)] string TimeZone) : IEvent;

/// <summary>The calendar takes no more bookings.</summary>
[GenerateSerializer, Immutable, Alias("scheduling.calendar-closed.v1")]
public sealed record CalendarClosed : IEvent;

/// <summary>The schedule was replaced.</summary>
/// <param name="Schedule">The hours from now on.</param>
[GenerateSerializer, Immutable, Alias("scheduling.schedule-set.v1")]
public sealed record ScheduleSet([property: Id(0)] Schedule Schedule) : IEvent;

/// <summary>Time off was added.</summary>
/// <param name="TimeOff">When and why.</param>
/// <param name="Fingerprint">The request's fingerprint, if its caller gave an idempotency key.</param>
[GenerateSerializer, Immutable, Alias("scheduling.time-off-added.v1")]
public sealed record TimeOffAdded(
    [property: Id(0)] TimeOff TimeOff,
    [property: Id(1), Personal] string? Fingerprint) : IEvent;

/// <summary>Time off was removed.</summary>
/// <param name="TimeOffId">Which.</param>
[GenerateSerializer, Immutable, Alias("scheduling.time-off-removed.v1")]
public sealed record TimeOffRemoved([property: Id(0)] string TimeOffId) : IEvent;

/// <summary>Time that a hold or an appointment takes, with the buffers it was given.</summary>
/// <param name="ServiceId">For which service.</param>
/// <param name="Start">When it starts.</param>
/// <param name="End">When it ends.</param>
/// <param name="BufferBeforeMinutes">Minutes kept free before.</param>
/// <param name="BufferAfterMinutes">Minutes kept free after.</param>
[GenerateSerializer, Immutable, Alias("scheduling.taken-time")]
public sealed record TakenTime(
    [property: Id(0)] string ServiceId,
    [property: Id(1)] DateTimeOffset Start,
    [property: Id(2)] DateTimeOffset End,
    [property: Id(3)] int BufferBeforeMinutes,
    [property: Id(4)] int BufferAfterMinutes);

/// <summary>A slot is kept for one caller.</summary>
/// <param name="HoldId">The hold.</param>
/// <param name="Time">The slot.</param>
/// <param name="ExpiresAt">When the hold lapses by itself.</param>
/// <param name="Fingerprint">The request's fingerprint, if its caller gave an idempotency key.</param>
[GenerateSerializer, Immutable, Alias("scheduling.slot-held.v1")]
public sealed record SlotHeld(
    [property: Id(0)] string HoldId,
    [property: Id(1)] TakenTime Time,
    [property: Id(2)] DateTimeOffset ExpiresAt,
    [property: Id(3)] string? Fingerprint) : IEvent;

/// <summary>A hold keeps its slot for longer.</summary>
/// <param name="HoldId">The hold.</param>
/// <param name="ExpiresAt">When it lapses by itself now.</param>
/// <param name="Fingerprint">The request's fingerprint, if its caller gave an idempotency key.</param>
[GenerateSerializer, Immutable, Alias("scheduling.hold-extended.v1")]
public sealed record HoldExtended(
    [property: Id(0)] string HoldId,
    [property: Id(1)] DateTimeOffset ExpiresAt,
    [property: Id(2)] string? Fingerprint) : IEvent
{
    /// <summary>The time that it keeps; null when it was written before that was told.</summary>
    [Id(300)] public HeldTime? Time { get; init; }
}

/// <summary>A hold was given back.</summary>
/// <param name="HoldId">The hold.</param>
[GenerateSerializer, Immutable, Alias("scheduling.hold-released.v1")]
public sealed record HoldReleased([property: Id(0)] string HoldId) : IEvent
{
    /// <summary>The time that it kept; null when it was written before that was told.</summary>
    [Id(300)] public HeldTime? Time { get; init; }
}

/// <summary>A hold's time ran out.</summary>
/// <param name="HoldId">The hold.</param>
[GenerateSerializer, Immutable, Alias("scheduling.hold-lapsed.v1")]
public sealed record HoldExpired([property: Id(0)] string HoldId) : IEvent
{
    /// <summary>The time that it kept; null when it was written before that was told.</summary>
    [Id(300)] public HeldTime? Time { get; init; }
}

/// <summary>A slot was booked.</summary>
/// <param name="AppointmentId">The appointment that has it.</param>
/// <param name="Time">The slot.</param>
/// <param name="HoldId">The hold that it was converted from, or null.</param>
[GenerateSerializer, Immutable, Alias("scheduling.slot-booked.v1")]
public sealed record SlotBooked(
    [property: Id(0)] string AppointmentId,
    [property: Id(1)] TakenTime Time,
    [property: Id(2)] string? HoldId) : IEvent;

/// <summary>An appointment's time was moved.</summary>
/// <param name="AppointmentId">The appointment.</param>
/// <param name="Time">Its new slot.</param>
[GenerateSerializer, Immutable, Alias("scheduling.slot-moved.v1")]
public sealed record SlotMoved([property: Id(0)] string AppointmentId, [property: Id(1)] TakenTime Time) : IEvent
{
    /// <summary>The greatest late fee that it was moved with; null when there was none.</summary>
    [Id(2)] public Money? LateFee { get; init; }

    /// <summary>True when the client moved it.</summary>
    [Id(3), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public bool IsByClient { get; init; }

    /// <summary>
    /// With which others of its series it was moved, so that people are told of all of them at once: the calendar's version before; null
    /// when it was moved by itself.
    /// </summary>
    [Id(4)] public long? SeriesStep { get; init; }
}

/// <summary>An appointment's time was given back.</summary>
/// <param name="AppointmentId">The appointment.</param>
[GenerateSerializer, Immutable, Alias("scheduling.slot-released.v1")]
public sealed record SlotReleased([property: Id(0)] string AppointmentId) : IEvent;
