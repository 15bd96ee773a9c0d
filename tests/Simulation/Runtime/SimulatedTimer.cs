namespace Actors.Simulation.Runtime;

/// <summary>
/// A timer of an activation.
/// A tick is a call of the grain to itself; the next one is set when it has ended, so ticks never overlap.
/// </summary>
internal sealed class SimulatedTimer<TState> : IGrainTimer
{
    private readonly Activation _activation;
    private readonly Func<TState, CancellationToken, Task> _callback;
    private readonly TState _state;
    private readonly GrainTimerCreationOptions _options;
    private readonly CancellationTokenSource _disposal = new();
    private readonly ITimer _timer;
    private TimeSpan _dueTime;
    private TimeSpan _period;
    private bool _isTicking;
    private bool _isChanged;

    public SimulatedTimer(
        Activation activation, TimeProvider clock, Func<TState, CancellationToken, Task> callback,
        TState state, GrainTimerCreationOptions options)
    {
        _activation = activation;
        _callback = callback;
        _state = state;
        _options = options;
        _timer = clock.CreateTimer(_ => Fire(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Change(options.DueTime, options.Period);
    }

    public void Change(TimeSpan dueTime, TimeSpan period)
    {
        Check(dueTime, nameof(dueTime));
        Check(period, nameof(period));
        (_dueTime, _period, _isChanged) = (dueTime, period, true);
        // During a tick the change waits for its end.
        if (!_isTicking) Set(dueTime);
    }

    public void Dispose()
    {
        if (_disposal.IsCancellationRequested) return;
        _disposal.Cancel();
        _timer.Dispose();
        _activation.Forget(this);
    }

    private static void Check(TimeSpan time, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan((long)time.TotalMilliseconds, -1, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((long)time.TotalMilliseconds, 0xfffffffe, name);
    }

    private void Set(TimeSpan time)
    {
        if (!_disposal.IsCancellationRequested) _timer.Change(time, Timeout.InfiniteTimeSpan);
    }

    private void Fire()
    {
        _isTicking = true;
        _activation.Receive(new LocalWork(_activation, Tick, _options.Interleave, _options.KeepAlive));
    }

    private async Task Tick()
    {
        try
        {
            _isChanged = false;
            await _callback(_state, _disposal.Token);
        }
        catch (Exception failure)
        {
            _activation.Logger.TickFailed(_activation.GrainId, failure);
        }
        finally
        {
            _isTicking = false;
            Set(_isChanged ? _dueTime : _period);
        }
    }
}
