namespace Actors.Silo;

/// <summary>Waits for a condition, bounded in time.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(20);

    /// <summary>Returns once the condition holds; fails when it does not in time.</summary>
    /// <param name="condition">The condition.</param>
    public static async Task Holds(Func<Task<bool>> condition)
    {
        using var limit = new CancellationTokenSource(Longest);
        using var timer = new PeriodicTimer(Step);
        while (!await condition())
        {
            (await timer.WaitForNextTickAsync(limit.Token)).ShouldBeTrue();
        }
    }
}
