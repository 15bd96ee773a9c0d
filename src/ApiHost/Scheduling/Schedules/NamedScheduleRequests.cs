using System.ComponentModel.DataAnnotations;
using Actors.ApiHost.Scheduling.Calendars;

namespace Actors.ApiHost.Scheduling.Schedules;

/// <summary>A schedule that is in force in place of the default one on some dates: seasonal hours, or weeks in another zone.</summary>
public sealed record NamedScheduleInput
{
    /// <summary>What it is called; up to 100 characters.</summary>
    [Required]
    public string? Name { get; init; }

    /// <summary>An IANA time zone; all times and dates of the schedule are those of this zone.</summary>
    [Required]
    public string? TimeZone { get; init; }

    /// <summary>The hours that repeat every week.</summary>
    [Required]
    public IReadOnlyList<WeeklyHoursBody?>? Weekly { get; init; }

    /// <summary>Dates, and ranges of them, whose hours replace the weekly ones. A date by itself wins over a range.</summary>
    public IReadOnlyList<DateOverrideBody?>? Overrides { get; init; }

    /// <summary>False when its hours hold on the organisation's holidays too; true unless given.</summary>
    public bool? ObeysHolidays { get; init; }

    /// <summary>
    /// The dates on which it is in force, at most 100 ranges; none when it is only prepared. No date may be in two ranges of the expert's
    /// schedules.
    /// </summary>
    [Required]
    public IReadOnlyList<DateRangeBody?>? Active { get; init; }
}

/// <summary>Dates from one to another, both included.</summary>
public sealed record DateRangeBody
{
    /// <summary>The first date.</summary>
    [Required]
    public DateOnly? From { get; init; }

    /// <summary>The last date; not before the first.</summary>
    [Required]
    public DateOnly? To { get; init; }
}
