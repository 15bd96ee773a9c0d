namespace Actors.Embedded;

/// <summary>A request whose method returns Task or ValueTask of a result.</summary>
/// <typeparam name="TResult">The result's type.</typeparam>
/// <param name="method">The method.</param>
public abstract class GrainRequest<TResult>(GrainMethod method) : GrainRequest(method)
{
    private readonly TaskCompletionSource<TResult> _reply = new(Replies);

    internal Task<TResult> Reply => _reply.Task;

    /// <summary>Calls the method with the arguments.</summary>
    /// <param name="grain">The grain object.</param>
    /// <returns>The method's task.</returns>
    protected abstract Task<TResult> Invoke(object grain);

    internal sealed override Task Start(object grain) => Invoke(grain);

    internal sealed override void ReplyAs(Task ended)
    {
        if (ended is Task<TResult> typed && Settle(typed.Exception))
            _reply.SetFromTask(typed);
        else if (!ended.IsCompletedSuccessfully)
            ReplyAsFailed(ended);
    }

    internal sealed override void ReplyValue(object? value)
    {
        if (!Settle())
            return;
        if (value is TResult result)
            _reply.SetResult(result);
        else if (value is null)
            _reply.SetResult(default!);
        else
            _reply.SetException(new InvalidCastException($"A filter set a {value.GetType()} where {Method} returns {typeof(TResult)}."));
    }

    internal sealed override void ReplyFailure(Exception failure)
    {
        if (Settle(failure))
            _reply.SetException(failure);
    }

    internal sealed override object? ResultOf(Task ended) => ended.IsCompletedSuccessfully ? ((Task<TResult>)ended).Result : null;
}
