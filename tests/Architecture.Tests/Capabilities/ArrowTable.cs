namespace Actors.Architecture.Tests.Capabilities;

/// <summary>Which capability may know which, written as people draw it: <c>Tenancy -> Mail Effects</c>.</summary>
internal sealed class ArrowTable
{
    private readonly Dictionary<string, string[]> _arrows;

    /// <summary>Reads a table.</summary>
    /// <param name="text">A line for each capability.</param>
    public ArrowTable(string text) => _arrows = text
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split("->", StringSplitOptions.TrimEntries))
        .ToDictionary(sides => sides[0], sides => sides[1].Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>All arrows.</summary>
    public IEnumerable<string> Arrows => _arrows.SelectMany(from => from.Value.Select(to => $"{from.Key} -> {to}"));

    /// <summary>A way along the arrows that comes back to where it began; null when there is none.</summary>
    public string? FindCycle() => _arrows.Keys.Select(start => Walk([start])).FirstOrDefault(cycle => cycle is not null);

    private string? Walk(string[] way)
    {
        foreach (var next in _arrows.GetValueOrDefault(way[^1], []))
        {
            if (next == way[0]) return string.Join(" -> ", way.Append(next));
            if (!way.Contains(next) && Walk([.. way, next]) is { } cycle) return cycle;
        }

        return null;
    }
}
