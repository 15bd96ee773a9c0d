using System.Collections.Immutable;
using System.Globalization;
using Actors.ApiHost.Http;
using Actors.Scheduling;

namespace Actors.ApiHost.Scheduling;

/// <summary>Schedules as requests and answers show them, and what may stand in a request.</summary>
internal static class ScheduleMapping
{
    private const int MostWeekly = 100;
    private const int MostOverrides = 1_000;
    private const int MostIntervals = 24;
    private const string EndOfDay = "24:00";

    /// <summary>Checks a request.</summary>
    /// <param name="input">The request.</param>
    public static Parsed<Schedule> Check(ScheduleInput input)
    {
        Problems problems = default;
        if (input.TimeZone is null) problems.AddMissing("timeZone");
        if (input.Weekly is null) problems.AddMissing("weekly");
        var zone = TextRules.TimeZone(ref problems, "timeZone", input.TimeZone) ?? "";
        var schedule = new Schedule(zone, WeeklyOf(ref problems, "weekly", input.Weekly ?? []), OverridesOf(ref problems, input.Overrides ?? []));
        return problems.None ? schedule : problems.ToError();
    }

    /// <summary>A schedule as answers show it.</summary>
    /// <param name="current">The schedule.</param>
    public static ScheduleView ToView(CurrentSchedule current)
    {
        var weekly = ToBodies(current.Schedule.Weekly);
        var overrides = new List<DateOverrideBody>();
        foreach (var day in current.Schedule.Overrides)
        {
            var intervals = new List<IntervalBody>();
            foreach (var range in day.Intervals) intervals.Add(new IntervalBody { Start = Text(range.Start), End = EndText(range.End) });
            overrides.Add(new DateOverrideBody { Date = day.Date, Intervals = intervals });
        }

        return new ScheduleView { TimeZone = current.Schedule.TimeZone, Weekly = weekly, Overrides = overrides, Version = current.Version };
    }

    /// <summary>Weekly hours as answers show them.</summary>
    /// <param name="weekly">The hours.</param>
    public static List<WeeklyHoursBody> ToBodies(ImmutableArray<WeeklyHours> weekly)
    {
        var bodies = new List<WeeklyHoursBody>();
        if (weekly.IsDefault) return bodies;
        foreach (var hours in weekly)
            bodies.Add(new WeeklyHoursBody { Days = hours.Days, Start = Text(hours.Hours.Start), End = EndText(hours.Hours.End) });
        return bodies;
    }

    /// <summary>Checks weekly hours.</summary>
    /// <param name="problems">Where problems are noted.</param>
    /// <param name="list">The field that they stand in.</param>
    /// <param name="weekly">The hours.</param>
    public static ImmutableArray<WeeklyHours> WeeklyOf(ref Problems problems, string list, IReadOnlyList<WeeklyHoursBody?> weekly)
    {
        var kept = ImmutableArray.CreateBuilder<WeeklyHours>();
        if (weekly.Count > MostWeekly) problems.Add(list, $"At most {MostWeekly} are allowed.");
        for (var index = 0; index < weekly.Count && index < MostWeekly; index++)
        {
            var field = $"{list}[{index}]";
            if (weekly[index] is not { } hours) problems.AddMissing(field);
            else kept.Add(new WeeklyHours(DaysOf(ref problems, field + ".days", hours.Days), RangeOf(ref problems, field, hours.Start, hours.End)));
        }

        return kept.ToImmutable();
    }

    private static ImmutableArray<int> DaysOf(ref Problems problems, string field, IReadOnlyList<int>? days)
    {
        if (days is null)
        {
            problems.AddMissing(field);
            return [];
        }

        if (days.Count is 0 or > 7) problems.Add(field, "1 to 7 days are expected.");
        var seen = 0;
        for (var index = 0; index < days.Count && index < 7; index++)
        {
            var day = days[index];
            if (day is < 1 or > 7) problems.Add($"{field}[{index}]", "A weekday from 1 (Monday) to 7 (Sunday) is expected.");
            else if ((seen & (1 << day)) != 0) problems.Add($"{field}[{index}]", "The day occurs twice.");
            else seen |= 1 << day;
        }

        return [.. days];
    }

    private static ImmutableArray<DateOverride> OverridesOf(ref Problems problems, IReadOnlyList<DateOverrideBody?> overrides)
    {
        var kept = ImmutableArray.CreateBuilder<DateOverride>();
        var dates = new HashSet<DateOnly>();
        if (overrides.Count > MostOverrides) problems.Add("overrides", $"At most {MostOverrides} are allowed.");
        for (var index = 0; index < overrides.Count && index < MostOverrides; index++)
        {
            var field = $"overrides[{index}]";
            if (overrides[index] is not { } day)
            {
                problems.AddMissing(field);
                continue;
            }

            if (day.Date is null) problems.AddMissing(field + ".date");
            else if (!dates.Add(day.Date.Value)) problems.Add(field + ".date", "The date occurs twice.");
            kept.Add(new DateOverride(day.Date ?? default, IntervalsOf(ref problems, field + ".intervals", day.Intervals)));
        }

        return kept.ToImmutable();
    }

    private static ImmutableArray<TimeRange> IntervalsOf(ref Problems problems, string field, IReadOnlyList<IntervalBody?>? intervals)
    {
        if (intervals is null)
        {
            problems.AddMissing(field);
            return [];
        }

        var kept = ImmutableArray.CreateBuilder<TimeRange>();
        if (intervals.Count > MostIntervals) problems.Add(field, $"At most {MostIntervals} are allowed.");
        for (var index = 0; index < intervals.Count && index < MostIntervals; index++)
        {
            var item = $"{field}[{index}]";
            if (intervals[index] is not { } interval) problems.AddMissing(item);
            else kept.Add(RangeOf(ref problems, item, interval.Start, interval.End));
        }

        return kept.ToImmutable();
    }

    private static TimeRange RangeOf(ref Problems problems, string field, string? start, string? end) =>
        new(TimeOf(ref problems, field + ".start", start, mayEndDay: false), TimeOf(ref problems, field + ".end", end, mayEndDay: true));

    private static TimeOnly TimeOf(ref Problems problems, string field, string? text, bool mayEndDay)
    {
        if (text is null) problems.AddMissing(field);
        else if (mayEndDay && text == EndOfDay) return TimeOnly.MinValue;
        else if (TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return time;
        else problems.Add(field, mayEndDay ? "A time is expected, written HH:mm, or 24:00." : "A time is expected, written HH:mm.");
        return default;
    }

    private static string Text(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string EndText(TimeOnly time) => time == TimeOnly.MinValue ? EndOfDay : Text(time);
}
