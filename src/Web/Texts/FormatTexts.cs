using System.Globalization;
using NodaTime;

namespace Actors.Web.Texts;

/// <summary>
/// How a language writes dates, times, numbers and money. The process has no cultures (invariant globalization), so it is said here.
/// </summary>
public sealed record FormatTexts
{
    /// <summary>Names of months from January, as they stand alone: "March".</summary>
    public required IReadOnlyList<string> Months { get; init; }

    /// <summary>Names of months beside a day: "29 March", in Polish "29 marca".</summary>
    public required IReadOnlyList<string> MonthsWithDay { get; init; }

    /// <summary>Names of days from Monday.</summary>
    public required IReadOnlyList<string> Days { get; init; }

    /// <summary>Short names of days from Monday, for the heads of a month.</summary>
    public required IReadOnlyList<string> ShortDays { get; init; }

    /// <summary>The first day of a week: 1 Monday to 7 Sunday.</summary>
    public required int FirstDay { get; init; }

    /// <summary>True when times are written with 12 hours unless the visitor wants otherwise.</summary>
    public required bool UsesTwelveHours { get; init; }

    /// <summary>Before noon, beside a time with 12 hours: "am".</summary>
    public required string BeforeNoon { get; init; }

    /// <summary>After noon, beside a time with 12 hours: "pm".</summary>
    public required string AfterNoon { get; init; }

    /// <summary>Between whole and fraction.</summary>
    public required string DecimalSeparator { get; init; }

    /// <summary>Between thousands.</summary>
    public required string GroupSeparator { get; init; }

    /// <summary>The least number that is written in groups: 1,000, or 10,000 where four digits stand together.</summary>
    public required int GroupsFrom { get; init; }

    /// <summary>Signs of currencies that people know, by their codes; the others are written as their code.</summary>
    public required IReadOnlyDictionary<string, string> CurrencySigns { get; init; }

    /// <summary>A day of a month with its weekday: day name, day, month name.</summary>
    public required Func<string, int, string, string> DayOfMonth { get; init; }

    /// <summary>A date with weekday and year: day name, day, month name, year.</summary>
    public required Func<string, int, string, int, string> FullDate { get; init; }

    /// <summary>The same for tables: short day name, day, month name, year.</summary>
    public required Func<string, int, string, int, string> TableDate { get; init; }

    /// <summary>A month of a year.</summary>
    public required Func<string, int, string> MonthOfYear { get; init; }

    /// <summary>An amount and the sign of its currency.</summary>
    public required Func<string, string, string> Amount { get; init; }

    /// <summary>"Monday 29 March".</summary>
    public string Day(LocalDate date) =>
        DayOfMonth(Days[(int)date.DayOfWeek - 1], date.Day, MonthsWithDay[date.Month - 1]);

    /// <summary>"Monday 29 March 2027".</summary>
    public string Date(LocalDate date) =>
        FullDate(Days[(int)date.DayOfWeek - 1], date.Day, MonthsWithDay[date.Month - 1], date.Year);

    /// <summary>"Mon 29 March 2027", for tables.</summary>
    public string ShortDate(LocalDate date) =>
        TableDate(ShortDays[(int)date.DayOfWeek - 1], date.Day, MonthsWithDay[date.Month - 1], date.Year);

    /// <summary>"March 2027".</summary>
    public string Month(YearMonth month) => MonthOfYear(Months[month.Month - 1], month.Year);

    /// <summary>"14:30", or "2:30 pm".</summary>
    public string Time(LocalTime time, bool twelveHours)
    {
        if (!twelveHours) return string.Create(CultureInfo.InvariantCulture, $"{time.Hour:00}:{time.Minute:00}");
        return string.Create(CultureInfo.InvariantCulture,
            $"{time.ClockHourOfHalfDay}:{time.Minute:00}\u00a0{(time.Hour < 12 ? BeforeNoon : AfterNoon)}");
    }

    /// <summary>A number with so many digits after the point.</summary>
    public string Number(decimal value, int digits) => value.ToString("F" + digits, CultureInfo.InvariantCulture)
        .Replace(".", DecimalSeparator, StringComparison.Ordinal);

    /// <summary>An amount of money, in the digits of its currency.</summary>
    public string Money(long minorUnits, string currency)
    {
        var digits = Currencies.DigitsOf(currency);
        var amount = minorUnits / Currencies.ScaleOf(currency);
        var number = amount.ToString((Math.Abs(amount) < GroupsFrom ? "F" : "N") + digits, CultureInfo.InvariantCulture);
        var written = number.Replace(",", "\u0000", StringComparison.Ordinal).Replace(".", DecimalSeparator, StringComparison.Ordinal)
            .Replace("\u0000", GroupSeparator, StringComparison.Ordinal);
        return Amount(written, CurrencySigns.GetValueOrDefault(currency, currency));
    }
}
