using Orleans.Runtime;

namespace Actors.Embedded;

internal sealed partial class Activation
{
    private HashSet<IGrainTimer>? _timers;

    public IGrainTimer RegisterTimer<TState>(
        Func<TState, CancellationToken, Task> callback, TState state, GrainTimerCreationOptions options)
    {
        var timer = new GrainTimer<TState>(this, _core.Time, callback, state, options);
        lock (_lock)
        {
            if (!_isEnding)
                (_timers ??= []).Add(timer);
        }

        timer.Change(options.DueTime, options.Period);
        return timer;
    }

    internal void Forget(IGrainTimer timer)
    {
        lock (_lock)
            _timers?.Remove(timer);
    }

    internal void TickFailed(Exception failure) => LogTickFailed(_core.Logger, GrainId, failure);

    private void DisposeTimers()
    {
        IGrainTimer[] timers;
        lock (_lock)
            timers = _timers is null ? [] : [.. _timers];
        foreach (var timer in timers)
            timer.Dispose();
    }
}
