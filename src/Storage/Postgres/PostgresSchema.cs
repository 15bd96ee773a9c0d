using System.Globalization;
using System.Reflection;
using Actors.Grains.Journaling;
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
        await new NpgsqlCommand("SELECT pg_advisory_xact_lock(hashtextextended($1, 1097036915))", connection)
            .With(schema)
            .RunAsync(cancellationToken);
        var scripts = Scripts();
        for (var version = await CheckAsync(connection, schema, cancellationToken); version < scripts.Count; version++)
        {
            await RunAsync(connection, scripts[version], cancellationToken);
            await RunAsync(connection, $"INSERT INTO schema_versions (version) VALUES ({version + 1})", cancellationToken);
        }

        await ForgetForeignTransactionsAsync(connection, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Answers the version of the schema, which is made when it is missing.</summary>
    private static async Task<int> CheckAsync(NpgsqlConnection connection, string schema, CancellationToken stop)
    {
        const string tables =
            "SELECT relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = $1 AND relkind = 'r'";
        var names = await new NpgsqlCommand(tables, connection).With(schema).ReadAsync(row => row.GetString(0), stop);
        if (names.Count == 0)
        {
            // Asked for by name first, because a user who may not create schemas may well use one.
            const string named = "SELECT count(*) FROM pg_namespace WHERE nspname = $1";
            var count = await new NpgsqlCommand(named, connection).With(schema).ReadAsync(row => row.GetInt64(0), stop);
            if (count[0] == 0) await RunAsync(connection, $"CREATE SCHEMA {schema}", stop);
            await RunAsync(
                connection,
                "CREATE TABLE schema_versions (version int PRIMARY KEY, at timestamptz NOT NULL DEFAULT now())",
                stop);
            return 0;
        }

        if (!names.Contains("schema_versions")) throw Foreign(schema);
        var versions = await new NpgsqlCommand("SELECT coalesce(max(version), 0) FROM schema_versions", connection)
            .ReadAsync(row => row.GetInt32(0), stop);
        return versions[0] <= Newest ? versions[0] : throw Newer(schema, versions[0]);
    }

    /// <summary>
    /// After a restore into another server, events carry ids of transactions that it has not had yet; readers would wait for them.
    /// </summary>
    private static async Task ForgetForeignTransactionsAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        const string isForeign = "SELECT xid >= pg_snapshot_xmax(pg_current_snapshot()) FROM events ORDER BY position DESC LIMIT 1";
        var last = await new NpgsqlCommand(isForeign, connection).ReadAsync(row => row.GetBoolean(0), stop);
        // Three is the first id that any server gives to a transaction.
        if (last is [true])
            await RunAsync(connection, "UPDATE events SET xid = '3' WHERE xid >= pg_snapshot_xmax(pg_current_snapshot())", stop);
    }

    private static Task<int> RunAsync(NpgsqlConnection connection, string sql, CancellationToken stop) =>
        new NpgsqlCommand(sql, connection).RunAsync(stop);

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
            if (name != expected)
                throw new InvalidOperationException($"The schema script {expected} is missing; {name} is there in its place.");
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
