using System.Diagnostics;

namespace Actors.Load;

/// <summary>Says when each request is due: at once in a closed loop, at a steady rate in an open one.</summary>
internal sealed class Pace(long start, int rate)
{
    private long _next;

    /// <summary>Waits until the next request is due, and answers when that was.</summary>
    public async ValueTask<long> Next()
    {
        if (rate == 0) return Stopwatch.GetTimestamp();
        var due = start + (Interlocked.Increment(ref _next) * Stopwatch.Frequency / rate);
        var early = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), due);
        if (early > TimeSpan.Zero) await Task.Delay(early);
        return due;
    }
}
