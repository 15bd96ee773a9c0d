using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace Actors.ApiHost.Http;

/// <summary>Counts the requests of every caller. Its memory is bounded.</summary>
/// <param name="options">The rules.</param>
/// <param name="clock">The clock.</param>
internal sealed class RequestLimiter(IOptions<RateLimitOptions> options, [FromKeyedServices(Clock.Key)] TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, SlidingWindow> _windows = new(StringComparer.Ordinal);
    private readonly SlidingWindow _others = new(mayBan: false);
    private readonly Lock _sweeping = new();
    private long _sweptAt;

    /// <summary>The rules.</summary>
    public RateLimitOptions Rules { get; } = options.Value;

    /// <summary>How many callers are remembered.</summary>
    public int Remembered => _windows.Count;

    /// <summary>Counts a request, or refuses it.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="limit">How many a window may have.</param>
    public RateLimitDecision Take(string caller, int limit)
    {
        var now = (long)clock.GetElapsedTime(0).TotalMilliseconds;
        var window = Find(caller, now);
        lock (window) return window.Take(now, limit, Rules);
    }

    /// <summary>Counts an attempt at something that has an allowance of its own; answers the failure when there were too many.</summary>
    /// <param name="caller">Who tries what.</param>
    /// <param name="limit">How many attempts a window has.</param>
    public ApiError? Refuse(string caller, int limit) =>
        Rules.Enabled && Take(caller, limit) is { IsAllowed: false } decision ? RateLimitMiddleware.Exceeded(decision) : null;

    private SlidingWindow Find(string caller, long now)
    {
        if (_windows.TryGetValue(caller, out var known)) return known;
        if (_windows.Count >= Rules.RememberedCallers && !Sweep(now)) return _others;
        return _windows.GetOrAdd(caller, static _ => new SlidingWindow());
    }

    // Forgets who has not been seen for longer than a window or a ban lasts. At most once a second, since it looks at everybody.
    private bool Sweep(long now)
    {
        lock (_sweeping)
        {
            if (now - _sweptAt >= 1000)
            {
                _sweptAt = now;
                var oldest = now - (Math.Max(Rules.WindowSeconds, Rules.Ban.Seconds) * 1000L);
                foreach (var (caller, window) in _windows)
                {
                    if (window.LastUsed < oldest) _windows.TryRemove(caller, out _);
                }
            }

            return _windows.Count < Rules.RememberedCallers;
        }
    }
}
