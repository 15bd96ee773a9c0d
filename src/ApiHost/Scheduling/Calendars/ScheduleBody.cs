using System.ComponentModel.DataAnnotations;

namespace Actors.ApiHost.Scheduling;

/// <summary>An expert's weekly hours, date overrides and time zone.</summary>
public sealed record ScheduleInput
{
    /// <summary>An IANA time zone; all times of the schedule are wall-clock times there.</summary>
    [Required]
    public string? TimeZone { get; init; }

    /// <summary>The hours that repeat every week.</summary>
    [Required]
    public IReadOnlyList<WeeklyHoursBody?>? Weekly { get; init; }

    /// <summary>Dates whose hours replace the weekly ones; a date occurs once.</summary>
    public IReadOnlyList<DateOverrideBody?>? Overrides { get; init; }
}

/// <summary>An expert's schedule as it stands.</summary>
public sealed record ScheduleView
{
    /// <summary>An IANA time zone; all times of the schedule are wall-clock times there.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The hours that repeat every week.</summary>
    public required IReadOnlyList<WeeklyHoursBody> Weekly { get; init; }

    /// <summary>Dates whose hours replace the weekly ones.</summary>
    public required IReadOnlyList<DateOverrideBody> Overrides { get; init; }

    /// <summary>Names the schedule's state for If-Match; grows with each change.</summary>
    public required long Version { get; init; }
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

/// <summary>The hours of one date, in place of its weekly ones.</summary>
public sealed record DateOverrideBody
{
    /// <summary>The date, in the schedule's zone.</summary>
    [Required]
    public DateOnly? Date { get; init; }

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
