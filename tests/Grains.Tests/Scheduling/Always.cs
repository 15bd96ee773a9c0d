using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Xunit.Abstractions;

namespace Actors.Scheduling;

/// <summary>
/// Runs a property on many made-up values and prints the seed; <c>ACTORS_SEED=seed,gamma</c> runs those of that seed again.
/// </summary>
internal static class Always
{
    public static void Holds<T>(
        ITestOutputHelper output, Gen<T> values, Func<T, IEnumerable<T>> simpler, Action<T> property, int tests = 400)
    {
        var (seed, gamma) = Seed();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ACTORS_SEED={seed},{gamma}"));
        var config = Config.QuickThrowOnFailure.WithMaxTest(tests).WithReplay(seed, gamma);
        try
        {
            Prop.ForAll(Arb.From(values, simpler), property).Check(config);
        }
        catch (Exception failure)
        {
            var advice = string.Create(CultureInfo.InvariantCulture, $"To run it again: ACTORS_SEED={seed},{gamma}");
            throw new InvalidOperationException(advice, failure);
        }
    }

    private static (ulong Seed, ulong Gamma) Seed()
    {
        if (Environment.GetEnvironmentVariable("ACTORS_SEED") is { Length: > 0 } given)
        {
            var parts = given.Split(',');
            return (ulong.Parse(parts[0], CultureInfo.InvariantCulture), ulong.Parse(parts[1], CultureInfo.InvariantCulture));
        }

        // FsCheck's generator wants an odd gamma.
        return ((ulong)Random.Shared.NextInt64(), (ulong)Random.Shared.NextInt64() | 1);
    }
}
