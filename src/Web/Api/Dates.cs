using NodaTime;
using NodaTime.Text;

namespace Actors.Web.Api;

/// <summary>Dates and months as addresses, forms and the API carry them.</summary>
internal static class Dates
{
    private static readonly YearMonthPattern MonthPattern = YearMonthPattern.CreateWithInvariantCulture("uuuu-MM");

    /// <summary>Reads a date; null when it is none, or so far away that nobody can mean it.</summary>
    public static LocalDate? Parse(string? text) =>
        LocalDatePattern.Iso.Parse(text ?? "") is { Success: true, Value: var date } && Years.Include(date.Year) ? date : null;

    /// <summary>Reads a month; null when it is none, or so far away that nobody can mean it.</summary>
    public static YearMonth? ParseMonth(string? text) =>
        MonthPattern.Parse(text ?? "") is { Success: true, Value: var month } && Years.Include(month.Year) ? month : null;

    /// <summary>Writes a date; null for none.</summary>
    public static string? Write(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : null;

    /// <summary>Writes a month; null for none.</summary>
    public static string? Write(YearMonth? month) => month is { } known ? MonthPattern.Format(known) : null;
}
