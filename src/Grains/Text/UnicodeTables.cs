using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Actors.Grains.Text;

/// <summary>What <see cref="Nfc"/> knows of characters, read from <c>unicode.txt</c> when the first text needs it.</summary>
internal static class UnicodeTables
{
    private const string ResourceName = "unicode.txt";

    private static readonly Dictionary<int, int[]> Decompositions = [];
    private static readonly Dictionary<(int First, int Second), int> Compositions = [];
    private static readonly Dictionary<int, int> Classes = [];

    static UnicodeTables()
    {
        using var stream = typeof(UnicodeTables).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException($"{ResourceName} is missing from the build.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('@')) ReadClass(line[1..].Split(' '));
            else if (!line.StartsWith('#')) ReadDecomposition(line);
        }
    }

    /// <summary>The canonical combining class; 0 for what stands for itself.</summary>
    /// <param name="scalar">The character.</param>
    public static int ClassOf(int scalar) => Classes.GetValueOrDefault(scalar);

    /// <summary>What a character is made of.</summary>
    /// <param name="scalar">The character.</param>
    /// <param name="parts">One or two characters, which may be made of others again.</param>
    public static bool TryDecompose(int scalar, [NotNullWhen(true)] out int[]? parts) => Decompositions.TryGetValue(scalar, out parts);

    /// <summary>What two characters make together.</summary>
    /// <param name="first">The first.</param>
    /// <param name="second">The second.</param>
    /// <param name="whole">The two as one.</param>
    public static bool TryCompose(int first, int second, out int whole) => Compositions.TryGetValue((first, second), out whole);

    private static void ReadDecomposition(string line)
    {
        var at = line.AsSpan().IndexOfAny('=', '!');
        var whole = Scalar(line[..at]);
        var parts = Array.ConvertAll(line[(at + 1)..].Split(' '), Scalar);
        Decompositions.Add(whole, parts);
        if (line[at] == '=') Compositions.Add((parts[0], parts[1]), whole);
    }

    private static void ReadClass(string[] words)
    {
        var order = int.Parse(words[0], CultureInfo.InvariantCulture);
        foreach (var range in words[1..])
        {
            var ends = Array.ConvertAll(range.Split('-'), Scalar);
            for (var scalar = ends[0]; scalar <= ends[^1]; scalar++) Classes.Add(scalar, order);
        }
    }

    private static int Scalar(string hex) => int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
