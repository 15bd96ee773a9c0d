using NodaTime;

namespace Actors.Scheduling;

/// <summary>What availability says of a slot: free, or the first reason that forbids it.</summary>
public enum SlotVerdict
{
    /// <summary>It can be booked.</summary>
    Free,

    /// <summary>The time is no slot of the grid: outside the working hours, or between two grid points.</summary>
    OutsideHours,

    /// <summary>It starts too soon.</summary>
    Notice,

    /// <summary>It starts too late.</summary>
    Window,

    /// <summary>The day or week has as many appointments of the service as it may have.</summary>
    Limit,

    /// <summary>Appointments take it, or all its seats.</summary>
    Booked,

    /// <summary>A live hold takes it, or its last seat.</summary>
    Held,

    /// <summary>Only a buffer, its own or a neighbour's, is in the way.</summary>
    Buffer,

    /// <summary>The expert is off.</summary>
    TimeOff,

    /// <summary>An external calendar is busy.</summary>
    ExternalBusy,
}

/// <summary>A slot of the grid and what can be said of it.</summary>
/// <param name="Start">When it starts.</param>
/// <param name="End">When it ends.</param>
/// <param name="Verdict">Free, or why not.</param>
/// <param name="Remaining">How many seats are left; 0 when it is not free.</param>
public readonly record struct Slot(Instant Start, Instant End, SlotVerdict Verdict, int Remaining);
