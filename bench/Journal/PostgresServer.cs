using Actors.Storage.Postgres;
using Npgsql;

namespace Actors.Journal;

/// <summary>Looks at the server from beside the storage, and takes the bench's schema away at the end.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly string _schema;
    private readonly decimal _logAtStart;

    public PostgresServer(PostgresStorageOptions options)
    {
        _schema = options.Schema;
        _connection = new NpgsqlConnection(options.ConnectionString);
        _connection.Open();
        _logAtStart = ReadLog();
    }

    /// <summary>How many bytes the write-ahead log has grown by since the start.</summary>
    public long MeasureLog() => (long)(ReadLog() - _logAtStart);

    public async ValueTask DisposeAsync()
    {
        await using (_connection)
        await using (var command = new NpgsqlCommand(
            $"SET client_min_messages = warning; DROP SCHEMA IF EXISTS {_schema} CASCADE", _connection))
            await command.ExecuteNonQueryAsync();
    }

    private decimal ReadLog()
    {
        using var command = new NpgsqlCommand("SELECT pg_current_wal_lsn() - '0/0'::pg_lsn", _connection);
        return (decimal)command.ExecuteScalar()!;
    }
}
