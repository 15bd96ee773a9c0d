using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Grains.Scheduling;

/// <summary>
/// How far from now the plans of a calendar may lie. Bookings and holds are bounded more narrowly, by their service's notice and window.
/// </summary>
internal static class CalendarReach
{
    /// <summary>How many years into the past and into the future.</summary>
    public const int Years = 10;

    private static readonly string Expected = $"must be at most {Years} years from now";

    /// <summary>Why time off cannot be added; null when it can. What has passed whole would change nothing and be shown nowhere.</summary>
    /// <param name="timeOff">The time off.</param>
    /// <param name="now">The time.</param>
    public static Refusal? Check(TimeOff timeOff, DateTimeOffset now)
    {
        if (timeOff.End <= timeOff.Start) return Refusal.Invalid("end", "must be after start");
        if (timeOff.End <= now) return Refusal.Invalid("end", "must be in the future");
        if (timeOff.Start < now.AddYears(-Years)) return Refusal.Invalid("start", Expected);
        return timeOff.End > now.AddYears(Years) ? Refusal.Invalid("end", Expected) : null;
    }

    /// <summary>Why stretches of time cannot be taken; null when they can.</summary>
    /// <param name="busy">The stretches, in order; none is over.</param>
    /// <param name="now">The time.</param>
    public static Refusal? Check(IReadOnlyList<BusyStretch> busy, DateTimeOffset now) =>
        busy.Count > 0 && busy[^1].End > now.AddYears(Years) ? Refusal.Invalid("busy", Expected) : null;

    /// <summary>Why a schedule cannot be set; null when it can.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="now">The time.</param>
    public static Refusal? Check(Schedule schedule, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var (first, last) = (today.AddYears(-Years), today.AddYears(Years));
        if (schedule.Overrides.IsDefault) return null;
        for (var index = 0; index < schedule.Overrides.Length; index++)
        {
            var entry = schedule.Overrides[index];
            if (entry.Date < first || entry.Date > last)
                return Refusal.Invalid($"overrides[{index}].{(entry.To is null ? "date" : "from")}", Expected);
            if (entry.To > last) return Refusal.Invalid($"overrides[{index}].to", Expected);
        }

        return null;
    }

    /// <summary>Why dates cannot be named; null when they can.</summary>
    /// <param name="field">The field of the range.</param>
    /// <param name="range">The dates.</param>
    /// <param name="now">The time.</param>
    public static Refusal? Check(string field, DateRange range, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        if (range.From < today.AddYears(-Years)) return Refusal.Invalid($"{field}from", Expected);
        return range.To > today.AddYears(Years) ? Refusal.Invalid($"{field}to", Expected) : null;
    }
}
