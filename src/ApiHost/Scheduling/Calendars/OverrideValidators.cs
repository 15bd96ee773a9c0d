using System.Collections.Immutable;
using Actors.ApiHost.Http.Input;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.ApiHost.Scheduling.Calendars;

/// <summary>What may stand in overrides. Whether ranges overlap, the calendar says.</summary>
internal static class OverrideValidators
{
    /// <summary>Checks overrides.</summary>
    public static ImmutableArray<DateOverride> OverridesOf(ref Validator validator, IReadOnlyList<DateOverrideBody?> overrides)
    {
        var kept = ImmutableArray.CreateBuilder<DateOverride>();
        var dates = new HashSet<DateOnly>();
        validator.IsTooMany("overrides", overrides.Count, Schedule.MaxOverrides);
        for (var index = 0; index < overrides.Count && index < Schedule.MaxOverrides; index++)
        {
            var field = $"overrides[{index}]";
            if (overrides[index] is not { } entry)
            {
                validator.Missing(field);
                continue;
            }

            var (first, last) = DatesOf(ref validator, field, entry, dates);
            kept.Add(new DateOverride(first, IntervalsOf(ref validator, field + ".intervals", entry.Intervals)) { To = last });
        }

        return kept.ToImmutable();
    }

    private static (DateOnly First, DateOnly? Last) DatesOf(
        ref Validator validator, string field, DateOverrideBody entry, HashSet<DateOnly> dates)
    {
        if (entry.From is null && entry.To is null)
        {
            if (entry.Date is null) validator.Missing(field + ".date");
            else if (!dates.Add(entry.Date.Value)) validator.Add(field + ".date", "must not occur twice");
            return (entry.Date ?? default, null);
        }

        if (entry.Date is not null) validator.Add(field + ".date", "must not be given with from and to");
        if (entry.From is null) validator.Missing(field + ".from");
        if (entry.To is null) validator.Missing(field + ".to");
        if (entry.From > entry.To) validator.Add(field + ".to", "must not be before from");
        return (entry.From ?? default, entry.To ?? default(DateOnly));
    }

    private static ImmutableArray<TimeRange> IntervalsOf(ref Validator validator, string field, IReadOnlyList<IntervalBody?>? intervals)
    {
        if (intervals is null)
        {
            validator.Missing(field);
            return [];
        }

        var kept = ImmutableArray.CreateBuilder<TimeRange>();
        validator.IsTooMany(field, intervals.Count, DateOverride.MaxIntervals);
        for (var index = 0; index < intervals.Count && index < DateOverride.MaxIntervals; index++)
        {
            var item = $"{field}[{index}]";
            if (intervals[index] is not { } interval) validator.Missing(item);
            else kept.Add(CalendarValidators.RangeOf(ref validator, item, interval.Start, interval.End));
        }

        return kept.ToImmutable();
    }
}
