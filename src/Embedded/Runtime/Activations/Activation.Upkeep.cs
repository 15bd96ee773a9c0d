namespace Actors.Embedded;

internal sealed partial class Activation
{
    /// <summary>Ends the watch if nothing is waiting or running.</summary>
    internal bool Unwatch()
    {
        lock (_lock)
        {
            _isWatched = _mailbox.RunningCount + _mailbox.WaitingCount > 0;
            return !_isWatched;
        }
    }

    /// <summary>Adds the requests whose callers have waited too long; those that have not begun leave the mailbox.</summary>
    internal void TakeOverdue(long now, List<GrainRequest> overdue)
    {
        lock (_lock)
        {
            for (var request = _mailbox.FirstRunning; request is not null; request = request.Next)
            {
                if (IsOverdue(request, now))
                    overdue.Add(request);
            }

            for (var request = _mailbox.FirstWaiting; request is not null;)
            {
                var next = request.Next;
                if (IsOverdue(request, now))
                {
                    _mailbox.RemoveWaiting(request);
                    overdue.Add(request);
                }

                request = next;
            }
        }
    }

    /// <summary>Adds what the search for call cycles needs to know.</summary>
    internal void Describe(CallGraph graph)
    {
        lock (_lock)
        {
            for (var running = _mailbox.FirstRunning; running is not null; running = running.Next)
                graph.AddCall(running);
            for (var waiting = _mailbox.FirstWaiting; waiting is not null; waiting = waiting.Next)
            {
                // Without a grain that waits for it, it can be in no cycle.
                if (waiting.Parent is null)
                    continue;
                graph.AddCall(waiting);
                // The request that woke the grain makes the calls of its activation hook.
                if (_state == ActivationState.Activating && _activationCause is { } cause && cause != waiting)
                    graph.AddBlocker(waiting, cause);
                for (var running = _mailbox.FirstRunning; running is not null; running = running.Next)
                {
                    if (_state != ActivationState.Valid || _mailbox.Blocks(running, waiting))
                        graph.AddBlocker(waiting, running);
                }
            }
        }
    }

    /// <summary>Takes a request that will never start out of the mailbox.</summary>
    /// <returns>Whether it was still waiting.</returns>
    internal bool TryWithdraw(GrainRequest request)
    {
        lock (_lock)
        {
            for (var waiting = _mailbox.FirstWaiting; waiting is not null; waiting = waiting.Next)
            {
                if (waiting != request)
                    continue;
                _mailbox.RemoveWaiting(request);
                return true;
            }
        }

        return false;
    }

    private static bool IsOverdue(GrainRequest request, long now) => request is not InternalRequest && request.Deadline <= now && !request.IsSettled;
}
