using System.Reflection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace Actors.Silo.Cluster;

/// <summary>
/// Makes the tables that Orleans' providers use, in a schema of their own, before Orleans starts. Several processes may start at once.
/// </summary>
/// <param name="connectionString">The database.</param>
internal sealed class ClusterSchema(string connectionString) : IHostedService
{
    private const string Name = "actors_cluster";
    private const string Script = "Cluster/0001.sql";
    private const int Lock = 1_097_036_916;

    /// <summary>The connection string for the providers: their tables are found without a name of the schema.</summary>
    /// <param name="connectionString">The database.</param>
    public static string In(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString) { SearchPath = Name }.ConnectionString;

    /// <inheritdoc/>
    // As with the storage: whoever is told to end does not wait for a server that says nothing.
    public Task StartAsync(CancellationToken cancellationToken) => MakeAsync(cancellationToken).WaitAsync(cancellationToken);

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task MakeAsync(CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(In(connectionString));
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await Execute(connection, $"SELECT pg_advisory_xact_lock({Lock})", cancellationToken);
        if (!await IsThere(connection, cancellationToken))
        {
            await Execute(connection, $"CREATE SCHEMA IF NOT EXISTS {Name}", cancellationToken);
            await Execute(connection, await ReadScript(cancellationToken), cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task<bool> IsThere(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand($"SELECT to_regclass('{Name}.orleansquery') IS NOT NULL", connection);
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    private static async Task Execute(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<string> ReadScript(CancellationToken cancellationToken)
    {
        await using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Script)
            ?? throw new InvalidOperationException($"The script {Script} is missing.");
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(cancellationToken);
    }
}
