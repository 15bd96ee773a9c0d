using Shouldly;

namespace Actors.Runtime.Tests.Runtimes;

/// <summary>A part of the programming model, as tests that run on each runtime.</summary>
public abstract class RuntimeTests(IRuntime runtime)
{
    /// <summary>Milliseconds after which a test counts as hung.</summary>
    protected const int Limit = 60_000;

    private static int _lastKey;

    /// <summary>A key that no other test uses.</summary>
    protected static string NewKey() => $"test/{Interlocked.Increment(ref _lastKey)}";

    protected Task Run(Func<IReachable, Task> test) => runtime.Run(test);
}

internal static class Reaching
{
    public static T Get<T>(this IReachable runtime, string key)
        where T : IGrainWithStringKey => runtime.Grains.GetGrain<T>(key);

    /// <summary>Waits until something holds.</summary>
    public static async Task Eventually(this IReachable runtime, Func<bool> holds)
    {
        // A pause between two looks, so that others get the processor; nothing is assumed of what happens in it.
        while (!holds()) await Task.Delay(TimeSpan.FromMilliseconds(5), runtime.Time);
    }
}

internal static class Failure
{
    /// <summary>Waits for a call to fail. Without a detour over the thread pool, which has no place in a simulated runtime.</summary>
    public static async Task<T> Of<T>(Task call)
        where T : Exception
    {
        try
        {
            await call;
        }
        catch (T failure)
        {
            return failure;
        }

        throw new ShouldAssertException($"The call should have failed with {typeof(T)}, and did not fail.");
    }
}
