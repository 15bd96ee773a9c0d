namespace Actors.Embedded;

/// <summary>
/// The requests of one activation and the rules of which may run together. Not thread-safe: the activation's lock guards it.
/// </summary>
/// <remarks>
/// An ordinary request runs alone. Read-only requests run together and overtake a waiting ordinary one, as in Orleans; unlike
/// there, an ordinary one then waits for all of them, not only for the first. Always-interleaving requests run with anything,
/// and in a reentrant grain every request does.
/// </remarks>
internal struct Mailbox(bool isReentrant)
{
    private readonly bool _isReentrant = isReentrant;
    private RequestList _waiting;
    private RequestList _running;
    private int _waitingReadOnly;
    private int _waitingInterleaving;
    private int _runningAlone;
    private int _runningReadOnly;

    internal readonly int WaitingCount => _waiting.Count;

    internal readonly int RunningCount => _running.Count;

    internal readonly GrainRequest? FirstWaiting => _waiting.First;

    internal readonly GrainRequest? FirstRunning => _running.First;

    internal void Add(GrainRequest request)
    {
        _waiting.Add(request);
        Count(request, 1);
    }

    /// <summary>Whether any waiting request may start.</summary>
    internal readonly bool HasRunnable => FindRunnable() is not null;

    /// <summary>Moves the first request that may start from waiting to running.</summary>
    internal GrainRequest? Take()
    {
        if (FindRunnable() is not { } request)
            return null;
        RemoveWaiting(request);
        _running.Add(request);
        if (BlocksAlone(request))
            _runningAlone++;
        else if (BlocksWriters(request))
            _runningReadOnly++;
        return request;
    }

    internal void RemoveWaiting(GrainRequest request)
    {
        _waiting.Remove(request);
        Count(request, -1);
    }

    internal void End(GrainRequest request)
    {
        _running.Remove(request);
        if (BlocksAlone(request))
            _runningAlone--;
        else if (BlocksWriters(request))
            _runningReadOnly--;
    }

    /// <summary>Whether a running request keeps a waiting one from starting.</summary>
    internal readonly bool Blocks(GrainRequest running, GrainRequest waiting) =>
        !_isReentrant && !waiting.Method.IsAlwaysInterleave && !running.Method.IsAlwaysInterleave
        && !(running.Method.IsReadOnly && waiting.Method.IsReadOnly);

    private void Count(GrainRequest request, int change)
    {
        if (request.Method.IsAlwaysInterleave)
            _waitingInterleaving += change;
        else if (request.Method.IsReadOnly)
            _waitingReadOnly += change;
    }

    private readonly bool BlocksAlone(GrainRequest request) => BlocksWriters(request) && !request.Method.IsReadOnly;

    private readonly bool BlocksWriters(GrainRequest request) => !_isReentrant && !request.Method.IsAlwaysInterleave;

    private readonly bool MayStart(GrainRequest request)
    {
        if (_isReentrant || request.Method.IsAlwaysInterleave)
            return true;
        return _runningAlone == 0 && (_runningReadOnly == 0 || request.Method.IsReadOnly);
    }

    private readonly GrainRequest? FindRunnable()
    {
        var first = _waiting.First;
        if (first is null || MayStart(first))
            return first;
        // Only when something behind can start is the list walked, so a long queue behind a slow request costs nothing.
        var others = _waitingInterleaving + (_runningAlone == 0 ? _waitingReadOnly : 0);
        if (others == 0)
            return null;
        var request = first.Next;
        while (request is not null && !MayStart(request))
            request = request.Next;
        return request;
    }
}
