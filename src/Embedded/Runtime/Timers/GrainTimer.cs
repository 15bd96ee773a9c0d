using Orleans.Runtime;

namespace Actors.Embedded;

/// <summary>
/// A timer of one activation. A tick is a request to the grain; the next one is armed when it has ended, so ticks never overlap.
/// </summary>
internal sealed class GrainTimer<TState> : IGrainTimer
{
    private const long MaximumMilliseconds = 0xfffffffe;
    private static readonly GrainMethod Tick = new(typeof(IGrainTimer), nameof(Tick), [], GrainMethodOptions.None);
    private static readonly GrainMethod InterleavingTick = new(typeof(IGrainTimer), nameof(Tick), [], GrainMethodOptions.AlwaysInterleave);

    private readonly Lock _lock = new();
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

    internal GrainTimer(
        Activation activation, TimeProvider time, Func<TState, CancellationToken, Task> callback, TState state, GrainTimerCreationOptions options)
    {
        _activation = activation;
        _callback = callback;
        _state = state;
        _options = options;
        // Ticks belong to no call, so they take nothing from the one that is running now.
        using (ExecutionContext.IsFlowSuppressed() ? default : ExecutionContext.SuppressFlow())
            _timer = time.CreateTimer(static timer => ((GrainTimer<TState>)timer!).Fire(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Change(TimeSpan dueTime, TimeSpan period)
    {
        Check(dueTime, nameof(dueTime));
        Check(period, nameof(period));
        lock (_lock)
        {
            _dueTime = dueTime;
            _period = period;
            _isChanged = true;
            // During a tick the change waits for its end.
            if (!_isTicking && !_disposal.IsCancellationRequested)
                _timer.Change(dueTime, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose()
    {
        if (_disposal.IsCancellationRequested)
            return;
        _timer.Dispose();
        _disposal.Cancel();
        _activation.Forget(this);
    }

    private static void Check(TimeSpan time, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan((long)time.TotalMilliseconds, -1, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((long)time.TotalMilliseconds, MaximumMilliseconds, name);
    }

    private void Fire()
    {
        lock (_lock)
        {
            if (_isTicking || _disposal.IsCancellationRequested)
                return;
            _isTicking = true;
        }

        // An activation that is gone has disposed its timers; a tick that still slipped through has nothing to do.
        _activation.TryAccept(new TickRequest(this));
    }

    private Task Run()
    {
        lock (_lock)
            _isChanged = false;
        return _disposal.IsCancellationRequested ? Task.CompletedTask : _callback(_state, _disposal.Token);
    }

    private void Ended(Exception? failure)
    {
        if (failure is not null && !_disposal.IsCancellationRequested)
            _activation.TickFailed(failure);
        lock (_lock)
        {
            _isTicking = false;
            if (!_disposal.IsCancellationRequested)
                _timer.Change(_isChanged ? _dueTime : _period, Timeout.InfiniteTimeSpan);
        }
    }

    private sealed class TickRequest(GrainTimer<TState> timer) : InternalRequest(timer._options.Interleave ? InterleavingTick : Tick)
    {
        internal override bool IsLocal => true;

        internal override bool KeepsAlive => timer._options.KeepAlive;

        internal override Task Start(object grain) => timer.Run();

        protected override void Ended(Exception? failure) => timer.Ended(failure);
    }
}
