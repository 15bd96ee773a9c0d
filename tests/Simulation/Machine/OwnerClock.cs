namespace Actors.Simulation.Machine;

/// <summary>The loop's time as one owner sees it: its wall clock may be ahead, its stopwatch is everybody's.</summary>
internal sealed class OwnerClock(Loop loop, Owner owner) : TimeProvider
{
    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => loop.Start + loop.Elapsed + owner.Skew;

    /// <inheritdoc/>
    public override long GetTimestamp() => loop.Elapsed.Ticks;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new LoopTimer(loop, owner, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }
}

/// <summary>A timer in the loop's time.</summary>
internal sealed class LoopTimer(Loop loop, Owner owner, TimerCallback callback, object? state) : ITimer
{
    private TimeSpan _period = Timeout.InfiniteTimeSpan;

    /// <summary>Grows with each change: what was set before it no longer fires.</summary>
    public int Setting { get; private set; }

    /// <summary>Whose timer it is.</summary>
    public Owner Owner => owner;

    /// <inheritdoc/>
    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        Setting++;
        _period = period;
        if (dueTime >= TimeSpan.Zero) loop.Add(this, dueTime);
        return true;
    }

    /// <summary>Calls back. A period begins anew when it has fired, so a jump of time makes it fire once.</summary>
    public void Fire()
    {
        if (_period > TimeSpan.Zero) loop.Add(this, _period);
        callback(state);
    }

    /// <inheritdoc/>
    public void Dispose() => Setting++;

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
