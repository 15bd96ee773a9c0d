using Actors.Storage.Writing;

namespace Actors.Storage.Sqlite;

/// <summary>A write that goes through the one writer.</summary>
internal interface ISqliteWrite : IWriteRequest
{
    /// <summary>Writes inside the open transaction. It may be called again after a rollback, and then starts anew.</summary>
    /// <param name="session">The writer's connection.</param>
    void Apply(SqliteWriteSession session);

    /// <summary>Notes that the write is refused although its neighbours are not; it is told by <see cref="Settle"/>.</summary>
    /// <param name="reason">Why.</param>
    void Refuse(Exception reason);

    /// <summary>Tells the outcome, after the transaction has become durable.</summary>
    void Settle();
}

/// <summary>
/// The common part of writes. It is its own completion source, which saves an object per write. Whoever waits goes on elsewhere, never
/// on the writer's thread. A refusal too is told only after the commit: it may rest on a neighbour that the commit makes true.
/// </summary>
internal abstract class SqliteWrite<TResult>() : TaskCompletionSource<TResult>(TaskCreationOptions.RunContinuationsAsynchronously), ISqliteWrite
{
    private TResult _result = default!;
    private Exception? _refusal;

    public void Apply(SqliteWriteSession session)
    {
        _refusal = null;
        _result = Write(session);
    }

    public void Refuse(Exception reason) => _refusal = reason;

    public void Settle()
    {
        if (_refusal is OperationCanceledException cancelled) SetCanceled(cancelled.CancellationToken);
        else if (_refusal is not null) SetException(_refusal);
        else SetResult(_result);
    }

    public void Fail(Exception error) => TrySetException(error);

    /// <summary>Writes, or calls <see cref="Refuse"/> before anything is written.</summary>
    protected abstract TResult Write(SqliteWriteSession session);
}
