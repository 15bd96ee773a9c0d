namespace Actors.Embedded;

/// <summary>A request whose method returns Task or ValueTask.</summary>
/// <param name="method">The method.</param>
public abstract class GrainVoidRequest(GrainMethod method) : GrainRequest(method)
{
    private readonly TaskCompletionSource _reply = new(Replies);

    internal Task Reply => _reply.Task;

    /// <summary>Calls the method with the arguments.</summary>
    /// <param name="grain">The grain object.</param>
    /// <returns>The method's task.</returns>
    protected abstract Task Invoke(object grain);

    internal sealed override Task Start(object grain) => Invoke(grain);

    internal sealed override void ReplyAs(Task ended)
    {
        if (Settle(ended.Exception))
            _reply.SetFromTask(ended);
    }

    internal sealed override void ReplyValue(object? value)
    {
        if (Settle())
            _reply.SetResult();
    }

    internal sealed override void ReplyFailure(Exception failure)
    {
        if (Settle(failure))
            _reply.SetException(failure);
    }

    internal sealed override object? ResultOf(Task ended) => null;
}
