using Actors.Simulation.Machine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Actors.Simulation.Runtime;

/// <summary>
/// A grain in memory: a scheduler whose turns the loop runs, one at a time and in their order, when the seed says so. What may run when is
/// Orleans' rule (ActivationData); Runtime.Tests holds both to it.
/// </summary>
internal sealed partial class Activation : TaskScheduler, IGrainContext, IWorkItemScheduler, IThreadPoolWorkItem
{
    private readonly SimulatedRuntime _runtime;
    private readonly GrainClass _class;
    private readonly Owner _process;
    private readonly AsyncServiceScope _scope;

    // A null is a look at the mailbox; the others are continuations of the grain's own code.
    private readonly Queue<Task?> _turns = new();
    private readonly List<GrainCall> _waiting = [];
    private readonly HashSet<GrainCall> _running = [];

    // The request that others have to wait for; null when whatever runs lets others in.
    private GrainCall? _blocking;
    private bool _isInTurn;
    private bool _isSignalled;

    public Activation(SimulatedRuntime runtime, Owner process, GrainClass type, GrainId id, long number)
    {
        _runtime = runtime;
        _class = type;
        _process = process;
        _scope = runtime.Services.CreateAsyncScope();
        _scope.ServiceProvider.GetRequiredService<ActivationScope>().Context = this;
        _usedAt = process.Clock.GetTimestamp();
        GrainId = id;
        Number = number;
        ActivationId = new ActivationId(new Guid((int)(number >> 32), 0, 0, BitConverter.GetBytes(number)));
        Signal();
    }

    /// <summary>How many there were before it in its process, and so its place among others.</summary>
    public long Number { get; }

    public GrainId GrainId { get; }

    public ActivationId ActivationId { get; }

    public GrainAddress Address => new() { GrainId = GrainId, ActivationId = ActivationId };

    public object? GrainInstance { get; private set; }

    public GrainReference GrainReference => (GrainReference)_runtime.GrainFactory.GetGrain(GrainId);

    public IServiceProvider ActivationServices => _scope.ServiceProvider;

    public IWorkItemScheduler Scheduler => this;

    public ILogger Logger => _runtime.Logger;

    /// <summary>True once it has vanished: none of its turns runs any more.</summary>
    public bool HasVanished { get; private set; }

    /// <summary>True while it has anything to do.</summary>
    public bool IsBusy => _waiting.Count + _running.Count > 0;

    public IGrainLifecycle ObservableLifecycle => throw NoneUses("stages of a grain's life");

    public override int MaximumConcurrencyLevel => 1;

    /// <summary>The activation whose turn it is; null outside of grains.</summary>
    public static Activation? Acting => Current as Activation;

    /// <summary>Runs the next turn.</summary>
    public void Execute()
    {
        var next = _turns.Dequeue();
        _isInTurn = true;
        try
        {
            // Grain code must find this scheduler as the current one, and only a task can give it that.
            if (next is null) new Task(Look).RunSynchronously(this);
            else TryExecuteTask(next);
        }
        finally
        {
            _isInTurn = false;
        }
    }

    /// <summary>Takes a request.</summary>
    public void Receive(GrainCall call)
    {
        if (HasVanished) return;
        _waiting.Add(call);
        Signal();
    }

    public void ReceiveMessage(object message) => Receive((GrainCall)message);

    public object? GetTarget() => GrainInstance;

    public object? GetComponent(Type componentType) =>
        componentType.IsInstanceOfType(GrainInstance) ? GrainInstance : ActivationServices.GetService(componentType);

    public void SetComponent<TComponent>(TComponent? value)
        where TComponent : class => throw NoneUses("components");

    public bool Equals(IGrainContext? other) => ReferenceEquals(this, other);

    public void QueueAction(Action action) => Task.Factory.StartNew(action, CancellationToken.None, TaskCreationOptions.None, this);

    public void QueueAction(Action<object> action, object state) =>
        Task.Factory.StartNew(action!, state, CancellationToken.None, TaskCreationOptions.None, this);

    void IWorkItemScheduler.QueueTask(Task task) => task.Start(this);

    public override string ToString() => $"{GrainId} ({_state}, {_running.Count} running, {_waiting.Count} waiting)";

    protected override void QueueTask(Task task) => Add(task);

    // In a turn of its own grain a continuation may go on at once, as in Orleans.
    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        _isInTurn && !taskWasPreviouslyQueued && TryExecuteTask(task);

    protected override IEnumerable<Task> GetScheduledTasks() => _turns.OfType<Task>();

    private static NotSupportedException NoneUses(string what) =>
        new($"No grain of the product uses {what}, so the simulated runtime does not know them.");

    private void Add(Task? turn)
    {
        // The collector wakes what the dead have left behind, when it likes and on a thread of its own.
        if (HasVanished || _process.IsDead) return;
        _turns.Enqueue(turn);
        _process.Loop.Add(_process, this);
    }

    // One thing at a look, so that the seed may let something else happen before the next.
    private void Look()
    {
        _isSignalled = false;
        if (_state == State.Created) _ = Activate();
        else if (_state == State.Gone) HandOn();
        else if (MayEnd) _ = End();
        else if (Next() is { } call) _ = Serve(call);
        Signal();
    }

    private void Signal()
    {
        if (_isSignalled || !(_state == State.Created || (_state == State.Gone && _waiting.Count > 0) || MayEnd || FindNext() >= 0)) return;
        _isSignalled = true;
        Add(null);
    }

    private GrainCall? Next()
    {
        var index = FindNext();
        if (index < 0) return null;
        var call = _waiting[index];
        _waiting.RemoveAt(index);
        // Its caller has given up.
        if (call.IsSettled) return null;
        _running.Add(call);
        if (!call.AlwaysInterleaves) _blocking ??= call;
        return call;
    }

    private int FindNext()
    {
        for (var index = 0; index < _waiting.Count; index++)
        {
            var call = _waiting[index];
            if (_state != State.Valid && !(_state == State.Ending && !_isEnding && call.IsLocal)) return -1;
            if (call.IsSettled || MayRun(call)) return index;
        }

        return -1;
    }

    private bool MayRun(GrainCall call) =>
        _class.IsReentrant || _running.Count == 0 || call.AlwaysInterleaves || _blocking is null
            || (_blocking.IsReadOnly && call.IsReadOnly);

    private async Task Serve(GrainCall call)
    {
        var response = await _runtime.Answer(call, this);
        _running.Remove(call);
        if (_blocking == call) _blocking = null;
        if (call.KeepsAlive) _usedAt = _process.Clock.GetTimestamp();
        Signal();
        call.Complete(response);
    }
}
