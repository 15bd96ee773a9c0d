using System.Collections.Concurrent;
using Actors.Grains.Journaling;
using Microsoft.Data.Sqlite;

namespace Actors.Storage.Sqlite;

/// <summary>
/// A bounded number of read-only connections. In WAL mode a reader sees the last commit and never waits for the writer. A read runs where
/// it is called: it takes microseconds, less than going to another thread.
/// </summary>
internal sealed class SqliteReaderPool(SqliteStorageOptions options) : IDisposable
{
    private readonly SemaphoreSlim _free = new(options.Readers);
    private readonly ConcurrentBag<SqliteDatabase> _idle = [];

    /// <summary>Reads in one transaction, so that all that is read is of one moment.</summary>
    /// <exception cref="JournalUnavailableException">SQLite failed.</exception>
    public async Task<T> ReadAsync<T>(Func<SqliteDatabase, T> read, CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken);
        try
        {
            return Read(read);
        }
        catch (SqliteException error)
        {
            throw new JournalUnavailableException($"The storage failed while reading. {error.Message}", outcomeIsUnknown: false, error);
        }
        finally
        {
            _free.Release();
        }
    }

    /// <summary>Closes the connections, after waiting for the reads that still run.</summary>
    public void Dispose()
    {
        for (var reader = 0; reader < options.Readers; reader++) _free.Wait();
        while (_idle.TryTake(out var connection)) connection.Dispose();
        _free.Dispose();
    }

    private T Read<T>(Func<SqliteDatabase, T> read)
    {
        if (!_idle.TryTake(out var connection)) connection = SqliteDatabase.OpenReader(options);
        var isWhole = false;
        try
        {
            connection.Prepare("BEGIN").Step();
            var result = read(connection);
            connection.Prepare("COMMIT").Step();
            isWhole = true;
            return result;
        }
        finally
        {
            // After an error a connection's statements may stand anywhere; a new one is opened for the next read.
            if (isWhole) _idle.Add(connection);
            else connection.Dispose();
        }
    }
}
