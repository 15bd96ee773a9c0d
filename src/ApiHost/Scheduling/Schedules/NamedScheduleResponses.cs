using Actors.ApiHost.Scheduling.Calendars;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.ApiHost.Scheduling.Schedules;

/// <summary>A schedule that is in force in place of the default one on some dates.</summary>
public sealed record NamedScheduleView
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>An IANA time zone; all times and dates of the schedule are those of this zone.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The hours that repeat every week.</summary>
    public required IReadOnlyList<WeeklyHoursBody> Weekly { get; init; }

    /// <summary>Dates, and ranges of them, whose hours replace the weekly ones.</summary>
    public required IReadOnlyList<DateOverrideBody> Overrides { get; init; }

    /// <summary>False when its hours hold on the organisation's holidays too.</summary>
    public required bool ObeysHolidays { get; init; }

    /// <summary>The dates on which it is in force.</summary>
    public required IReadOnlyList<DateRangeBody> Active { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it last changed.</summary>
    public required DateTime UpdatedAt { get; init; }

    /// <summary>Names its state for If-Match; grows with each change.</summary>
    public required long Version { get; init; }

    /// <summary>The appointments to come that the hours from now on leave outside; with the answer to a change only.</summary>
    public OutsideView? Outside { get; init; }
}

/// <summary>Schedules as requests and answers show them.</summary>
internal static class NamedScheduleResponses
{
    /// <summary>A schedule as answers show it.</summary>
    public static NamedScheduleView ToResponse(NamedSchedule named)
    {
        var (name, schedule, _) = named.Definition;
        return new NamedScheduleView
        {
            Id = named.Id,
            Name = name,
            TimeZone = schedule.TimeZone,
            Weekly = CalendarResponses.ToBodies(schedule.Weekly),
            Overrides = CalendarResponses.ToBodies(schedule.Overrides),
            ObeysHolidays = !schedule.IgnoresHolidays,
            Active = ActiveOf(named.Definition),
            CreatedAt = named.CreatedAt.UtcDateTime,
            UpdatedAt = named.UpdatedAt.UtcDateTime,
            Version = named.Version,
            Outside = OutsideView.Of(named.Outside),
        };
    }

    /// <summary>A schedule as the request that would make it: what a merge patch is applied to.</summary>
    public static NamedScheduleInput ToInput(NamedSchedule named)
    {
        var (name, schedule, _) = named.Definition;
        return new NamedScheduleInput
        {
            Name = name,
            TimeZone = schedule.TimeZone,
            Weekly = CalendarResponses.ToBodies(schedule.Weekly),
            Overrides = CalendarResponses.ToBodies(schedule.Overrides),
            ObeysHolidays = !schedule.IgnoresHolidays,
            Active = ActiveOf(named.Definition),
        };
    }

    private static List<DateRangeBody> ActiveOf(ScheduleDefinition definition) =>
        definition.Active.IsDefault ? [] : [.. definition.Active.Select(range => new DateRangeBody { From = range.From, To = range.To })];
}
