namespace Actors.ApiHost.Http.RateLimiting;

/// <summary>
/// The requests of one caller in a window that slides in twelve steps: a request leaves the count a whole window after its step began,
/// so the count is never too low and at most a twelfth of a window too high. Not thread-safe by itself.
/// </summary>
internal sealed class SlidingWindow(bool mayBan = true)
{
    private const int Steps = 12;

    private readonly int[] _counts = new int[Steps];
    private long _step;
    private int _total;
    private int _refusals;
    private long _refusedSince;
    private long _bannedUntil;

    /// <summary>When it was last used, in milliseconds.</summary>
    public long LastUsed { get; private set; }

    /// <summary>Counts a request, or refuses it.</summary>
    public RateLimitDecision Take(long now, int limit, RateLimitOptions options)
    {
        var step = Math.Max(1, options.WindowSeconds * 1000L / Steps);
        LastUsed = now;
        if (now < _bannedUntil) return Banned(limit, now);
        Slide(now / step);
        if (_total < limit)
        {
            _counts[_step % Steps]++;
            _total++;
            return new RateLimitDecision(true, limit, limit - _total, Seconds(UntilOldestLeaves(now, step)));
        }

        if (!IsEnough(now, options.Ban)) return Refused(limit, UntilOldestLeaves(now, step));
        _bannedUntil = now + (options.Ban.Seconds * 1000L);
        return Banned(limit, now);
    }

    private RateLimitDecision Banned(int limit, long now) => Refused(limit, _bannedUntil - now) with { IsBanned = true };

    // Counts one more refusal.
    private bool IsEnough(long now, BanOptions ban)
    {
        if (ban.Refusals == 0 || !mayBan) return false;
        if (_refusals == 0 || now - _refusedSince >= ban.WithinSeconds * 1000L)
        {
            _refusals = 0;
            _refusedSince = now;
        }

        if (++_refusals < ban.Refusals) return false;
        _refusals = 0;
        return true;
    }

    private static RateLimitDecision Refused(int limit, long milliseconds) => new(false, limit, 0, Seconds(milliseconds));

    /// <summary>Whole seconds in which so many milliseconds have passed.</summary>
    public static int Seconds(long milliseconds) => (int)Math.Max(1, (milliseconds + 999) / 1000);

    private void Slide(long to)
    {
        if (to - _step >= Steps)
        {
            Array.Clear(_counts);
            _total = 0;
        }
        else
        {
            for (var step = _step + 1; step <= to; step++)
            {
                _total -= _counts[step % Steps];
                _counts[step % Steps] = 0;
            }
        }

        _step = Math.Max(_step, to);
    }

    private long UntilOldestLeaves(long now, long stepLength)
    {
        for (var step = _step - Steps + 1; step <= _step; step++)
        {
            if (step >= 0 && _counts[step % Steps] > 0) return ((step + Steps) * stepLength) - now;
        }

        return stepLength * Steps;
    }
}
