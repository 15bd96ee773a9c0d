using System.Runtime.CompilerServices;

namespace Actors.Support;

/// <summary>
/// Waits for conditions. The only place in which tests wait: a pause that is long enough on one machine is too short on another.
/// </summary>
public static class Eventually
{
    // Far more than anything takes, so that a busy machine fails nothing; what never comes is told in the end.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(10);

    /// <summary>Returns once the condition holds.</summary>
    public static Task Holds(Func<bool> condition, [CallerArgumentExpression(nameof(condition))] string text = "") =>
        Holds(() => Task.FromResult(condition()), text);

    /// <summary>Returns once the condition holds.</summary>
    public static Task Holds(Func<Task<bool>> condition, [CallerArgumentExpression(nameof(condition))] string text = "") =>
        Hears(condition, holds => holds, text);

    /// <summary>Asks until the answer is as it shall be.</summary>
    public static async Task<T> Hears<T>(
        Func<Task<T>> ask, Func<T, bool> isThere, [CallerArgumentExpression(nameof(isThere))] string text = "")
    {
        using var timer = new PeriodicTimer(Step);
        var start = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var answer = await ask();
            if (isThere(answer)) return answer;
            if (TimeProvider.System.GetElapsedTime(start) > Longest)
                throw new TimeoutException($"Not within {Longest}: {text}. The last answer was {answer}.");
            await timer.WaitForNextTickAsync();
        }
    }
}
