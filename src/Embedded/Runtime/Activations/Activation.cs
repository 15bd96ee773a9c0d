using Orleans;
using Orleans.Runtime;
using Orleans.Streams;

namespace Actors.Embedded;

/// <summary>
/// One grain in memory: its mailbox, its turns and its life. It is a task scheduler of its own, so that awaits, StartNew and
/// ContinueWith inside the grain come back to its turns, which run one at a time.
/// </summary>
internal sealed partial class Activation : TaskScheduler, IActivation, IThreadPoolWorkItem
{
    private readonly Lock _lock = new();
    private readonly ClassDispatcher _dispatcher;
    private readonly EngineCore _core;
    private readonly IdSpan _key;
    private ContinuationQueue _continuations;
    private Mailbox _mailbox;
    private ActivationState _state;
    private bool _isScheduled;
    private bool _isWatched;
    private bool _hasRunAnything;
    private long _lastUsed;
    private Grain? _grain;

    internal Activation(ClassDispatcher dispatcher, IdSpan key)
    {
        _dispatcher = dispatcher;
        _core = dispatcher.Core;
        _key = key;
        _mailbox = new Mailbox(dispatcher.Class.IsReentrant);
        _lastUsed = _core.Clock.Coarse;
        Number = _core.NextActivationNumber();
    }

    /// <summary>Made in this order; whatever walks activations sorts by it, since a dictionary's order differs from run to run.</summary>
    internal long Number { get; }

    public GrainId GrainId => new(_dispatcher.GrainType, _key);

    public object? GrainInstance => _grain;

    public IGrainFactory GrainFactory => _core.Client;

    public override int MaximumConcurrencyLevel => 1;

    internal IdSpan Key => _key;

    internal ClassDispatcher Dispatcher => _dispatcher;

    /// <summary>Requests that wait or run.</summary>
    internal int Load
    {
        get
        {
            lock (_lock)
                return _mailbox.WaitingCount + _mailbox.RunningCount;
        }
    }

    public IStreamProvider GetStreamProvider(string name) => _core.GetStreamProvider(name);

    public override string ToString() => GrainId.ToString();

    /// <summary>Takes a request into the mailbox.</summary>
    /// <returns>False when the activation is gone, so that another must take it.</returns>
    internal bool TryAccept(GrainRequest request)
    {
        var schedule = false;
        lock (_lock)
        {
            if (_state == ActivationState.Gone)
                return false;
            if (_mailbox.WaitingCount < _core.Options.MailboxLimit || request is InternalRequest)
            {
                request.Owner = this;
                _mailbox.Add(request);
                schedule = !_isScheduled && HasWork();
                _isScheduled |= schedule;
                request = null!;
            }
        }

        if (request is not null)
        {
            Measures.Overloads.Add(1);
            request.ReplyFailure(new LimitExceededException(
                $"The mailbox of {GrainId} is full: {_core.Options.MailboxLimit} requests wait. {request.Method} was refused; retry later."));
        }

        if (schedule)
            _core.Scheduler.Schedule(this, behindOthers: false);
        return true;
    }

    protected override void QueueTask(Task task)
    {
        var schedule = false;
        lock (_lock)
        {
            _continuations.Enqueue(task);
            schedule = !_isScheduled;
            _isScheduled = true;
        }

        if (schedule)
            _core.Scheduler.Schedule(this, behindOthers: false);
    }

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        !taskWasPreviouslyQueued && RuntimeContext.Current == this && TryExecuteTask(task);

    protected override IEnumerable<Task> GetScheduledTasks()
    {
        lock (_lock)
            return _continuations.ToArray();
    }

    /// <summary>Whether a turn could run now. Under the lock.</summary>
    private bool HasWork() => _continuations.Count > 0 || _state switch
    {
        ActivationState.Created => true,
        ActivationState.Valid => _mailbox.HasRunnable,
        ActivationState.Deactivating => _mailbox.RunningCount == 0 && !_isEnding,
        _ => false,
    };

    private void ScheduleIfNeeded()
    {
        lock (_lock)
        {
            if (_isScheduled || !HasWork())
                return;
            _isScheduled = true;
        }

        _core.Scheduler.Schedule(this, behindOthers: false);
    }
}

/// <summary>The life of an activation, in order.</summary>
internal enum ActivationState
{
    /// <summary>In the registry, nothing run yet.</summary>
    Created,

    /// <summary>OnActivateAsync runs; requests wait.</summary>
    Activating,

    /// <summary>Serves requests.</summary>
    Valid,

    /// <summary>Running requests finish, then OnDeactivateAsync runs; other requests wait.</summary>
    Deactivating,

    /// <summary>Out of the registry. What waited has gone to the next activation.</summary>
    Gone,
}
