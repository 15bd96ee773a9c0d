using System.Collections.Immutable;
using System.Globalization;
using Actors.ApiHost.Http.Input;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.ApiHost.Scheduling.Calendars;

/// <summary>What may stand in a schedule and in time off.</summary>
internal static class CalendarValidators
{
    internal const string EndOfDay = "24:00";

    /// <summary>Checks a request.</summary>
    public static Result<Schedule> Check(ScheduleInput input)
    {
        Validator validator = default;
        return validator.Result(ScheduleOf(ref validator, input.TimeZone, input.Weekly, input.Overrides, input.ObeysHolidays));
    }

    /// <summary>Checks a schedule.</summary>
    public static Schedule ScheduleOf(
        ref Validator validator,
        string? timeZone,
        IReadOnlyList<WeeklyHoursBody?>? weekly,
        IReadOnlyList<DateOverrideBody?>? overrides,
        bool? obeysHolidays)
    {
        var zone = validator.RequiredTimeZone("timeZone", timeZone);
        if (weekly is null) validator.Missing("weekly");
        return new Schedule(
            zone, WeeklyOf(ref validator, "weekly", weekly ?? []), OverrideValidators.OverridesOf(ref validator, overrides ?? []))
        {
            IgnoresHolidays = obeysHolidays is false,
        };
    }

    /// <summary>Checks time off.</summary>
    public static Result<CheckedTimeOff> Check(TimeOffInput input)
    {
        Validator validator = default;
        return validator.Result(TimeOffOf(ref validator, input.Start, input.End, input.Reason));
    }

    /// <summary>Checks time off.</summary>
    public static CheckedTimeOff TimeOffOf(ref Validator validator, DateTimeOffset? start, DateTimeOffset? end, string? reason)
    {
        if (start is null) validator.Missing("start");
        if (end is null) validator.Missing("end");
        else if (end <= start) validator.Add("end", "must be after start");
        return new CheckedTimeOff(start ?? default, end ?? default, validator.Optional("reason", reason, 200));
    }

    /// <summary>Checks weekly hours.</summary>
    public static ImmutableArray<WeeklyHours> WeeklyOf(ref Validator validator, string list, IReadOnlyList<WeeklyHoursBody?> weekly)
    {
        var kept = ImmutableArray.CreateBuilder<WeeklyHours>();
        validator.IsTooMany(list, weekly.Count, Schedule.MaxWeekly);
        for (var index = 0; index < weekly.Count && index < Schedule.MaxWeekly; index++)
        {
            var field = $"{list}[{index}]";
            if (weekly[index] is not { } hours) validator.Missing(field);
            else kept.Add(
                new WeeklyHours(DaysOf(ref validator, field + ".days", hours.Days), RangeOf(ref validator, field, hours.Start, hours.End)));
        }

        return kept.ToImmutable();
    }

    private static ImmutableArray<int> DaysOf(ref Validator validator, string field, IReadOnlyList<int>? days)
    {
        if (days is null)
        {
            validator.Missing(field);
            return [];
        }

        if (days.Count is 0 or > 7) validator.Add(field, "must have 1 to 7 days");
        var seen = 0;
        for (var index = 0; index < days.Count && index < 7; index++)
        {
            var day = days[index];
            if (day is < 1 or > 7) validator.Add($"{field}[{index}]", "must be a weekday from 1 (Monday) to 7 (Sunday)");
            else if ((seen & (1 << day)) != 0) validator.Add($"{field}[{index}]", "must not occur twice");
            else seen |= 1 << day;
        }

        return [.. days];
    }

    /// <summary>Checks a range of wall-clock time.</summary>
    public static TimeRange RangeOf(ref Validator validator, string field, string? start, string? end)
    {
        var range = new TimeRange(
            TimeOf(ref validator, field + ".start", start, mayEndDay: false), TimeOf(ref validator, field + ".end", end, mayEndDay: true));
        // By 00:00 to 00:00 people mean the whole day. Another hour until itself is a slip, and no day and night of work.
        if (range.Start == range.End && range.Start != TimeOnly.MinValue)
            validator.Add(field + ".end", "must not be the start; the whole day is 00:00 to 24:00");
        return range;
    }

    private static TimeOnly TimeOf(ref Validator validator, string field, string? text, bool mayEndDay)
    {
        if (text is null) validator.Missing(field);
        else if (mayEndDay && text == EndOfDay) return TimeOnly.MinValue;
        else if (TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return time;
        else validator.Add(field, mayEndDay ? "must be a time, written HH:mm, or 24:00" : "must be a time, written HH:mm");
        return default;
    }
}

/// <summary>Time off that may be added.</summary>
internal sealed record CheckedTimeOff(DateTimeOffset Start, DateTimeOffset End, string? Reason);
