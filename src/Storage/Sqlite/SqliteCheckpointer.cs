using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Actors.Storage.Sqlite;

/// <summary>
/// Copies the write-ahead log into the file when it has grown. Most of it is copied on a thread of its own while the writer goes on, in
/// passes until little is left. The writer copies the last of it, because only a log that is copied whole is begun anew: so a write that
/// waits meanwhile waits milliseconds, and not for the whole log.
/// </summary>
internal sealed partial class SqliteCheckpointer(SqliteStorageOptions options, ILogger logger) : IDisposable
{
    private const string Pass = "PRAGMA wal_checkpoint(PASSIVE)";

    /// <summary>The third column of the pass's answer: how many pages of the log have been copied, earlier passes included.</summary>
    private const int Copied = 2;

    private const int MostPasses = 8;
    private const int LittlePages = 256;

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
        var before = 0L;
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var copied = database.ReadInteger(Pass, Copied);
            if (copied - before <= LittlePages) return;
            before = copied;
        }
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

    [LoggerMessage(
        EventId = 20,
        Level = LogLevel.Warning,
        Message = "SQLite's log could not be copied into the file; the next commits try again")]
    private static partial void LogFailure(ILogger logger, Exception error);
}
