using System.Globalization;
using System.Reflection;
using Actors.Journaling;
using Npgsql;

namespace Actors.Storage.Postgres;

/// <summary>
/// The schema as numbered scripts that are embedded in the assembly. The table <c>schema_versions</c> says which of them a database has.
/// </summary>
internal static class PostgresSchema
{
    private const string Prefix = "Postgres/";

    /// <summary>The version this program writes: the number of the last script.</summary>
    public static int Newest { get; } = Scripts().Count;

    /// <summary>
    /// Makes the schema, refuses one that is not ours or is newer, and runs the scripts it has not had yet: all in one transaction under
    /// an advisory lock, so hosts that start together do it once and a failure leaves nothing half done.
    /// </summary>
    /// <param name="source">Connects to the database.</param>
    /// <param name="schema">The schema's name.</param>
    /// <param name="cancellationToken">Stops the migration.</param>
    /// <exception cref="StorageRefusedException">The schema is another program's, or newer than this program.</exception>
    public static async Task MigrateAsync(NpgsqlDataSource source, string schema, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await RunAsync("SELECT pg_advisory_xact_lock(hashtextextended($1, 1097036915))", schema);
        if (await ReadAsync("SELECT count(*) FROM pg_namespace WHERE nspname = $1", schema) == 0) await RunAsync($"CREATE SCHEMA {schema}");
        var scripts = Scripts();
        for (var version = await CheckAsync(); version < scripts.Count; version++)
        {
            await RunAsync(scripts[version]);
            await RunAsync($"INSERT INTO schema_versions (version) VALUES ({version + 1})");
        }

        await ForgetForeignTransactionsAsync();
        await transaction.CommitAsync(cancellationToken);

        async Task<int> CheckAsync()
        {
            const string tables = "SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = $1";
            if (await ReadAsync(tables, schema) == 0)
            {
                await RunAsync("CREATE TABLE schema_versions (version int PRIMARY KEY, at timestamptz NOT NULL DEFAULT now())");
                return 0;
            }

            if (await ReadAsync($"{tables} AND c.relname = 'schema_versions'", schema) == 0) throw Foreign(schema);
            var version = (int)await ReadAsync("SELECT coalesce(max(version), 0) FROM schema_versions");
            return version <= Newest ? version : throw Newer(schema, version);
        }

        // After a restore into another server, events carry ids of transactions that this one has not had; readers would wait for them.
        async Task ForgetForeignTransactionsAsync()
        {
            const string isForeign =
                "SELECT count(*) FROM (SELECT xid FROM events ORDER BY position DESC LIMIT 1) e WHERE xid >= pg_snapshot_xmax(pg_current_snapshot())";
            if (await ReadAsync(isForeign) > 0)
                await RunAsync("UPDATE events SET xid = '3' WHERE xid >= pg_snapshot_xmax(pg_current_snapshot())");
        }

        async Task RunAsync(string sql, params string[] parameters)
        {
            await using var command = Command(sql, parameters);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        async Task<long> ReadAsync(string sql, params string[] parameters)
        {
            await using var command = Command(sql, parameters);
            return Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
        }

        NpgsqlCommand Command(string sql, string[] parameters)
        {
            var command = new NpgsqlCommand(sql, connection);
            foreach (var parameter in parameters) command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = parameter });
            return command;
        }
    }

    private static StorageRefusedException Foreign(string schema) => new(
        $"The schema '{schema}' has tables of another program. Name another schema; this one is left as it is.");

    private static StorageRefusedException Newer(string schema, int version) => new(
        $"The schema '{schema}' has version {version}, written by a newer version of this program, which knows versions up to {Newest}. "
        + "Start the newer version, or restore a backup from before it.");

    private static List<string> Scripts()
    {
        var assembly = typeof(PostgresSchema).Assembly;
        var names = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        var scripts = new List<string>();
        foreach (var name in names)
        {
            scripts.Add(Read(assembly, name));
            var expected = string.Create(CultureInfo.InvariantCulture, $"{Prefix}{scripts.Count:D4}.sql");
            if (name != expected) throw new InvalidOperationException($"The schema script {expected} is missing; {name} is there in its place.");
        }

        return scripts;
    }

    private static string Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
