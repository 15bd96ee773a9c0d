using NodaTime;
using NodaTime.Text;

namespace Actors.Web.Desk.Shared;

/// <summary>Months as addresses carry them.</summary>
internal static class Months
{
    private static readonly YearMonthPattern Pattern = YearMonthPattern.CreateWithInvariantCulture("uuuu-MM");

    /// <summary>Reads one; null when it is none.</summary>
    public static YearMonth? Parse(string? text) =>
        Pattern.Parse(text ?? "") is { Success: true, Value: { Year: >= 2000 and <= 2200 } month } ? month : null;

    /// <summary>Writes one.</summary>
    public static string? Write(YearMonth? month) => month is { } known ? Pattern.Format(known) : null;
}
