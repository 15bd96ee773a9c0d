using Orleans.CodeGeneration;
using Orleans.Serialization.Invocation;

namespace Actors.Simulation.Runtime;

/// <summary>A request on its way to a grain: what Orleans calls a message.</summary>
internal abstract class GrainCall(IInvokable request, GrainId source, GrainInterfaceType interfaceType, InvokeMethodOptions options)
{
    private readonly KeyValuePair<string, object>[] _context = [.. RequestContext.Entries];

    public IInvokable Request => request;

    public GrainId Source => source;

    public GrainInterfaceType InterfaceType => interfaceType;

    public bool IsReadOnly => (options & InvokeMethodOptions.ReadOnly) != 0;

    public bool AlwaysInterleaves => (options & InvokeMethodOptions.AlwaysInterleave) != 0;

    /// <summary>True for what an activation asks of itself: it goes with the activation, and the next one does not hear of it.</summary>
    public virtual bool IsLocal => false;

    /// <summary>True when the grain counts as used by it.</summary>
    public virtual bool KeepsAlive => true;

    /// <summary>How often it was handed on to another activation.</summary>
    public int Forwards { get; set; }

    /// <summary>True once the caller waits no longer; what has not begun then never does.</summary>
    public abstract bool IsSettled { get; }

    public abstract void Complete(Response response);

    public void Fail(Exception failure) => Complete(Response.FromException(failure));

    /// <summary>Lets the current turn see the values that the caller had.</summary>
    public void EnterContext()
    {
        foreach (var (name, value) in _context) RequestContext.Set(name, value);
    }

    public override string ToString() => $"{request.GetInterfaceName()}.{request.GetMethodName()}";
}

/// <summary>A request that somebody waits for.</summary>
internal sealed class GrainCall<T>(IInvokable request, GrainId source, GrainInterfaceType interfaceType, InvokeMethodOptions options)
    : GrainCall(request, source, interfaceType, options)
{
    // Whoever waits goes on in its own context or scheduler; only here may nothing be left to the thread pool.
    private readonly TaskCompletionSource<T?> _reply = new(TaskCreationOptions.None);

    private CancellationTokenRegistration _cancellation;
    private ITimer? _limit;

    public Task<T?> Reply => _reply.Task;

    public override bool IsSettled => _reply.Task.IsCompleted;

    /// <summary>Gives up after a time.</summary>
    public void Limit(TimeSpan time, TimeProvider clock) =>
        _limit = clock.CreateTimer(
            _ => Fail(new TimeoutException($"{this} has not answered within {time}. It may still run.")),
            null, time, Timeout.InfiniteTimeSpan);

    /// <summary>Gives up when the caller does.</summary>
    public void Observe(Action tellTarget, CancellationToken cancellation)
    {
        if (!cancellation.CanBeCanceled) return;
        _cancellation = cancellation.Register(() =>
        {
            tellTarget();
            Fail(new OperationCanceledException(cancellation));
        });
    }

    public override void Complete(Response response)
    {
        _limit?.Dispose();
        _cancellation.Dispose();
        if (response.Exception is OperationCanceledException cancelled) _reply.TrySetCanceled(cancelled.CancellationToken);
        else if (response.Exception is { } failure) _reply.TrySetException(failure);
        else _reply.TrySetResult(response.GetResult<T>());
    }
}
