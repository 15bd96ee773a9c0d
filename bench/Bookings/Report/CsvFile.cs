using System.Globalization;

namespace Actors.Bookings.Report;

/// <summary>Every figure of every round, for whoever wants to count again.</summary>
internal static class CsvFile
{
    /// <summary>Writes the file.</summary>
    public static void Write(string path, IReadOnlyList<Figures> figures)
    {
        string[] names =
        [
            "round", "contender", "load", "rate", "failed", "booked", "refused", "repeated", "read", "bursts", "wrong_bursts", "overlaps",
            "missing", "generator_cpu_s_per_1000",
        ];
        var lines = figures.Select(each => string.Join(',', ((object?[])[
            each.Round, each.Contender.Name, each.Load.Name, each.Rate, each.Failed, each.Won.Count, each.Refused.Count,
            each.Repeated.Count, each.Reads.Count, each.Bursts, each.WrongBursts, each.Overlaps, each.Missing, each.GeneratorSeconds,
            .. Measure.All.Select(measure => (object?)measure.Of(each)),
        ]).Select(Text)));
        var head = string.Join(',', names.Concat(Measure.All.Select(measure => '"' + measure.Name + '"')));
        File.WriteAllLines(path, lines.Prepend(head));
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        double number => double.IsFinite(number) ? number.ToString("0.####", CultureInfo.InvariantCulture) : "",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
