using NodaTime;

namespace Actors.Scheduling;

/// <summary>A stretch of working time: half-open and never empty.</summary>
/// <param name="Start">When it starts.</param>
/// <param name="End">When it ends; after the start.</param>
public readonly record struct WorkingHoursRange(Instant Start, Instant End);
