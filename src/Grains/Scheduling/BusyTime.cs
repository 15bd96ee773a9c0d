using NodaTime;

namespace Actors.Grains.Scheduling;

/// <summary>Why time is taken.</summary>
public enum BusyKind
{
    /// <summary>An active appointment.</summary>
    Appointment,

    /// <summary>A hold that has not lapsed.</summary>
    Hold,

    /// <summary>The expert's time off.</summary>
    TimeOff,

    /// <summary>A claim of an appointment that takes the time of several experts.</summary>
    Claim,

    /// <summary>Something in another calendar of the expert.</summary>
    External,
}

/// <summary>Time of a calendar that is taken, with the buffers that belong to it.</summary>
/// <param name="Id">The id of what takes it; unique in a calendar.</param>
/// <param name="Kind">Why it is taken.</param>
/// <param name="Time">The time, without buffers.</param>
/// <param name="Padded">The time with its buffers.</param>
/// <param name="ServiceId">The service that an appointment or hold is for: others of the same service and time share its seats.</param>
/// <param name="ExpiresAt">When a hold lapses by itself: from then on it takes nothing.</param>
public sealed record BusyTime(
    string Id, BusyKind Kind, TimeInterval Time, TimeInterval Padded, string? ServiceId = null, Instant? ExpiresAt = null)
{
    /// <summary>The time, without buffers.</summary>
    public TimeInterval Time { get; } = Time;

    /// <summary>The time with its buffers.</summary>
    public TimeInterval Padded { get; } = Padded.Contains(Time)
        ? Padded
        : throw new ArgumentException($"must contain {Time}", nameof(Padded));
}
