namespace Actors.Simulation.Machine;

/// <summary>
/// The one thread on which everything runs, and its time. Of all that is ready it picks by chance what runs next; when nothing is, time
/// goes on to the next timer. Nothing else decides on an order, so a seed is a run.
/// </summary>
internal sealed class Loop(Chance order, DateTimeOffset start)
{
    private readonly List<Turn> _ready = [];
    private readonly PriorityQueue<(LoopTimer Timer, int Setting), (long Due, long Number)> _timers = new();
    private readonly ExecutionContext _clean = ExecutionContext.Capture()!;
    private readonly int _thread = Environment.CurrentManagedThreadId;
    private long _lastTimer;

    /// <summary>When the run began.</summary>
    public DateTimeOffset Start => start;

    /// <summary>How long the run has lasted, in its own time.</summary>
    public TimeSpan Elapsed { get; private set; }

    /// <summary>How many turns have run.</summary>
    public long Turns { get; private set; }

    /// <summary>Adds work of a runtime: an activation with turns, a subscription with items.</summary>
    public void Add(Owner owner, IThreadPoolWorkItem work) => Add(new Turn(owner, work, null, null));

    /// <summary>Adds the continuation of an await.</summary>
    public void Add(Owner owner, SendOrPostCallback callback, object? state)
    {
        // The collector wakes what the dead have left behind, when it likes and on a thread of its own.
        if (!owner.IsDead) Add(new Turn(owner, null, callback, state));
    }

    /// <summary>Sets a timer.</summary>
    public void Add(LoopTimer timer, TimeSpan dueTime) =>
        _timers.Enqueue((timer, timer.Setting), ((Elapsed + dueTime).Ticks, ++_lastTimer));

    /// <summary>What ended the run; null while nothing has.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Ends the run.</summary>
    /// <param name="failure">Why.</param>
    public void Fail(Exception failure) => Failure ??= failure;

    /// <summary>Starts something that goes on by itself.</summary>
    /// <param name="owner">Whose it is.</param>
    /// <param name="work">What. Its failure ends the run.</param>
    public void Begin(Owner owner, Func<Task> work) => Add(owner, _ => _ = Guard(work), null);

    /// <summary>Runs one piece of work, or fires one timer.</summary>
    /// <returns>False when there is neither: nothing would ever happen again.</returns>
    public bool RunOne()
    {
        Turns++;
        return RunReady() || FireNext();
    }

    /// <summary>Lets time pass at once. Timers that were due in it fire afterwards.</summary>
    /// <param name="time">How much.</param>
    public void Jump(TimeSpan time) => Elapsed += time;

    private void Add(Turn turn)
    {
        // Whatever comes from there comes when it likes, and the seed would have no say in it.
        if (Environment.CurrentManagedThreadId != _thread)
            Fail(new InvalidOperationException($"Work of {turn.Owner.Name} came from another thread."));
        else _ready.Add(turn);
    }

    private bool RunReady()
    {
        while (_ready.Count > 0)
        {
            var index = order.Below(_ready.Count);
            var turn = _ready[index];
            _ready[index] = _ready[^1];
            _ready.RemoveAt(_ready.Count - 1);
            if (turn.Owner.IsDead || (turn.Work is { } work && !turn.Owner.MayRun(work))) continue;
            Run(turn);
            return true;
        }

        return false;
    }

    private bool FireNext()
    {
        while (_timers.TryDequeue(out var next, out var place))
        {
            if (next.Timer.Setting != next.Setting || next.Timer.Owner.IsDead) continue;
            if (place.Due > Elapsed.Ticks) Elapsed = TimeSpan.FromTicks(place.Due);
            Enter(next.Timer.Owner.Context);
            next.Timer.Fire();
            return true;
        }

        return false;
    }

    private void Run(Turn turn)
    {
        // An await looks for a context before it looks for the grain's own scheduler, so inside a grain there must be none.
        Enter(turn.Work is TaskScheduler ? null : turn.Owner.Context);
        if (turn.Work is { } work) work.Execute();
        else turn.Callback!(turn.State);
    }

    private async Task Guard(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception failure)
        {
            Fail(failure);
        }
    }

    private void Enter(SynchronizationContext? context)
    {
        ExecutionContext.Restore(_clean);
        SynchronizationContext.SetSynchronizationContext(context);
    }

    private readonly record struct Turn(Owner Owner, IThreadPoolWorkItem? Work, SendOrPostCallback? Callback, object? State);
}
