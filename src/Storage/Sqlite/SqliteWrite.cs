using Actors.Storage.Writing;
using Orleans.Storage;

namespace Actors.Storage.Sqlite;

/// <summary>A write that goes through the one writer.</summary>
internal interface ISqliteWrite : IWriteRequest
{
    /// <summary>Writes inside the open transaction. It may be called again after a rollback, and then starts anew.</summary>
    /// <param name="session">The writer's connection.</param>
    void Apply(SqliteWriteSession session);

    /// <summary>Notes that the write is refused although its neighbours are not; it is told by <see cref="Complete"/>.</summary>
    /// <param name="reason">Why.</param>
    void Refuse(Exception reason);

    /// <summary>Tells the outcome, after the transaction has become durable.</summary>
    void Complete();
}

/// <summary>
/// A write, and whoever waits for it; they go on elsewhere, never on the writer's thread. A refusal too is told only after the commit: it
/// may rest on a neighbour that the commit makes true.
/// </summary>
/// <param name="write">Writes; or throws a refusal before anything is written: a lost fence, or that its caller has stopped it.</param>
internal sealed class SqliteWrite<TResult>(Func<SqliteWriteSession, TResult> write)
    : TaskCompletionSource<TResult>(TaskCreationOptions.RunContinuationsAsynchronously), ISqliteWrite
{
    private TResult _result = default!;
    private Exception? _refusal;

    public void Apply(SqliteWriteSession session)
    {
        _refusal = null;
        try
        {
            _result = write(session);
        }
        catch (Exception refusal) when (refusal is InconsistentStateException or OperationCanceledException)
        {
            _refusal = refusal;
        }
    }

    public void Refuse(Exception reason) => _refusal = reason;

    public void Complete()
    {
        if (_refusal is OperationCanceledException cancelled) SetCanceled(cancelled.CancellationToken);
        else if (_refusal is not null) SetException(_refusal);
        else SetResult(_result);
    }

    public void Fail(Exception error) => TrySetException(error);
}
