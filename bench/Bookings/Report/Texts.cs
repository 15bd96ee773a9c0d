using System.Globalization;

namespace Actors.Bookings.Report;

/// <summary>Numbers and tables as Markdown.</summary>
internal static class Texts
{
    private const double Hundred = 100;
    private const double Ten = 10;

    /// <summary>A number with as many digits as mean something.</summary>
    public static string Number(double? value) => value is not { } number || !double.IsFinite(number) ? "-" : number switch
    {
        >= Hundred => number.ToString("N0", CultureInfo.InvariantCulture),
        >= Ten => number.ToString("F1", CultureInfo.InvariantCulture),
        _ => number.ToString(number < 1 ? "F3" : "F2", CultureInfo.InvariantCulture),
    };

    /// <summary>How many times the other.</summary>
    public static string Times(double? value, double? other) =>
        value is { } number && other is { } divisor and not 0 && double.IsFinite(number) ? Number(number / divisor) + " x" : "-";

    /// <summary>A row.</summary>
    public static string Row(params IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    /// <summary>The two lines that open a table of figures.</summary>
    public static IEnumerable<string> Head(params string[] names) =>
        [Row(names), Row(names.Select((_, index) => index == 0 ? "---" : "---:"))];

    /// <summary>The two lines that open a table of words.</summary>
    public static IEnumerable<string> WordHead(params string[] names) => [Row(names), Row(names.Select(_ => "---"))];
}
