using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Actors.Grains.Interfaces.Scheduling;

/// <summary>An expert's weekly hours, date overrides and time zone.</summary>
/// <param name="TimeZone">An IANA time zone id, for example <c>Europe/Lisbon</c>. All times of the schedule are wall-clock times
/// there.</param>
/// <param name="Weekly">The hours that repeat every week.</param>
/// <param name="Overrides">
/// Dates whose hours replace the weekly ones. A date occurs once by itself, and in one range; by itself it wins over the range.
/// </param>
[GenerateSerializer, Immutable, Alias("scheduling.schedule")]
public sealed record Schedule(
    [property: Id(0)] string TimeZone,
    [property: Id(1)] ImmutableArray<WeeklyHours> Weekly,
    [property: Id(2)] ImmutableArray<DateOverride> Overrides)
{
    /// <summary>How many entries the weekly hours may have.</summary>
    public const int MaxWeekly = 100;

    /// <summary>How many overrides there may be.</summary>
    public const int MaxOverrides = 1_000;

    /// <summary>True when its hours hold on the organisation's closed days too (<see cref="Holidays"/>).</summary>
    [Id(200), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public bool IgnoresHolidays { get; init; }
}

/// <summary>The hours of one date, or of each date of a range, in place of the weekly ones.</summary>
/// <param name="Date">The date, in the schedule's zone, on which the hours start; the first date of a range.</param>
/// <param name="Intervals">The hours; empty means that the day is off.</param>
[GenerateSerializer, Immutable, Alias("scheduling.date-override")]
public sealed record DateOverride([property: Id(0)] DateOnly Date, [property: Id(1)] ImmutableArray<TimeRange> Intervals)
{
    /// <summary>How many intervals one date may have.</summary>
    public const int MaxIntervals = 24;

    /// <summary>How many dates a range may have.</summary>
    public const int MaxDays = 366;

    /// <summary>The last date of a range; null for one date by itself.</summary>
    [Id(200)] public DateOnly? To { get; init; }
}
