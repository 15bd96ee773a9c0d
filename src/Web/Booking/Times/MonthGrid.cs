using NodaTime;

namespace Actors.Web.Booking.Times;

/// <summary>A month as a table: weeks of seven days, those of other months left empty.</summary>
public sealed record MonthGrid
{
    private MonthGrid(YearMonth month, IReadOnlyList<IReadOnlyList<MonthDay?>> weeks) => (Month, Weeks) = (month, weeks);

    /// <summary>The month.</summary>
    public YearMonth Month { get; }

    /// <summary>Its weeks.</summary>
    public IReadOnlyList<IReadOnlyList<MonthDay?>> Weeks { get; }

    /// <summary>Makes the table.</summary>
    /// <param name="month">The month.</param>
    /// <param name="firstDay">The first day of a week: 1 Monday to 7 Sunday.</param>
    /// <param name="today">Today in the zone of the page.</param>
    /// <param name="freeOn">How many times are free on a date.</param>
    public static MonthGrid Of(YearMonth month, int firstDay, LocalDate today, Func<LocalDate, int> freeOn)
    {
        var first = month.OnDayOfMonth(1);
        var before = ((int)first.DayOfWeek - firstDay + 7) % 7;
        var days = CalendarSystem.Iso.GetDaysInMonth(month.Year, month.Month);
        var cells = new MonthDay?[(before + days + 6) / 7 * 7];
        for (var day = 0; day < days; day++)
        {
            var date = first.PlusDays(day);
            cells[before + day] = new MonthDay(date, freeOn(date), date == today, date < today);
        }

        return new MonthGrid(month, [.. cells.Chunk(7)]);
    }
}

/// <summary>A day of a month.</summary>
/// <param name="Date">Its date.</param>
/// <param name="Free">How many times are free.</param>
/// <param name="IsToday">True for today.</param>
/// <param name="IsPast">True for what has passed.</param>
public sealed record MonthDay(LocalDate Date, int Free, bool IsToday, bool IsPast);
