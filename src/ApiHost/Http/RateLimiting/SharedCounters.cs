using Microsoft.Extensions.Options;

namespace Actors.ApiHost.Http.RateLimiting;

/// <summary>
/// Counts together with other hosts, and alone while Redis does not answer: then each host gives as much as it would by itself, which is
/// neither nothing nor everything, and no request fails for it. What was counted meanwhile is not told to Redis afterwards.
/// </summary>
internal sealed partial class SharedCounters(
    RedisCounters redis, MemoryCounters own, IOptions<RateLimitOptions> options, TimeProvider clock, ILogger<SharedCounters> logger)
    : IAllowanceCounters
{
    private const int SecondsBetweenTries = 1;

    private readonly TimeSpan _longest = TimeSpan.FromMilliseconds(options.Value.RedisMilliseconds);
    private long _aloneUntil;

    /// <summary>True while this host counts alone.</summary>
    public bool IsAlone => Volatile.Read(ref _aloneUntil) != 0;

    /// <inheritdoc/>
    public ValueTask<RateLimitDecision> TakeAsync(Allowance[] allowances) =>
        StaysAlone() ? own.TakeAsync(allowances) : AskAsync(allowances);

    // Once it is away nobody waits for it: one request in a second finds out whether it is back.
    private bool StaysAlone()
    {
        var until = Volatile.Read(ref _aloneUntil);
        if (until == 0) return false;
        return clock.GetTimestamp() < until || Interlocked.CompareExchange(ref _aloneUntil, NextTry(), until) != until;
    }

    private async ValueTask<RateLimitDecision> AskAsync(Allowance[] allowances)
    {
        try
        {
            var decision = await redis.TakeAsync(allowances).WaitAsync(_longest, clock);
            if (Interlocked.Exchange(ref _aloneUntil, 0) != 0) LogTogether();
            return decision;
        }
        catch (Exception exception)
        {
            // Whatever is wrong with it, callers must not notice.
            if (Interlocked.Exchange(ref _aloneUntil, NextTry()) == 0) LogAlone(exception);
            return await own.TakeAsync(allowances);
        }
    }

    private long NextTry() => clock.GetTimestamp() + (SecondsBetweenTries * clock.TimestampFrequency);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Redis does not count allowances: this host counts its callers alone.")]
    private partial void LogAlone(Exception exception);

    [LoggerMessage(Level = LogLevel.Information, Message = "Redis counts allowances again: this host counts together with others.")]
    private partial void LogTogether();
}
