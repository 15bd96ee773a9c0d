using System.Collections.Immutable;
using System.Globalization;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Grains.Scheduling;

/// <summary>The dates on which schedules are in force: no date is in two ranges.</summary>
internal static class ActiveDates
{
    /// <summary>Why a schedule cannot be active in some ranges, by the name of the field; null when it can.</summary>
    /// <param name="id">The schedule.</param>
    /// <param name="active">Its ranges.</param>
    /// <param name="all">The schedules that there are.</param>
    /// <param name="now">The time.</param>
    public static Refusal? Check(string id, ImmutableArray<DateRange> active, IReadOnlyList<NamedSchedule> all, DateTimeOffset now)
    {
        if (active.IsDefault) return Refusal.Invalid("active", "must be given; an empty list means that it is never in force");
        if (active.Length > ScheduleDefinition.MaxRanges)
            return Refusal.Invalid("active", $"must not have more than {ScheduleDefinition.MaxRanges} entries");
        for (var index = 0; index < active.Length; index++)
        {
            var (range, field) = (active[index], $"active[{index}]");
            if (range is null) return Refusal.Invalid(field, "must not be null");
            if (range.To < range.From) return Refusal.Invalid($"{field}.to", "must not be before from");
            if (CalendarReach.Check($"{field}.", range, now) is { } outOfReach) return outOfReach;
            var twin = active.AsSpan(0, index).ToArray().FirstOrDefault(range.Overlaps);
            if (twin is not null) return Refusal.Invalid(field, $"must not overlap with {Text(twin)}");
            if (FindOther(id, range, all) is { } other) return other with { Fields = [new FieldProblem(field, other.Message)] };
        }

        return null;
    }

    private static Refusal? FindOther(string id, DateRange range, IReadOnlyList<NamedSchedule> all)
    {
        foreach (var schedule in all)
        {
            if (schedule.Id == id || schedule.Definition.Active.FirstOrDefault(range.Overlaps) is not { } taken) continue;
            return new Refusal(
                RefusalCode.ValidationError,
                $"must not overlap with {Text(taken)}, when the schedule {schedule.Definition.Name} ({schedule.Id}) is active");
        }

        return null;
    }

    private static string Text(DateRange range) => string.Create(CultureInfo.InvariantCulture, $"{range.From:O} to {range.To:O}");
}
