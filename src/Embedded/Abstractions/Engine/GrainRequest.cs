using System.Diagnostics;

namespace Actors.Embedded;

/// <summary>One piece of work for one grain: the arguments, the reply and the engine's notes. Used once.</summary>
public abstract class GrainRequest
{
    private const int OpenWithSpan = 1;
    private const int Settled = 2;

    private int _state;

    /// <summary>
    /// How replies are made. What a caller does next must not hold up the grain that replied, so it goes on elsewhere. A simulator, in which there is no
    /// elsewhere, sets this to none: then a reply wakes nobody but through schedulers and contexts, which are the simulator's own.
    /// </summary>
    internal static TaskCreationOptions Replies { get; set; } = TaskCreationOptions.RunContinuationsAsynchronously;

    internal GrainRequest(GrainMethod method) => Method = method;

    internal GrainMethod Method { get; }

    /// <summary>The RequestContext values it travels with.</summary>
    internal CallValues? Values { get; set; }

    /// <summary>The trace it runs in: the caller's, or its own span there when the trace is recorded and somebody listens.</summary>
    internal Activity? Trace { get; private set; }

    /// <summary>
    /// The request that made this one; null from outside grains. Cleared once this one is settled, so that a chain of calls that
    /// nobody awaits does not keep its whole past in memory.
    /// </summary>
    internal GrainRequest? Parent { get; set; }

    /// <summary>The activation that has taken it; null before.</summary>
    internal IActivation? Owner { get; set; }

    /// <summary>When the caller stops waiting, in timestamp units of the engine's clock.</summary>
    internal long Deadline { get; set; }

    /// <summary>How often an activation that ran nothing at all has handed it on.</summary>
    internal int Forwards { get; set; }

    /// <summary>Neighbours in the one list it is in: waiting or running. Kept here so that a list costs no allocation.</summary>
    internal GrainRequest? Next { get; set; }

    /// <inheritdoc cref="Next"/>
    internal GrainRequest? Previous { get; set; }

    /// <summary>Whether it dies with its activation instead of going to the next one.</summary>
    internal virtual bool IsLocal => false;

    /// <summary>Whether the reply is decided, so that running it would help nobody.</summary>
    internal bool IsSettled => Volatile.Read(ref _state) == Settled;

    /// <summary>Whether the call filters see it.</summary>
    internal virtual bool IsFiltered => true;

    /// <summary>Whether it counts as use of the grain.</summary>
    internal virtual bool KeepsAlive => true;

    /// <summary>Takes the caller's trace along. Before it is sent.</summary>
    internal void JoinTrace()
    {
        Trace = Activity.Current;
        if (!CallSpans.AreHeard || CallSpans.Begin(Method, Trace) is not { } span)
            return;
        Trace = span;
        _state = OpenWithSpan;
    }

    /// <summary>Calls the grain.</summary>
    internal abstract Task Start(object grain);

    /// <summary>Replies as the task ended.</summary>
    internal abstract void ReplyAs(Task ended);

    /// <summary>Replies with a value that a filter chose.</summary>
    internal abstract void ReplyValue(object? value);

    /// <summary>Replies with a failure.</summary>
    internal abstract void ReplyFailure(Exception failure);

    /// <summary>Replies as a task ended that is not of this request's method.</summary>
    internal void ReplyAsFailed(Task ended)
    {
        if (ended.IsCanceled)
            ReplyFailure(new TaskCanceledException(ended));
        else
            ReplyFailure(ended.Exception!.InnerException!);
    }

    /// <summary>The result of an ended task of this request's method.</summary>
    internal abstract object? ResultOf(Task ended);

    /// <summary>Claims the one reply.</summary>
    /// <param name="failure">Why it is none that the caller wants; null when it is.</param>
    /// <returns>Whether it was still to be given.</returns>
    private protected bool Settle(Exception? failure = null)
    {
        var before = Interlocked.Exchange(ref _state, Settled);
        if (before == Settled)
            return false;
        if (before == OpenWithSpan)
            CallSpans.End(Trace!, failure);
        Parent = null;
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Owner?.GrainId.ToString() ?? "?"}.{Method}";
}
