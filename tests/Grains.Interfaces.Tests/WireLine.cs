namespace Actors.Grains.Interfaces.Tests;

/// <summary>A line of wire-bytes.txt: what was released, of how many members or arguments it consisted, and its bytes.</summary>
internal sealed record WireLine(string Name, int Parts, string Bytes)
{
    private const string FileName = "wire-bytes.txt";

    /// <summary>Every line; several of one name stand in the order in which they were released.</summary>
    public static IReadOnlyList<WireLine> All() =>
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, FileName)).Select(Parse).ToArray();

    /// <summary>Adds what is new; what was released before stays.</summary>
    public static void Keep(WireLine line)
    {
        var all = All();
        if (all.LastOrDefault(released => released.Name == line.Name) == line) return;
        var lines = all.Append(line).OrderBy(one => one.Name, StringComparer.Ordinal)
            .Select(one => $"{one.Name} {one.Parts} {one.Bytes}").ToArray();
        foreach (var folder in new[] { SourceFolder.Path, AppContext.BaseDirectory })
            File.WriteAllLines(Path.Combine(folder, FileName), lines);
    }

    private static WireLine Parse(string line) => line.Split(' ') switch
    {
        [var name, var parts, var bytes] => new WireLine(name, int.Parse(parts, System.Globalization.CultureInfo.InvariantCulture), bytes),
        _ => throw new FormatException(line),
    };
}
