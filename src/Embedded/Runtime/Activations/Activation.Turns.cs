using System.Diagnostics;

namespace Actors.Embedded;

internal sealed partial class Activation
{
    private static readonly Action<object?> RunShare = static activation => ((Activation)activation!).RunRequests();

    private readonly AmbientCall.Slot _slot = new();
    private ExecutionContext? _outside;
    private int _turnsLeft;

    /// <summary>Runs one share of ready turns. The scheduler calls it, never twice at a time.</summary>
    public void Execute()
    {
        RuntimeContext.Current = this;
        _turnsLeft = _core.Scheduler.TurnsPerShare;
        while (_turnsLeft > 0 && NextWork(out var continuation))
        {
            if (continuation is not null)
            {
                _turnsLeft--;
                TryExecuteTask(continuation);
            }
            else
            {
                // Code must find this scheduler as TaskScheduler.Current, and only a task can give it that: one for the whole share.
                new Task(RunShare, this).RunSynchronously(this);
            }
        }

        RuntimeContext.Current = null;
        EndShare();
    }

    /// <summary>Runs requests, and the continuations that come between, until the share is used up.</summary>
    private void RunRequests()
    {
        _outside = ExecutionContext.Capture()!;
        while (_turnsLeft > 0 && TakeWork(out var continuation, out var request, out var lifecycle))
        {
            _turnsLeft--;
            if (continuation is not null)
                TryExecuteTask(continuation);
            else if (request is not null)
                Run(request);
            else
                RunLifecycle(lifecycle);
            ExecutionContext.Restore(_outside);
        }
    }

    private bool NextWork(out Task? continuation)
    {
        lock (_lock)
            return _continuations.TryDequeue(out continuation) || HasWork();
    }

    private bool TakeWork(out Task? continuation, out GrainRequest? request, out ActivationState lifecycle)
    {
        request = null;
        lock (_lock)
        {
            lifecycle = _state;
            if (_continuations.TryDequeue(out continuation))
                return true;
            if (_state == ActivationState.Valid)
            {
                request = _mailbox.Take();
                return request is not null;
            }

            return HasWork();
        }
    }

    private void EndShare()
    {
        var watch = false;
        lock (_lock)
        {
            _isScheduled = HasWork();
            if (!_isScheduled)
            {
                // Only what is still busy after its share is looked at for timeouts, so a quick call costs no bookkeeping.
                watch = !_isWatched && _mailbox.RunningCount + _mailbox.WaitingCount > 0;
                _isWatched |= watch;
                if (!watch)
                    return;
            }
        }

        if (watch)
            _core.Watch.Add(this);
        else
            _core.Scheduler.Schedule(this, behindOthers: true);
    }

    private void Run(GrainRequest request)
    {
        if (request.IsSettled)
        {
            // Its caller has given up.
            End(request);
            return;
        }

        _hasRunAnything = true;
        if (request.Values is not null || request.Trace is not null || !_slot.TryEnter(request))
            AmbientCall.Enter(request);
        if (request.Trace is { } trace)
            Activity.Current = trace;
        var filters = _core.Filters;
        if (request.IsFiltered && (filters.Length > 0 || _dispatcher.HasOwnFilter))
        {
            var call = new IncomingCall(request, this, filters);
            var filtered = call.Invoke();
            ExecutionContext.Restore(_outside!);
            if (filtered.IsCompleted)
                Finish(request, call, filtered);
            else
                new Pending(this, request, call, filtered).Await();
            return;
        }

        var task = Start(request);
        // The reply is none of the grain's business: what it wakes must not be charged with carrying the grain's context.
        ExecutionContext.Restore(_outside!);
        if (task.IsCompleted)
            Finish(request, null, task);
        else
            new Pending(this, request, null, task).Await();
    }

    private Task Start(GrainRequest request)
    {
        try
        {
            return request.Start(_grain!) ?? Task.FromException(new InvalidOperationException($"{request.Method} returned no task."));
        }
        catch (Exception failure)
        {
            // A method that is not async throws here; its caller sees the same as from one that is.
            return Task.FromException(failure);
        }
    }

    private void Finish(GrainRequest request, IncomingCall? call, Task task)
    {
        // First the mailbox, then the reply: who has the reply finds the grain free.
        End(request);
        if (call is not null)
            call.Reply(task);
        else
            request.ReplyAs(task);
    }

    private void End(GrainRequest request)
    {
        lock (_lock)
        {
            _mailbox.End(request);
            _slot.Leave(request);
            if (request.KeepsAlive)
                _lastUsed = _core.Clock.Coarse;
            if (_isScheduled || !HasWork())
                return;
            _isScheduled = true;
        }

        _core.Scheduler.Schedule(this, behindOthers: false);
    }

    /// <summary>A request whose task is not done.</summary>
    private sealed class Pending(Activation activation, GrainRequest request, IncomingCall? call, Task task)
    {
        // Finishing touches no grain code, so it may run where the task ends.
        internal void Await() => task.ConfigureAwait(activation._core.Scheduler.OrdersEverything).GetAwaiter().UnsafeOnCompleted(Finish);

        private void Finish() => activation.Finish(request, call, task);
    }
}
