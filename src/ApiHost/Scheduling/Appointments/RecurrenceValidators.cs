using System.Collections.Immutable;
using Actors.ApiHost.Http.Input;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.ApiHost.Scheduling.Appointments;

/// <summary>What may stand in a rule by which a booking repeats.</summary>
internal static class RecurrenceValidators
{
    private const int DaysOfWeek = 7;
    private const int MostOfMonth = 31;
    private const int LastWeek = 4;

    private static readonly string[] Frequencies = ["daily", "weekly", "monthly"];

    /// <summary>The rule; null when there is none.</summary>
    public static Recurrence? RecurrenceOf(ref Validator validator, RecurrenceInput? input)
    {
        if (input is null) return null;
        var frequency = FrequencyOf(ref validator, input.Frequency);
        CheckEnd(ref validator, input);
        CheckDay(ref validator, input, frequency);
        return new Recurrence
        {
            Frequency = frequency,
            Interval = validator.Number("recurrence.interval", input.Interval, 1, Recurrence.Most) ?? 1,
            Count = validator.Number("recurrence.count", input.Count, Recurrence.Fewest, Recurrence.Most),
            Until = input.Until,
            Days = DaysOf(ref validator, input.Days),
            MonthDay = MonthDayOf(ref validator, input.MonthDay),
            NthWeekday = NthWeekdayOf(ref validator, input.NthWeekday),
        };
    }

    private static RecurrenceFrequency FrequencyOf(ref Validator validator, string? name)
    {
        var found = Array.IndexOf(Frequencies, name);
        if (name is null) validator.Missing("recurrence.frequency");
        else if (found < 0) validator.Add("recurrence.frequency", "must be daily, weekly or monthly");
        return (RecurrenceFrequency)Math.Max(found, 0);
    }

    private static void CheckEnd(ref Validator validator, RecurrenceInput input)
    {
        if (input is { Count: null, Until: null }) validator.Add("recurrence.count", "is required unless until is given");
        if (input is { Count: not null, Until: not null }) validator.Add("recurrence.until", "must not stand beside count");
    }

    private static void CheckDay(ref Validator validator, RecurrenceInput input, RecurrenceFrequency frequency)
    {
        if (input.Days is not null && frequency != RecurrenceFrequency.Weekly)
            validator.Add("recurrence.days", "must not be given unless the frequency is weekly");
        if (input.MonthDay is not null && frequency != RecurrenceFrequency.Monthly)
            validator.Add("recurrence.monthDay", "must not be given unless the frequency is monthly");
        if (input.NthWeekday is not null && frequency != RecurrenceFrequency.Monthly)
            validator.Add("recurrence.nthWeekday", "must not be given unless the frequency is monthly");
        if (input is { MonthDay: not null, NthWeekday: not null })
            validator.Add("recurrence.nthWeekday", "must not stand beside monthDay");
    }

    private static ImmutableArray<int> DaysOf(ref Validator validator, IReadOnlyList<int>? days)
    {
        if (days is null) return [];
        const string expected = "must name 1 to 7 days, each once";
        if (days.Count is 0 or > DaysOfWeek || days.Distinct().Count() != days.Count)
        {
            validator.Add("recurrence.days", expected);
            return [];
        }

        for (var index = 0; index < days.Count; index++) validator.Number($"recurrence.days[{index}]", days[index], 1, DaysOfWeek);
        return [.. days];
    }

    private static int? MonthDayOf(ref Validator validator, int? day)
    {
        if (day is null or -1 or (>= 1 and <= MostOfMonth)) return day;
        validator.Add("recurrence.monthDay", "must be a whole number from 1 to 31, or -1 for the last day");
        return null;
    }

    private static NthWeekday? NthWeekdayOf(ref Validator validator, NthWeekdayInput? input)
    {
        if (input is null) return null;
        if (input.Week is null) validator.Missing("recurrence.nthWeekday.week");
        else if (input.Week is not (-1 or (>= 1 and <= LastWeek)))
            validator.Add("recurrence.nthWeekday.week", "must be a whole number from 1 to 4, or -1 for the last");
        return new NthWeekday(
            input.Week ?? 1, validator.RequiredNumber("recurrence.nthWeekday.day", input.Day, 1, DaysOfWeek));
    }
}
