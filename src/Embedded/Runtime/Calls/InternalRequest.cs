namespace Actors.Embedded;

/// <summary>Work that the engine itself gives a grain: a timer tick, a stream item. It has no caller.</summary>
internal abstract class InternalRequest(GrainMethod method) : GrainRequest(method)
{
    internal override bool IsFiltered => false;

    internal override void ReplyAs(Task ended)
    {
        if (Settle())
            Ended(ended.IsCompletedSuccessfully ? null : ended.Exception?.InnerException ?? new TaskCanceledException(ended));
    }

    internal override void ReplyFailure(Exception failure)
    {
        if (Settle())
            Ended(failure);
    }

    internal override void ReplyValue(object? value) => throw new NotSupportedException("No filter sees internal work.");

    internal override object? ResultOf(Task ended) => null;

    /// <summary>Is told, once, how it went.</summary>
    protected abstract void Ended(Exception? failure);
}
