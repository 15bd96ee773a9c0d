using System.Collections.Immutable;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Grains.Scheduling;

/// <summary>The closed days of a tenant.</summary>
internal sealed class HolidayState
{
    private readonly Dictionary<string, Holiday> _byId = [];

    /// <summary>How many there are.</summary>
    public int Count => _byId.Count;

    /// <summary>All of them, by date.</summary>
    public IEnumerable<Holiday> All =>
        _byId.Values.OrderBy(holiday => holiday.From).ThenBy(holiday => holiday.Id, StringComparer.Ordinal);

    /// <summary>The closed dates.</summary>
    public Holidays Current { get; private set; } = Holidays.None;

    /// <summary>What requests for closed days were first answered.</summary>
    public FirstAnswers<AddedHolidays> First { get; } = new();

    /// <summary>Finds one; null when there is none.</summary>
    /// <param name="id">Its id.</param>
    public Holiday? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The closed dates with others.</summary>
    /// <param name="added">The others.</param>
    /// <param name="version">The catalogue's version with them.</param>
    public Holidays With(ImmutableArray<Holiday> added, long version) => DatesOf(_byId.Values.Concat(added), version);

    /// <summary>Takes an event in.</summary>
    /// <param name="added">The event.</param>
    /// <param name="version">The catalogue's version after it.</param>
    /// <param name="at">When it happened.</param>
    public void Apply(HolidaysAdded added, long version, DateTimeOffset at)
    {
        var before = Current;
        foreach (var holiday in added.Holidays) _byId[holiday.Id] = holiday;
        Current = DatesOf(_byId.Values, version);
        First.Remember(added.RequestId, added.Fingerprint, new AddedHolidays(added.Holidays, before, Current), at);
    }

    /// <summary>Takes an event in.</summary>
    /// <param name="removed">The event.</param>
    /// <param name="version">The catalogue's version after it.</param>
    public void Apply(HolidayRemoved removed, long version)
    {
        _byId.Remove(removed.HolidayId);
        Current = DatesOf(_byId.Values, version);
    }

    private static Holidays DatesOf(IEnumerable<Holiday> holidays, long version)
    {
        var dates = new SortedSet<DateOnly>();
        foreach (var holiday in holidays)
        {
            for (var day = holiday.From.DayNumber; day <= holiday.To.DayNumber; day++) dates.Add(DateOnly.FromDayNumber(day));
        }

        return new Holidays(version, [.. dates]);
    }
}
