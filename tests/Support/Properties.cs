using System.Globalization;
using FsCheck;

namespace Actors.Support;

/// <summary>
/// Checks properties on made-up values. The values are the same in each run, so that nobody's change is blamed for what chance has found;
/// <c>ACTORS_TEST_SEED=random</c> tries others, and <c>ACTORS_TEST_SEED=seed,gamma</c> those of a run that failed.
/// </summary>
public static class Properties
{
    /// <summary>The environment variable.</summary>
    public const string Variable = "ACTORS_TEST_SEED";

    private static readonly (ulong Seed, ulong Gamma) Usual = (20_270_104, 9);

    /// <summary>Checks a property on so many values.</summary>
    /// <param name="property">The property.</param>
    /// <param name="tests">How many values.</param>
    /// <param name="endSize">How large they become; null for the usual size.</param>
    /// <param name="output">Is told the seed; a failure tells it in any case.</param>
    public static void Hold(Property property, int tests, int? endSize = null, ITestOutputHelper? output = null)
    {
        var (seed, gamma) = Seed(Environment.GetEnvironmentVariable(Variable));
        var advice = string.Create(CultureInfo.InvariantCulture, $"{Variable}={seed},{gamma}");
        output?.WriteLine(advice);
        var config = Config.QuickThrowOnFailure.WithMaxTest(tests).WithReplay(seed, gamma);
        if (endSize is { } size) config = config.WithEndSize(size);
        try
        {
            property.Check(config);
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"To run it again: {advice}", failure);
        }
    }

    /// <summary>What the variable's text asks for.</summary>
    /// <param name="text">The text, or null.</param>
    /// <exception cref="FormatException">It is neither a seed nor the word random.</exception>
    public static (ulong Seed, ulong Gamma) Seed(string? text)
    {
        if (string.IsNullOrEmpty(text)) return Usual;
        // FsCheck's generator wants an odd gamma.
        if (text == "random") return ((ulong)Random.Shared.NextInt64(), (ulong)Random.Shared.NextInt64() | 1);
        var parts = text.Split(',');
        if (parts.Length != 2) throw new FormatException($"{Variable} is '{text}', which is neither random nor seed,gamma.");
        return (ulong.Parse(parts[0], CultureInfo.InvariantCulture), ulong.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}
