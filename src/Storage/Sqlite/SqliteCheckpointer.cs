using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Actors.Storage.Sqlite;

/// <summary>
/// Copies the write-ahead log into the file when it has grown. The bulk is copied on a thread of its own while the writer goes on; the
/// writer then copies the little that came meanwhile, because only a log that is copied whole is begun anew.
/// </summary>
internal sealed partial class SqliteCheckpointer(SqliteStorageOptions options, ILogger logger) : IDisposable
{
    private const string Pass = "PRAGMA wal_checkpoint(PASSIVE)";

    private Task _copying = Task.CompletedTask;
    private bool _isCopied;
    private long _pages;

    /// <summary>Called on the writer's thread after each commit.</summary>
    public void Committed(SqliteWriteSession session)
    {
        _pages += session.TakeWrittenPages();
        if (!_copying.IsCompleted) return;
        if (_isCopied)
        {
            (_isCopied, _pages) = (false, 0);
            Try(() => session.Execute(Pass));
        }
        else if (_pages >= options.CheckpointPages)
        {
            _isCopied = true;
            _copying = Task.Factory.StartNew(Copy, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
    }

    /// <summary>Waits for a copy that still runs.</summary>
    public void Dispose() => _copying.Wait();

    private void Copy() => Try(() =>
    {
        using var database = SqliteDatabase.OpenWriter(options);
        database.Execute(Pass);
    });

    /// <summary>What a checkpoint fails to copy is still in the log: nothing is lost, and the next one tries again.</summary>
    private void Try(Action copy)
    {
        try
        {
            copy();
        }
        catch (SqliteException error)
        {
            LogFailure(logger, error);
        }
    }

    [LoggerMessage(EventId = 20, Level = LogLevel.Warning, Message = "SQLite's log could not be copied into the file; the next commits try again")]
    private static partial void LogFailure(ILogger logger, Exception error);
}
