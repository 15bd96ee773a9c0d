using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace Actors.ApiHost.Http.RateLimiting;

/// <summary>Counts what this process has seen. Its memory is bounded.</summary>
internal sealed class MemoryCounters(IOptions<RateLimitOptions> options, TimeProvider clock) : IAllowanceCounters
{
    private readonly RateLimitOptions _rules = options.Value;
    private readonly ConcurrentDictionary<string, SlidingWindow> _windows = new(StringComparer.Ordinal);
    private readonly SlidingWindow _others = new(mayBan: false);
    private readonly Lock _sweeping = new();
    private long _sweptAt;

    /// <summary>How many callers are remembered.</summary>
    public int Remembered => _windows.Count;

    /// <inheritdoc/>
    public ValueTask<RateLimitDecision> TakeAsync(Allowance[] allowances)
    {
        var now = (long)clock.GetElapsedTime(0).TotalMilliseconds;
        var told = Take(allowances[0], now);
        for (var index = 1; told.IsAllowed && index < allowances.Length; index++)
            told = RateLimitDecision.Tighter(told, Take(allowances[index], now));
        return new ValueTask<RateLimitDecision>(told);
    }

    private RateLimitDecision Take(Allowance allowance, long now)
    {
        var window = Find(allowance, now);
        lock (window) return window.Take(now, allowance.Limit, _rules);
    }

    private SlidingWindow Find(Allowance allowance, long now)
    {
        if (_windows.TryGetValue(allowance.Caller, out var known)) return known;
        if (_windows.Count >= _rules.RememberedCallers && !Sweep(now)) return _others;
        return _windows.GetOrAdd(allowance.Caller, static (_, isShared) => new SlidingWindow(mayBan: !isShared), allowance.IsShared);
    }

    // Forgets who has not been seen for longer than a window or a ban lasts. At most once a second, since it looks at everybody.
    private bool Sweep(long now)
    {
        lock (_sweeping)
        {
            if (now - _sweptAt >= 1000)
            {
                _sweptAt = now;
                var oldest = now - _rules.MillisecondsToRemember;
                foreach (var (caller, window) in _windows)
                {
                    if (window.LastUsed < oldest) _windows.TryRemove(caller, out _);
                }
            }

            return _windows.Count < _rules.RememberedCallers;
        }
    }
}
