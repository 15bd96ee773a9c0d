using System.Collections.Immutable;
using Actors.ApiHost.Http.Input;
using Actors.ApiHost.Scheduling.Calendars;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.ApiHost.Scheduling.Schedules;

/// <summary>What may stand in a schedule beside the default one. Whether its dates are free, the calendar says.</summary>
internal static class NamedScheduleValidators
{
    private const int MaxName = 100;

    /// <summary>Checks a request.</summary>
    public static Result<ScheduleDefinition> Check(NamedScheduleInput input)
    {
        Validator validator = default;
        var name = validator.RequiredName("name", input.Name, MaxName);
        var schedule = CalendarValidators.ScheduleOf(
            ref validator, input.TimeZone, input.Weekly, input.Overrides, input.ObeysHolidays);
        return validator.Result(new ScheduleDefinition(name, schedule, ActiveOf(ref validator, input.Active)));
    }

    private static ImmutableArray<DateRange> ActiveOf(ref Validator validator, IReadOnlyList<DateRangeBody?>? active)
    {
        if (active is null)
        {
            validator.Missing("active");
            return [];
        }

        var kept = ImmutableArray.CreateBuilder<DateRange>();
        validator.IsTooMany("active", active.Count, ScheduleDefinition.MaxRanges);
        for (var index = 0; index < active.Count && index < ScheduleDefinition.MaxRanges; index++)
        {
            var field = $"active[{index}]";
            if (active[index] is not { } range)
            {
                validator.Missing(field);
                continue;
            }

            if (range.From is null) validator.Missing(field + ".from");
            if (range.To is null) validator.Missing(field + ".to");
            if (range.To < range.From) validator.Add(field + ".to", "must not be before from");
            kept.Add(new DateRange(range.From ?? default, range.To ?? default));
        }

        return kept.ToImmutable();
    }
}
