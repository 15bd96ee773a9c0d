using Actors.Grains.Interfaces.Scheduling;
using NodaTime;

namespace Actors.Grains.Scheduling;

/// <summary>A slot of the grid and what can be said of it.</summary>
/// <param name="Start">When it starts.</param>
/// <param name="End">When it ends.</param>
/// <param name="Reason">The first reason that forbids it; none when it is free.</param>
/// <param name="Remaining">How many seats are left; 0 when it is not free.</param>
public readonly record struct Slot(Instant Start, Instant End, SlotReason Reason, int Remaining)
{
    /// <summary>True when it can be booked.</summary>
    public bool IsFree => Reason == SlotReason.None;
}
