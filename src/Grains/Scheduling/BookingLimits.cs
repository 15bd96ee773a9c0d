using NodaTime;

namespace Actors.Grains.Scheduling;

/// <summary>
/// Whether a date, its ISO week or its month has as many times of the service taken as it may have. Those who share a slot's seats share
/// its time, which counts once. Slots come in order, so what was counted for the last one mostly holds for the next.
/// </summary>
internal struct BookingLimits(AvailabilityQuestion question)
{
    private readonly AvailabilityQuestion _question = question;
    private (LocalDate Date, int Count)? _day;
    private (LocalDate Monday, int Count)? _week;
    private (LocalDate First, int Count)? _month;

    /// <summary>True when nothing may start at an instant, since as much as may starts at other times of its date, week or month.</summary>
    /// <param name="start">The instant.</param>
    /// <param name="isTaken">
    /// True when something of the service starts then already: the time counts, and another seat of it takes no more.
    /// </param>
    public bool AreReached(Instant start, bool isTaken)
    {
        var rules = _question.Rules;
        if (rules is { MaxPerDay: null, MaxPerWeek: null, MaxPerMonth: null }) return false;
        var date = _question.Hours.DateOf(start);
        var own = isTaken ? 1 : 0;
        return (rules.MaxPerDay is { } maxPerDay && OnDay(date) - own >= maxPerDay)
            || (rules.MaxPerWeek is { } maxPerWeek && InWeek(date.PlusDays(1 - (int)date.DayOfWeek)) - own >= maxPerWeek)
            || (rules.MaxPerMonth is { } maxPerMonth && InMonth(date.PlusDays(1 - date.Day)) - own >= maxPerMonth);
    }

    private int OnDay(LocalDate date)
    {
        if (_day is not { } day || day.Date != date) _day = day = (date, Count(date, date));
        return day.Count;
    }

    private int InWeek(LocalDate monday)
    {
        if (_week is not { } week || week.Monday != monday) _week = week = (monday, Count(monday, monday.PlusDays(6)));
        return week.Count;
    }

    private int InMonth(LocalDate first)
    {
        if (_month is not { } month || month.First != first)
            _month = month = (first, Count(first, first.PlusMonths(1).PlusDays(-1)));
        return month.Count;
    }

    private readonly int Count(LocalDate first, LocalDate last)
    {
        // No zone is as much as a day away from UTC.
        var from = first.PlusDays(-1).AtMidnight().InUtc().ToInstant();
        var to = last.PlusDays(2).AtMidnight().InUtc().ToInstant();
        var times = new HashSet<Instant>();
        foreach (ref readonly var row in _question.Busy.Reservations.Near(from, to))
        {
            if (!row.IsOf(_question.Rules.ServiceId) || !_question.Counts(row)) continue;
            var date = _question.Hours.DateOf(row.Time.Start);
            if (date >= first && date <= last) times.Add(row.Time.Start);
        }

        return times.Count;
    }
}
