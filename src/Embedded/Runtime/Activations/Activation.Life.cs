using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Runtime;

namespace Actors.Embedded;

internal sealed partial class Activation
{
    private const int MaximumForwards = 3;

    private AsyncServiceScope? _scope;
    private DeactivationReason _reason;
    private CancellationToken _deactivationToken;
    private TaskCompletionSource? _gone;
    private bool _isEnding;
    private GrainRequest? _activationCause;

    public IServiceProvider ActivationServices =>
        _scope?.ServiceProvider ?? throw new InvalidOperationException($"{GrainId} has not begun to activate.");

    public Task Deactivated
    {
        get
        {
            lock (_lock)
            {
                if (_state == ActivationState.Gone)
                    return Task.CompletedTask;
                _gone ??= new TaskCompletionSource(GrainRequest.Replies);
                return _gone.Task;
            }
        }
    }

    public void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            if (_reason.ReasonCode == DeactivationReasonCode.None)
            {
                _reason = deactivationReason;
                _deactivationToken = cancellationToken;
            }

            // While activating, the reason alone is noted: activation ends first.
            if (_state == ActivationState.Valid)
                _state = ActivationState.Deactivating;
        }

        ScheduleIfNeeded();
    }

    /// <summary>Deactivates if nothing has happened since the given time.</summary>
    internal void DeactivateIfIdle(long usedBefore)
    {
        lock (_lock)
        {
            if (_state != ActivationState.Valid || _lastUsed > usedBefore || _mailbox.WaitingCount + _mailbox.RunningCount > 0)
                return;
        }

        Deactivate(new DeactivationReason(DeactivationReasonCode.ActivationIdle, "Nobody called for the idle age."));
    }

    private void RunLifecycle(ActivationState state)
    {
        // Its failures are handled inside; what it awaits comes back to this activation's turns.
        if (state == ActivationState.Created)
            _ = ActivateAsync();
        else
            _ = EndAsync();
    }

    private async Task ActivateAsync()
    {
        GrainRequest? first;
        lock (_lock)
        {
            _state = ActivationState.Activating;
            first = _activationCause = _mailbox.FirstWaiting;
        }

        try
        {
            // The hook sees the RequestContext of the call that woke the grain, and its calls are part of that call's chain.
            if (first is not null)
                AmbientCall.Enter(first);
            var scope = _core.Scopes.CreateAsyncScope();
            _scope = scope;
            _grain = _dispatcher.Create(scope.ServiceProvider);
            using var cancellation = new CancellationTokenSource(_core.Options.ActivationTimeout, _core.Time);
            await _grain.OnActivateAsync(cancellation.Token);
        }
        catch (Exception failure)
        {
            LogActivationFailed(_core.Logger, GrainId, failure);
            await FailActivationAsync(failure);
            return;
        }

        lock (_lock)
        {
            _activationCause = null;
            _lastUsed = _core.Clock.Coarse;
            _state = _reason.ReasonCode == DeactivationReasonCode.None ? ActivationState.Valid : ActivationState.Deactivating;
        }

        ScheduleIfNeeded();
    }

    private async Task FailActivationAsync(Exception failure)
    {
        var refused = Leave();
        // All that waited asked for this very activation; what comes next gets a fresh one.
        for (var request = refused.First; request is not null; request = refused.First)
        {
            refused.Remove(request);
            request.ReplyFailure(failure);
        }

        await DisposeAsync();
    }

    private async Task EndAsync()
    {
        lock (_lock)
        {
            if (_isEnding)
                return;
            _isEnding = true;
        }

        DisposeTimers();
        try
        {
            using var timeout = new CancellationTokenSource(_core.Options.DeactivationTimeout, _core.Time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, _deactivationToken);
            await _grain!.OnDeactivateAsync(_reason, either.Token);
        }
        catch (Exception failure)
        {
            LogDeactivationFailed(_core.Logger, GrainId, failure);
        }

        await DisposeAsync();
        var rest = Leave();
        for (var request = rest.First; request is not null; request = rest.First)
        {
            rest.Remove(request);
            Forward(request);
        }
    }

    private void Forward(GrainRequest request)
    {
        if (request.IsSettled)
            return;
        if (request.IsLocal)
            request.ReplyFailure(new OperationCanceledException($"The activation of {GrainId} ended."));
        else if (!_hasRunAnything && ++request.Forwards > MaximumForwards)
            request.ReplyFailure(new OrleansException($"{MaximumForwards} activations of {GrainId} ended without running {request.Method}: {_reason}"));
        else
            _dispatcher.Deliver(_key, request);
    }

    /// <summary>Leaves the registry, and only then says so: whoever is told looks there for the next activation.</summary>
    private RequestList Leave()
    {
        _dispatcher.Remove(this);
        var rest = default(RequestList);
        TaskCompletionSource? gone;
        lock (_lock)
        {
            _state = ActivationState.Gone;
            gone = _gone;
            while (_mailbox.FirstWaiting is { } request)
            {
                _mailbox.RemoveWaiting(request);
                rest.Add(request);
            }
        }

        gone?.SetResult();
        return rest;
    }

    private async ValueTask DisposeAsync()
    {
        DisposeTimers();
        try
        {
            if (_grain is IAsyncDisposable asyncDisposable)
                await asyncDisposable.DisposeAsync();
            else if (_grain is IDisposable disposable)
                disposable.Dispose();
            if (_scope is { } scope)
                await scope.DisposeAsync();
        }
        catch (Exception failure)
        {
            LogDisposalFailed(_core.Logger, GrainId, failure);
        }
    }
}
