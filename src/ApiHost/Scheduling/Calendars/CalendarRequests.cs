using System.ComponentModel.DataAnnotations;

namespace Actors.ApiHost.Scheduling.Calendars;

/// <summary>An expert's weekly hours, date overrides and time zone.</summary>
public sealed record ScheduleInput
{
    /// <summary>An IANA time zone; all times of the schedule are wall-clock times there.</summary>
    [Required]
    public string? TimeZone { get; init; }

    /// <summary>The hours that repeat every week.</summary>
    [Required]
    public IReadOnlyList<WeeklyHoursBody?>? Weekly { get; init; }

    /// <summary>Dates, and ranges of them, whose hours replace the weekly ones. A date by itself wins over a range.</summary>
    public IReadOnlyList<DateOverrideBody?>? Overrides { get; init; }

    /// <summary>False when its hours hold on the organisation's holidays too; true unless given.</summary>
    public bool? ObeysHolidays { get; init; }
}

/// <summary>Hours of some days of every week.</summary>
public sealed record WeeklyHoursBody
{
    /// <summary>ISO weekdays, 1 Monday to 7 Sunday: the days on which the hours start.</summary>
    [Required]
    public IReadOnlyList<int>? Days { get; init; }

    /// <summary>When they start, <c>HH:mm</c>.</summary>
    [Required]
    public string? Start { get; init; }

    /// <summary>When they end, <c>HH:mm</c> or <c>24:00</c>; not after the start means on the next day.</summary>
    [Required]
    public string? End { get; init; }
}

/// <summary>The hours of one date, or of each date of a range, in place of the weekly ones.</summary>
public sealed record DateOverrideBody
{
    /// <summary>The date, in the schedule's zone; or else from and to.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The first date of a range.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last date of a range of at most 366; ranges do not overlap.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The hours; empty means that the day is off.</summary>
    [Required]
    public IReadOnlyList<IntervalBody?>? Intervals { get; init; }
}

/// <summary>A range of wall-clock time.</summary>
public sealed record IntervalBody
{
    /// <summary>When it starts, <c>HH:mm</c>.</summary>
    [Required]
    public string? Start { get; init; }

    /// <summary>When it ends, <c>HH:mm</c> or <c>24:00</c>; not after the start means on the next day.</summary>
    [Required]
    public string? End { get; init; }
}

/// <summary>A stretch of time in which an expert is off.</summary>
public sealed record TimeOffInput
{
    /// <summary>When it starts, with offset.</summary>
    [Required]
    public DateTimeOffset? Start { get; init; }

    /// <summary>When it ends, with offset; after the start.</summary>
    [Required]
    public DateTimeOffset? End { get; init; }

    /// <summary>Why, for staff; up to 200 characters.</summary>
    public string? Reason { get; init; }
}
