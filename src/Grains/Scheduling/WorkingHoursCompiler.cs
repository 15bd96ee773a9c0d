using System.Collections.Immutable;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using NodaTime;

namespace Actors.Grains.Scheduling;

/// <summary>Checks a schedule and sorts its hours by weekday and by date.</summary>
internal sealed class WorkingHoursCompiler
{
    private const int DaysPerWeek = 7;

    private readonly List<TimeRange>[] _weekly = new List<TimeRange>[DaysPerWeek];
    private readonly List<(RangeOverride Override, int Index)> _ranges = [];

    private WorkingHoursCompiler()
    {
        for (var day = 0; day < DaysPerWeek; day++)
            _weekly[day] = [];
    }

    /// <summary>The hours of the dates that are overridden.</summary>
    public Dictionary<LocalDate, TimeRange[]> Overrides { get; } = [];

    /// <summary>True when the organisation's closed days have none of the hours.</summary>
    public bool ObeysHolidays { get; private set; }

    /// <summary>The zone.</summary>
    public DateTimeZone Zone { get; private set; } = DateTimeZone.Utc;

    /// <summary>The first thing found wrong.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>Checks and sorts a schedule; of no use when it was refused.</summary>
    public static WorkingHoursCompiler Read(Schedule schedule)
    {
        var compiler = new WorkingHoursCompiler { ObeysHolidays = !schedule.IgnoresHolidays };
        _ = compiler.ReadZone(schedule.TimeZone) && compiler.ReadWeekly(schedule.Weekly) && compiler.ReadOverrides(schedule.Overrides);
        return compiler;
    }

    /// <summary>The weekly hours by weekday, Monday first.</summary>
    public TimeRange[][] WeeklyByDay() => Array.ConvertAll(_weekly, hours => hours.ToArray());

    /// <summary>The hours of the ranges that are overridden, in order.</summary>
    public RangeOverride[] RangesInOrder() => [.. _ranges.Select(range => range.Override)];

    private bool ReadZone(string? id)
    {
        if (!TimeZones.TryFind(id, out var zone))
            return Refuse("timeZone", TimeZones.Expected);

        Zone = zone;
        return true;
    }

    private bool ReadWeekly(ImmutableArray<WeeklyHours> weekly)
    {
        if (weekly.IsDefaultOrEmpty)
            return true;
        if (weekly.Length > Schedule.MaxWeekly)
            return Refuse("weekly", $"must not have more than {Schedule.MaxWeekly} entries");

        for (var index = 0; index < weekly.Length; index++)
        {
            if (weekly[index] is not { } entry)
                return Refuse($"weekly[{index}]", "must not be null");
            if (entry.Days.IsDefaultOrEmpty || entry.Days.Length > DaysPerWeek)
                return Refuse($"weekly[{index}].days", "must name one to seven days");

            foreach (var day in entry.Days)
            {
                if (day is < 1 or > DaysPerWeek)
                    return Refuse($"weekly[{index}].days", "must be numbers from 1 (Monday) to 7 (Sunday)");
                _weekly[day - 1].Add(entry.Hours);
            }
        }

        return true;
    }

    private bool ReadOverrides(ImmutableArray<DateOverride> overrides)
    {
        if (overrides.IsDefaultOrEmpty)
            return true;
        if (overrides.Length > Schedule.MaxOverrides)
            return Refuse("overrides", $"must not have more than {Schedule.MaxOverrides} entries");

        for (var index = 0; index < overrides.Length; index++)
        {
            if (!Read(overrides[index], index)) return false;
        }

        _ranges.Sort((left, right) => left.Override.First.CompareTo(right.Override.First));
        for (var index = 1; index < _ranges.Count; index++)
        {
            var (before, range) = (_ranges[index - 1], _ranges[index]);
            if (range.Override.First <= before.Override.Last)
                return Refuse($"overrides[{range.Index}].from", $"must not lie in the range of overrides[{before.Index}]");
        }

        return true;
    }

    private bool Read(DateOverride? entry, int index)
    {
        if (entry is null)
            return Refuse($"overrides[{index}]", "must not be null");
        if (entry.Intervals.IsDefault)
            return Refuse($"overrides[{index}].intervals", "must be given; an empty list means that the day is off");
        if (entry.Intervals.Length > DateOverride.MaxIntervals)
            return Refuse($"overrides[{index}].intervals", $"must not have more than {DateOverride.MaxIntervals} entries");
        var first = LocalDate.FromDateOnly(entry.Date);
        if (entry.To is { } to)
        {
            if (to < entry.Date)
                return Refuse($"overrides[{index}].to", "must not be before from");
            if (to.DayNumber - entry.Date.DayNumber >= DateOverride.MaxDays)
                return Refuse($"overrides[{index}].to", $"must be less than {DateOverride.MaxDays} days after from");
            _ranges.Add((new RangeOverride(first, LocalDate.FromDateOnly(to), [.. entry.Intervals]), index));
            return true;
        }

        return Overrides.TryAdd(first, [.. entry.Intervals]) || Refuse($"overrides[{index}].date", "must not occur twice");
    }

    private bool Refuse(string field, string message)
    {
        Refusal = Refusal.Invalid(field, message);
        return false;
    }
}
