using Actors.Grains.Journaling;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using SQLitePCL;

namespace Actors.Storage.Sqlite;

/// <summary>
/// Writes groups, one transaction each, on the writer's thread. A write that is refused or wrong fails alone; a storage that fails fails
/// the group, and the next group finds a connection that was opened and tried anew.
/// </summary>
internal sealed partial class SqliteCommitter(SqliteStorageOptions options, SqliteWriteSession session, ILogger logger) : IDisposable
{
    private readonly SqliteCheckpointer _checkpointer = new(options, logger);
    private SqliteWriteSession? _session = session;
    private long _positionBefore;
    private long _positionAfter;

    /// <summary>Writes a group and tells every write its outcome.</summary>
    public void Commit(IReadOnlyList<ISqliteWrite> group)
    {
        if (!Apply(group)) return;
        try
        {
            _positionAfter = _session!.LastPosition;
            _session.Commit();
        }
        catch (SqliteException error)
        {
            FailCommit(group, error);
            return;
        }

        foreach (var write in group) write.Complete();
        StorageMeter.Committed(group.Count);
        _checkpointer.Committed(_session);
    }

    public void Dispose()
    {
        _checkpointer.Dispose();
        _session?.Dispose();
    }

    private bool Apply(IReadOnlyList<ISqliteWrite> group)
    {
        try
        {
            _session ??= SqliteWriteSession.Open(options);
            _session.Begin();
            _positionBefore = _session.LastPosition;
            if (!TryApplyTogether(group)) ApplyApart(group);
            return true;
        }
        catch (SqliteException error)
        {
            LogFailure(logger, error, group.Count);
            FailAll(group, "The storage failed before the commit.", outcomeIsUnknown: false, error);
            // A busy file is no broken connection, and its cache is worth keeping.
            if (error.SqliteErrorCode != raw.SQLITE_BUSY) _ = Reopen();
            else _session?.Rollback();
            return false;
        }
    }

    private bool TryApplyTogether(IReadOnlyList<ISqliteWrite> group)
    {
        try
        {
            foreach (var write in group) write.Apply(_session!);
            return true;
        }
        catch (Exception error) when (!IsStorageFailure(error))
        {
            return false;
        }
    }

    /// <summary>
    /// One write of the group cannot be written, for example because it is too big. Which one is found by writing each apart.
    /// </summary>
    private void ApplyApart(IReadOnlyList<ISqliteWrite> group)
    {
        _session!.Rollback();
        _session.Begin();
        foreach (var write in group)
        {
            _session.Execute("SAVEPOINT one");
            try
            {
                write.Apply(_session);
            }
            catch (Exception error) when (!IsStorageFailure(error))
            {
                LogWrong(logger, error);
                _session.Execute("ROLLBACK TO one");
                write.Refuse(new JournalUnavailableException("The storage cannot take this write.", outcomeIsUnknown: false, error));
            }

            _session.Execute("RELEASE one");
        }
    }

    /// <summary>
    /// The log's last frames may be in the file although the commit failed, and a restart could bring them back. A later commit that
    /// succeeds overwrites them; when it does, and the group's events are not there, it is known that the group was not written.
    /// </summary>
    private void FailCommit(IReadOnlyList<ISqliteWrite> group, SqliteException error)
    {
        LogFailure(logger, error, group.Count);
        var isKnown = Reopen() && _positionAfter > _positionBefore && _session!.LastPosition == _positionBefore;
        FailAll(group, "The storage failed during the commit.", outcomeIsUnknown: !isKnown, error);
    }

    private bool Reopen()
    {
        _session?.Dispose();
        _session = null;
        try
        {
            var reopened = SqliteWriteSession.Open(options);
            _session = reopened;
            reopened.Probe();
            return true;
        }
        catch (SqliteException error)
        {
            LogReopenFailed(logger, error);
            _session?.Dispose();
            _session = null;
            return false;
        }
    }

    private static void FailAll(IReadOnlyList<ISqliteWrite> group, string message, bool outcomeIsUnknown, SqliteException error)
    {
        foreach (var write in group) write.Fail(new JournalUnavailableException($"{message} {error.Message}", outcomeIsUnknown, error));
    }

    /// <summary>Whether the storage failed, and not just one write that it cannot take.</summary>
    private static bool IsStorageFailure(Exception error) => error is SqliteException { SqliteErrorCode: var code }
        && code is not (raw.SQLITE_CONSTRAINT or raw.SQLITE_TOOBIG or raw.SQLITE_MISMATCH or raw.SQLITE_RANGE or raw.SQLITE_ERROR);

    [LoggerMessage(EventId = 10, Level = LogLevel.Error, Message = "SQLite failed; {Count} writes are not acknowledged")]
    private static partial void LogFailure(ILogger logger, Exception error, int count);

    [LoggerMessage(EventId = 11, Level = LogLevel.Error, Message = "SQLite cannot take a write; its neighbours are written")]
    private static partial void LogWrong(ILogger logger, Exception error);

    [LoggerMessage(EventId = 12, Level = LogLevel.Critical, Message = "SQLite could not be opened again; the next write tries anew")]
    private static partial void LogReopenFailed(ILogger logger, Exception error);
}
