using System.Collections.Immutable;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;

namespace Actors.Grains.Scheduling;

/// <summary>What a tenant answers to requests about its closed days: pure.</summary>
internal static class HolidayDecisions
{
    /// <summary>Adds closed days, all or none; those that are there already are left out.</summary>
    /// <param name="state">The closed days that there are.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="key">The request's id and fingerprint.</param>
    /// <param name="holidays">The closed days.</param>
    public static Outcome<AddedHolidays> Add(
        HolidayState state, UnitOfWork work, CreationKey key, ImmutableArray<Holiday> holidays)
    {
        if (state.First.Find(key) is { } repeat) return repeat;
        foreach (var holiday in holidays)
        {
            if (Check(holiday, work.Now) is { } refusal) return refusal;
        }

        var added = NewOf(state, holidays);
        if (added.IsEmpty) return new AddedHolidays([], state.Current, state.Current);
        if (state.Count + added.Length > Holiday.MaxHolidays)
            return new Refusal(RefusalCode.LimitReached, $"An organisation has at most {Holiday.MaxHolidays} holidays.");
        var after = state.With(added, work.Version + 1);
        if (after.Dates.Length > Holidays.MaxDates)
            return new Refusal(RefusalCode.LimitReached, $"An organisation is closed on at most {Holidays.MaxDates} dates.");
        work.Append(new HolidaysAdded(added, key.Id, key.Fingerprint));
        return new AddedHolidays(added, state.Current, after);
    }

    /// <summary>Removes a closed day.</summary>
    /// <param name="state">The closed days that there are.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="id">Which.</param>
    public static Outcome<Holiday> Remove(HolidayState state, UnitOfWork work, string id)
    {
        if (state.Find(id) is not { } holiday) return Refusal.NotFound("holiday");
        work.Append(new HolidayRemoved(id));
        return holiday;
    }

    private static ImmutableArray<Holiday> NewOf(HolidayState state, ImmutableArray<Holiday> holidays)
    {
        var known = state.All.Select(holiday => holiday with { Id = "" }).ToHashSet();
        return [.. holidays.Where(holiday => known.Add(holiday with { Id = "" }))];
    }

    private static Refusal? Check(Holiday holiday, DateTimeOffset now)
    {
        if (holiday.To < holiday.From) return Refusal.Invalid("to", "must not be before from");
        if (holiday.To.DayNumber - holiday.From.DayNumber >= Holiday.MaxDays)
            return Refusal.Invalid("to", $"must be less than {Holiday.MaxDays} days after from");
        return CalendarReach.Check("", new DateRange(holiday.From, holiday.To), now);
    }
}
