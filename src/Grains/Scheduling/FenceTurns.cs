namespace Actors.Grains.Scheduling;

/// <summary>
/// Lets decisions of this host that are to be written behind one fence come one after the other, whichever calendars they are in. Without
/// it a thousand bookings with one coupon would each lose to each other, and every loss costs a calendar its reload. It only saves work:
/// hosts do not know of each other's, and the fence keeps it right (decision 0054).
/// </summary>
/// <param name="clock">What a turn is limited by.</param>
internal sealed class FenceTurns(TimeProvider clock)
{
    // Who hangs holds the others up for so long only.
    private static readonly TimeSpan LongestTurn = TimeSpan.FromSeconds(5);

    // An activation may be gone before its turn comes, and then nobody begins it: whoever is behind it goes on regardless.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Task> _last = new(StringComparer.Ordinal);

    /// <summary>Does something when those who came before are done.</summary>
    /// <typeparam name="T">The answer.</typeparam>
    /// <param name="fence">The fence.</param>
    /// <param name="ask">Does it.</param>
    public async Task<T> Next<T>(string fence, Func<Task<T>> ask)
    {
        var over = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task before;
        lock (_gate)
        {
            before = _last.GetValueOrDefault(fence, Task.CompletedTask);
            _last[fence] = over.Task;
        }

        // Whoever comes next waits for no more than this one's wait and turn.
        var limit = clock.CreateTimer(
            static state => ((TaskCompletionSource)state!).TrySetResult(), over, LongestWait, Timeout.InfiniteTimeSpan);
        await before;
        limit.Change(LongestTurn, Timeout.InfiniteTimeSpan);
        try
        {
            return await ask();
        }
        finally
        {
            await limit.DisposeAsync();
            over.TrySetResult();
            lock (_gate)
            {
                if (ReferenceEquals(_last.GetValueOrDefault(fence), over.Task)) _last.Remove(fence);
            }
        }
    }
}
