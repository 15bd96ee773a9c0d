namespace Actors.ApiHost.Tests;

/// <summary>Waits for what effects do, which run within a second or two.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>Asks until the answer is as it shall be, bounded in time.</summary>
    public static async Task<ApiAnswer> Hears(Func<Task<ApiAnswer>> ask, Func<ApiAnswer, bool> isThere)
    {
        using var limit = new CancellationTokenSource(Longest);
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (true)
        {
            var answer = await ask();
            if (isThere(answer)) return answer;
            await pause.WaitForNextTickAsync(limit.Token);
        }
    }
}
