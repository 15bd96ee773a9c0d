using System.Collections.Immutable;

namespace Actors.Grains.Interfaces;

/// <summary>Hours of some days of every week.</summary>
/// <param name="Days">ISO weekdays, 1 Monday to 7 Sunday: the days on which the hours start.</param>
/// <param name="Hours">The hours.</param>
[GenerateSerializer, Immutable, Alias("scheduling.weekly-hours")]
public sealed record WeeklyHours([property: Id(0)] ImmutableArray<int> Days, [property: Id(1)] TimeRange Hours);

/// <summary>
/// A range of wall-clock time. An end that is not after the start lies on the next day, so an end of midnight (in JSON <c>24:00</c>)
/// is the end of the day, and equal times make a range of a whole day.
/// </summary>
/// <param name="Start">When it starts.</param>
/// <param name="End">When it ends.</param>
[GenerateSerializer, Immutable, Alias("scheduling.time-range")]
public readonly record struct TimeRange([property: Id(0)] TimeOnly Start, [property: Id(1)] TimeOnly End);
