using Actors.Support;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Actors.Grains.Tests.Scheduling;

/// <summary>Checks a property on many made-up values, of which the simplest that fail are told.</summary>
internal static class Always
{
    public static void Holds<T>(
        ITestOutputHelper output, Gen<T> values, Func<T, IEnumerable<T>> simpler, Action<T> property, int tests = 400) =>
        Properties.Hold(Prop.ForAll(Arb.From(values, simpler), property), tests, output: output);
}
