using System.Collections.Immutable;
using NodaTime;

namespace Actors.Scheduling;

/// <summary>Checks a schedule and sorts its hours by weekday and by date.</summary>
internal sealed class WorkingHoursCompiler
{
    private const int MaximumWeekly = 100;
    private const int MaximumOverrides = 1_000;
    private const int MaximumIntervals = 48;
    private const int DaysPerWeek = 7;

    // DateOnly counts days from 0001-01-01; days here are counted from 1970-01-01.
    private const int EpochDayNumber = 719_162;

    private readonly List<TimeRange>[] _weekly = new List<TimeRange>[DaysPerWeek];

    private WorkingHoursCompiler()
    {
        for (var day = 0; day < DaysPerWeek; day++)
            _weekly[day] = [];
    }

    /// <summary>The hours of the dates that are overridden, by the number of the date since 1970-01-01.</summary>
    public Dictionary<int, TimeRange[]> Overrides { get; } = [];

    /// <summary>The zone.</summary>
    public DateTimeZone Zone { get; private set; } = DateTimeZone.Utc;

    /// <summary>The first thing found wrong.</summary>
    public WorkingHoursProblem? Problem { get; private set; }

    /// <summary>Checks and sorts a schedule.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <returns>What was found; of no use when it has a problem.</returns>
    public static WorkingHoursCompiler Read(Schedule schedule)
    {
        var compiler = new WorkingHoursCompiler();
        _ = compiler.ReadZone(schedule.TimeZone) && compiler.ReadWeekly(schedule.Weekly) && compiler.ReadOverrides(schedule.Overrides);
        return compiler;
    }

    /// <summary>The weekly hours by weekday, Monday first.</summary>
    /// <returns>Seven arrays.</returns>
    public TimeRange[][] WeeklyByDay() => Array.ConvertAll(_weekly, hours => hours.ToArray());

    private bool ReadZone(string? id)
    {
        // NodaTime also knows "UTC+03:00", which is no IANA id and which no other program would understand.
        var zone = string.IsNullOrEmpty(id) || (id.StartsWith("UTC", StringComparison.Ordinal) && id.Length > 3)
            ? null
            : DateTimeZoneProviders.Tzdb.GetZoneOrNull(id);
        if (zone is null)
            return Refuse("timeZone", "must be an IANA time zone id such as Europe/Lisbon");

        Zone = zone;
        return true;
    }

    private bool ReadWeekly(ImmutableArray<WeeklyHours> weekly)
    {
        if (weekly.IsDefaultOrEmpty)
            return true;
        if (weekly.Length > MaximumWeekly)
            return Refuse("weekly", $"must not have more than {MaximumWeekly} entries");

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
        if (overrides.Length > MaximumOverrides)
            return Refuse("overrides", $"must not have more than {MaximumOverrides} entries");

        for (var index = 0; index < overrides.Length; index++)
        {
            if (overrides[index] is not { } entry)
                return Refuse($"overrides[{index}]", "must not be null");
            if (entry.Intervals.IsDefault)
                return Refuse($"overrides[{index}].intervals", "is missing; an empty list means that the day is off");
            if (entry.Intervals.Length > MaximumIntervals)
                return Refuse($"overrides[{index}].intervals", $"must not have more than {MaximumIntervals} entries");
            if (!Overrides.TryAdd(entry.Date.DayNumber - EpochDayNumber, [.. entry.Intervals]))
                return Refuse($"overrides[{index}].date", "occurs twice");
        }

        return true;
    }

    private bool Refuse(string field, string message)
    {
        Problem = new WorkingHoursProblem(field, message);
        return false;
    }
}
