using System.Collections.Immutable;

namespace Actors.Scheduling;

/// <summary>An expert's weekly hours, date overrides and time zone.</summary>
/// <param name="TimeZone">An IANA time zone id, for example <c>Europe/Lisbon</c>. All times of the schedule are wall-clock times there.</param>
/// <param name="Weekly">The hours that repeat every week.</param>
/// <param name="Overrides">Dates whose hours replace the weekly ones; a date occurs once.</param>
[GenerateSerializer, Immutable, Alias("scheduling.schedule")]
public sealed record Schedule(
    [property: Id(0)] string TimeZone,
    [property: Id(1)] ImmutableArray<WeeklyHours> Weekly,
    [property: Id(2)] ImmutableArray<DateOverride> Overrides);

/// <summary>Hours of some days of every week.</summary>
/// <param name="Days">ISO weekdays, 1 Monday to 7 Sunday: the days on which the hours start.</param>
/// <param name="Hours">The hours.</param>
[GenerateSerializer, Immutable, Alias("scheduling.weekly-hours")]
public sealed record WeeklyHours([property: Id(0)] ImmutableArray<int> Days, [property: Id(1)] TimeRange Hours);

/// <summary>The hours of one date, in place of its weekly ones.</summary>
/// <param name="Date">The date, in the schedule's zone, on which the hours start.</param>
/// <param name="Intervals">The hours; empty means that the day is off.</param>
[GenerateSerializer, Immutable, Alias("scheduling.date-override")]
public sealed record DateOverride([property: Id(0)] DateOnly Date, [property: Id(1)] ImmutableArray<TimeRange> Intervals);

/// <summary>
/// A range of wall-clock time. An end that is not after the start lies on the next day, so an end of midnight (in JSON <c>24:00</c>)
/// is the end of the day, and equal times make a range of a whole day.
/// </summary>
/// <param name="Start">When it starts.</param>
/// <param name="End">When it ends.</param>
[GenerateSerializer, Immutable, Alias("scheduling.time-range")]
public readonly record struct TimeRange([property: Id(0)] TimeOnly Start, [property: Id(1)] TimeOnly End);
