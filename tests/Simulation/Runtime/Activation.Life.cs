namespace Actors.Simulation.Runtime;

/// <summary>How an activation begins and ends.</summary>
internal sealed partial class Activation
{
    private readonly List<IDisposable> _timers = [];
    private readonly TaskCompletionSource _gone = new();
    private Action? _stopActivating;
    private State _state;
    private DeactivationReason _reason;
    private CancellationToken _patience;
    private long _usedAt;
    private bool _wasValid;
    private bool _isEnding;

    private enum State
    {
        Created,
        Activating,
        Valid,
        Ending,
        Gone,
    }

    public Task Deactivated => _gone.Task;

    private bool MayEnd => _state == State.Ending && !_isEnding && _stopActivating is null && _running.Count == 0;

    public void Activate(Dictionary<string, object>? requestContext, CancellationToken cancellationToken = default) => Signal();

    public void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default)
    {
        if (_state == State.Gone || HasVanished) return;
        if (_reason.ReasonCode == DeactivationReasonCode.None) (_reason, _patience) = (deactivationReason, cancellationToken);
        if (_state != State.Ending)
        {
            _wasValid = _state == State.Valid;
            _state = State.Ending;
            _stopActivating?.Invoke();
        }

        Signal();
    }

    public void Rehydrate(IRehydrationContext context) => throw NoneUses("migration");

    public void Migrate(Dictionary<string, object>? requestContext, CancellationToken cancellationToken = default) =>
        throw NoneUses("migration");

    /// <summary>Ends it if nobody has used it for long enough.</summary>
    public void EndIfIdle()
    {
        var age = _runtime.Collection.ClassSpecificCollectionAge.GetValueOrDefault(
            _class.Type.FullName!, _runtime.Collection.CollectionAge);
        if (_state != State.Valid || IsBusy || _process.Clock.GetElapsedTime(_usedAt) < age) return;
        Deactivate(new DeactivationReason(DeactivationReasonCode.ActivationIdle, "Nobody has called it for its age."));
    }

    public IGrainTimer Register<TState>(Func<TState, CancellationToken, Task> callback, TState state, GrainTimerCreationOptions options)
    {
        var timer = new SimulatedTimer<TState>(this, _process.Clock, callback, state, options);
        _timers.Add(timer);
        return timer;
    }

    public void Forget(IDisposable timer) => _timers.Remove(timer);

    /// <summary>As when the one node of a cluster dies that had it: it does nothing more, and who waited for it is told.</summary>
    public void Vanish()
    {
        HasVanished = true;
        DisposeTimers();
        foreach (var call in _running.Concat(_waiting).ToList()) call.Fail(new SiloUnavailableException($"{GrainId} is gone."));
    }

    private async Task Activate()
    {
        _state = State.Activating;
        // The grain sees the values of the call that woke it.
        if (_waiting is [var first, ..]) first.EnterContext();
        using var cancellation = new CancellationTokenSource(_runtime.Collection.ActivationTimeout, _process.Clock);
        _stopActivating = cancellation.Cancel;
        try
        {
            GrainInstance = _class.Factory(ActivationServices, null);
            await ((IGrainBase)GrainInstance).OnActivateAsync(cancellation.Token).WaitAsync(cancellation.Token);
            if (_state == State.Activating) _state = State.Valid;
            _usedAt = _process.Clock.GetTimestamp();
        }
        catch (Exception failure)
        {
            if (_state == State.Activating) Logger.ActivationFailed(GrainId, failure);
            Deactivate(new DeactivationReason(DeactivationReasonCode.ActivationFailed, failure, "Failed to activate grain."));
        }

        _stopActivating = null;
        Signal();
    }

    private async Task End()
    {
        _isEnding = true;
        DisposeTimers();
        try
        {
            using var late = new CancellationTokenSource(_runtime.Collection.DeactivationTimeout, _process.Clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, _patience);
            if (_wasValid) await ((IGrainBase)GrainInstance!).OnDeactivateAsync(_reason, either.Token).WaitAsync(either.Token);
        }
        catch (Exception failure)
        {
            Logger.EndFailed(GrainId, failure);
        }

        _runtime.Remove(this);
        _state = State.Gone;
        await DisposeGrain();
        _gone.SetResult();
        Signal();
    }

    private async Task DisposeGrain()
    {
        try
        {
            if (GrainInstance is IAsyncDisposable asynchronous) await asynchronous.DisposeAsync();
            else if (GrainInstance is IDisposable synchronous) synchronous.Dispose();
            await _scope.DisposeAsync();
        }
        catch (Exception failure)
        {
            Logger.EndFailed(GrainId, failure);
        }
    }

    // Those who wait asked for this very activation when it could not begin; otherwise they meant the grain, and there is a next one.
    private void HandOn()
    {
        var waiting = _waiting.ToList();
        _waiting.Clear();
        foreach (var call in waiting.Where(call => !call.IsLocal && !call.IsSettled))
        {
            if (_reason.Exception is { } failure) call.Fail(failure);
            else _runtime.HandOn(call, GrainId);
        }
    }

    private void DisposeTimers()
    {
        foreach (var timer in _timers.ToList()) timer.Dispose();
    }
}
