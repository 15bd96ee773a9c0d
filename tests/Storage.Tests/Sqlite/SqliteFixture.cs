using Actors.Storage.Sqlite;
using Actors.Storage.Tests.Conformance;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Actors.Storage.Tests.Sqlite;

/// <summary>A database file in a folder of its own, which goes with the fixture.</summary>
public sealed class SqliteFixture : IStorageFixture, IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("actors-storage-").FullName;

    public string File => Path.Combine(Folder, "actors.db");

    public SqliteStorageOptions Options() => new() { ConnectionString = $"Data Source={File}", BusyTimeout = TimeSpan.FromMinutes(1) };

    public async Task<IStorage> OpenAsync() => await OpenAsync(Options());

    public static async Task<SqliteStorage> OpenAsync(SqliteStorageOptions options)
    {
        var storage = new SqliteStorage(options, NullLogger<SqliteStorage>.Instance);
        await storage.OpenAsync(CancellationToken.None);
        return storage;
    }

    /// <summary>Takes the file's write lock, as a second process would: the writer waits for it within its group.</summary>
    public IDisposable HoldWriter()
    {
        var connection = Connect();
        Run(connection, "BEGIN IMMEDIATE");
        return connection;
    }

    /// <summary>Opens the file beside the storage, to look into it or to tamper with it.</summary>
    public SqliteConnection Connect()
    {
        SQLitePCL.Batteries_V2.Init();
        var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        return connection;
    }

    public static int Run(SqliteConnection connection, string sql, params (string Name, object Value)[] parameters)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters) command.Parameters.AddWithValue(name, value);
        return command.ExecuteNonQuery();
    }

    public static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
