using NodaTime;

namespace Actors.Scheduling;

/// <summary>Why time is taken.</summary>
public enum BusyKind
{
    /// <summary>An active appointment.</summary>
    Appointment,

    /// <summary>A hold that has not lapsed.</summary>
    Hold,

    /// <summary>The expert's time off.</summary>
    TimeOff,

    /// <summary>An event of an external calendar.</summary>
    External,
}

/// <summary>A stretch of a calendar that is taken, with the buffers that belong to it. Both intervals are half-open.</summary>
/// <param name="Id">The id of what takes it; unique in a calendar.</param>
/// <param name="Kind">Why it is taken.</param>
/// <param name="Start">When it starts, without buffer.</param>
/// <param name="End">When it ends, without buffer.</param>
/// <param name="PaddedStart">When it starts, with the buffer before.</param>
/// <param name="PaddedEnd">When it ends, with the buffer after.</param>
/// <param name="ServiceId">The service that an appointment or hold is for: others of the same service and time share its seats.</param>
/// <param name="ExpiresAt">When a hold lapses by itself: from then on it takes nothing.</param>
public sealed record BusyTime(
    string Id,
    BusyKind Kind,
    Instant Start,
    Instant End,
    Instant PaddedStart,
    Instant PaddedEnd,
    string? ServiceId = null,
    Instant? ExpiresAt = null);
