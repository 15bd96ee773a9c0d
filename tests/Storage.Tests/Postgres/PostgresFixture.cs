using Actors.Storage.Postgres;
using Actors.Storage.Tests.Conformance;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Actors.Storage.Tests.Postgres;

/// <summary>
/// Tests on one server run one after the other: a reader of events waits for every transaction of its server, so tests that run beside
/// each other would see theirs late.
/// </summary>
[CollectionDefinition(Name)]
public sealed class PostgresCollection
{
    public const string Name = "PostgreSQL";
}

/// <summary>A schema of its own, which goes with the fixture.</summary>
public sealed class PostgresFixture : IStorageFixture
{
    private static int _count;

    private readonly string _server = PostgresServer.ConnectionString;

    public string Schema { get; } = $"test_{Environment.ProcessId}_{Interlocked.Increment(ref _count)}";

    public static PostgresFixture Create() => new();

    /// <summary>The storage's sessions carry the schema's name, so that tests can find them on the server.</summary>
    public PostgresStorageOptions Options() => new()
    {
        ConnectionString = $"{_server};Application Name={Schema}",
        Schema = Schema,
    };

    public async Task<IStorage> OpenAsync() => await OpenAsync(Options());

    public static async Task<PostgresStorage> OpenAsync(PostgresStorageOptions options)
    {
        var storage = new PostgresStorage(options, TimeProvider.System, NullLogger<PostgresStorage>.Instance);
        await storage.OpenAsync(CancellationToken.None);
        return storage;
    }

    /// <summary>Takes a lock that writers of events wait for within their group, and readers do not.</summary>
    public IDisposable HoldWriter()
    {
        var connection = Connect();
        Run(connection, "BEGIN");
        Run(connection, "LOCK TABLE events IN SHARE ROW EXCLUSIVE MODE");
        return connection;
    }

    /// <summary>Opens the schema beside the storage, to look into it or to disturb it.</summary>
    public NpgsqlConnection Connect()
    {
        var connection = new NpgsqlConnection($"{_server};Search Path={Schema};Pooling=false");
        connection.Open();
        return connection;
    }

    public static int Run(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteNonQuery();
    }

    public static object? Scalar(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteScalar();
    }

    /// <summary>Ends the storage's sessions from the server's side, and answers how many there were.</summary>
    public long TerminateSessions()
    {
        using var connection = Connect();
        return (long)Scalar(
            connection, $"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = '{Schema}'")!;
    }

    public async ValueTask DisposeAsync()
    {
        await using var connection = Connect();
        Run(connection, "SET client_min_messages = warning");
        Run(connection, $"DROP SCHEMA IF EXISTS {Schema} CASCADE");
    }
}
