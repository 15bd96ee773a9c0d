using System.Collections.Immutable;
using System.Globalization;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.ApiHost.Scheduling.Calendars;

/// <summary>An expert's schedule as it stands.</summary>
public sealed record ScheduleView
{
    /// <summary>An IANA time zone; all times of the schedule are wall-clock times there.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The hours that repeat every week.</summary>
    public required IReadOnlyList<WeeklyHoursBody> Weekly { get; init; }

    /// <summary>Dates, and ranges of them, whose hours replace the weekly ones.</summary>
    public required IReadOnlyList<DateOverrideBody> Overrides { get; init; }

    /// <summary>False when its hours hold on the organisation's holidays too.</summary>
    public bool ObeysHolidays { get; init; } = true;

    /// <summary>The appointments to come that its hours leave outside; with the answer to a change only.</summary>
    public OutsideView? Outside { get; init; }

    /// <summary>Names the schedule's state for If-Match; grows with each change.</summary>
    public required long Version { get; init; }
}

/// <summary>A stretch of time in which an expert is off.</summary>
public sealed record TimeOffView
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>When it starts, in UTC.</summary>
    public required DateTime Start { get; init; }

    /// <summary>When it ends, in UTC.</summary>
    public required DateTime End { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>The appointments to come that lie in it; with the answer to who adds it only.</summary>
    public OutsideView? Outside { get; init; }
}

/// <summary>Schedules and time off as answers show them.</summary>
internal static class CalendarResponses
{
    /// <summary>A schedule as answers show it.</summary>
    public static ScheduleView ToResponse(CurrentSchedule current)
    {
        return new ScheduleView
        {
            TimeZone = current.Schedule.TimeZone,
            Weekly = ToBodies(current.Schedule.Weekly),
            Overrides = ToBodies(current.Schedule.Overrides),
            ObeysHolidays = !current.Schedule.IgnoresHolidays,
            Outside = OutsideView.Of(current.Outside),
            Version = current.Version,
        };
    }

    /// <summary>Overrides as answers show them.</summary>
    public static List<DateOverrideBody> ToBodies(ImmutableArray<DateOverride> overrides)
    {
        var bodies = new List<DateOverrideBody>();
        if (overrides.IsDefault) return bodies;
        foreach (var entry in overrides)
        {
            var intervals = new List<IntervalBody>();
            foreach (var range in entry.Intervals) intervals.Add(new IntervalBody { Start = Text(range.Start), End = EndText(range.End) });
            bodies.Add(entry.To is { } to
                ? new DateOverrideBody { From = entry.Date, To = to, Intervals = intervals }
                : new DateOverrideBody { Date = entry.Date, Intervals = intervals });
        }

        return bodies;
    }

    /// <summary>Weekly hours as answers show them.</summary>
    public static List<WeeklyHoursBody> ToBodies(ImmutableArray<WeeklyHours> weekly)
    {
        var bodies = new List<WeeklyHoursBody>();
        if (weekly.IsDefault) return bodies;
        foreach (var hours in weekly)
            bodies.Add(new WeeklyHoursBody { Days = hours.Days, Start = Text(hours.Hours.Start), End = EndText(hours.Hours.End) });
        return bodies;
    }

    /// <summary>Time off as answers show it.</summary>
    public static TimeOffView ToResponse(TimeOff timeOff) => new()
    {
        Id = timeOff.Id,
        Start = timeOff.Start.UtcDateTime,
        End = timeOff.End.UtcDateTime,
        Reason = timeOff.Reason,
        Outside = OutsideView.Of(timeOff.Outside),
    };

    private static string Text(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string EndText(TimeOnly time) => time == TimeOnly.MinValue ? CalendarValidators.EndOfDay : Text(time);
}
