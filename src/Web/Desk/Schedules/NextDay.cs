using Actors.Web.Api;
using Actors.Web.Desk.Shared;
using NodaTime;
using NodaTime.Text;

namespace Actors.Web.Desk.Schedules;

/// <summary>A day to come as it will be: what is worked, and what is in the way of it. Pure.</summary>
public sealed record NextDay
{
    /// <summary>The date.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>Hours that start on it; those that last longer than a day, as far as they are of it.</summary>
    public required IReadOnlyList<TimeSpanInfo> Hours { get; init; }

    /// <summary>Time off on it.</summary>
    public required IReadOnlyList<TimeOffInfo> Off { get; init; }

    /// <summary>The holiday for which the organisation is closed.</summary>
    public string? Holiday { get; init; }

    /// <summary>By how many minutes it is longer than 24 hours, shorter when negative.</summary>
    public int Change { get; init; }

    /// <summary>The days from a first one.</summary>
    public static IReadOnlyList<NextDay> Of(
        ExpertCalendarInfo calendar, IReadOnlyList<HolidayInfo> holidays, DeskTimes times, LocalDate first, int count)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(holidays);
        ArgumentNullException.ThrowIfNull(times);
        return
        [
            .. Enumerable.Range(0, count).Select(first.PlusDays).Select(date => new NextDay
            {
                Date = date,
                Hours = [.. calendar.WorkingHours.Select(hours => OnDay(hours, times, date)).OfType<TimeSpanInfo>()],
                Off = [.. calendar.TimeOff.Where(off => off.Start < times.StartOf(date.PlusDays(1)) && off.End > times.StartOf(date))],
                Holiday = holidays.FirstOrDefault(holiday => Covers(holiday, date))?.Name,
                Change = times.ChangeOn(date),
            }),
        ];
    }

    /// <summary>True when time off takes all of it.</summary>
    public bool IsWholly(TimeOffInfo off, DeskTimes times)
    {
        ArgumentNullException.ThrowIfNull(off);
        ArgumentNullException.ThrowIfNull(times);
        return off.Start <= times.StartOf(Date) && off.End >= times.StartOf(Date.PlusDays(1));
    }

    private static TimeSpanInfo? OnDay(TimeSpanInfo hours, DeskTimes times, LocalDate date)
    {
        var (start, end) = (times.StartOf(date), times.StartOf(date.PlusDays(1)));
        if (hours.Start >= end || hours.End <= start) return null;
        if (hours.End - hours.Start < TimeSpan.FromDays(1)) return times.DateOf(hours.Start) == date ? hours : null;
        return new TimeSpanInfo(hours.Start < start ? start : hours.Start, hours.End > end ? end : hours.End);
    }

    private static bool Covers(HolidayInfo holiday, LocalDate date)
    {
        var text = LocalDatePattern.Iso.Format(date);
        return string.CompareOrdinal(holiday.From, text) <= 0 && string.CompareOrdinal(text, holiday.To) <= 0;
    }
}
