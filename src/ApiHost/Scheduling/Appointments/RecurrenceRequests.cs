using System.ComponentModel.DataAnnotations;

namespace Actors.ApiHost.Scheduling.Appointments;

/// <summary>
/// How a booking repeats, in the wall-clock time of the first occurrence in the schedule's zone. The first occurrence is
/// <c>scheduledAt</c>, which must fit.
/// </summary>
public sealed record RecurrenceInput
{
    /// <summary>daily, weekly or monthly.</summary>
    [Required, AllowedValues("daily", "weekly", "monthly")]
    public string? Frequency { get; init; }

    /// <summary>Every so many days, weeks or months, 1 to 52; 1 by default. Weeks begin on Monday.</summary>
    public int? Interval { get; init; }

    /// <summary>How many occurrences there are, 2 to 52; or else <c>until</c>.</summary>
    public int? Count { get; init; }

    /// <summary>The last date on which one may be, in the schedule's zone; or else <c>count</c>. It must leave 2 to 52.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Weekly: the ISO days, 1 Monday to 7 Sunday; that of the first occurrence by default.</summary>
    public IReadOnlyList<int>? Days { get; init; }

    /// <summary>
    /// Monthly: the day of the month, 1 to 31, or -1 for the last; that of the first occurrence by default. Months without that day are
    /// left out.
    /// </summary>
    public int? MonthDay { get; init; }

    /// <summary>Monthly: a weekday by its place in the month, in place of <c>monthDay</c>.</summary>
    public NthWeekdayInput? NthWeekday { get; init; }
}

/// <summary>A weekday by its place in a month.</summary>
public sealed record NthWeekdayInput
{
    /// <summary>1 to 4, or -1 for the last of the month.</summary>
    [Required]
    public int? Week { get; init; }

    /// <summary>An ISO day, 1 Monday to 7 Sunday.</summary>
    [Required]
    public int? Day { get; init; }
}
