using Actors.Grains.Journaling;
using Npgsql;

namespace Actors.Storage.Postgres;

/// <summary>The reads of fixed shape.</summary>
internal static class PostgresReads
{
    /// <summary>
    /// The number of the tenant and kind that are the first two parameters; nothing has no number when nothing was written there.
    /// </summary>
    public const string Place = "(SELECT number FROM places WHERE tenant = $1 AND kind = $2)";

    public static Task<IReadOnlyList<JournalEvent>> StreamAsync(
        NpgsqlConnection connection, StreamName stream, long after, int limit, CancellationToken stop)
    {
        const string sql =
            $"SELECT {PostgresRows.EventColumns} FROM events WHERE place = {Place} AND id = $3 AND version > $4 ORDER BY version LIMIT $5";
        var parts = StreamParts.Of(stream);
        return new NpgsqlCommand(sql, connection)
            .With(parts.Tenant).With(parts.Kind).With(parts.Id).With(after).With(limit)
            .ReadAsync(row => PostgresRows.Event(row, stream), stop);
    }

    /// <summary>
    /// Reads no further than the oldest transaction that still runs. Transactions have their positions in the order of their ids
    /// (see <c>next_positions</c>), so whatever that one or a later one will still show stands behind everything that is read here.
    /// </summary>
    public static Task<IReadOnlyList<JournalEvent>> PositionsAsync(
        NpgsqlConnection connection, long after, string? tenant, int limit, CancellationToken stop)
    {
        var filter = tenant is null ? string.Empty : "AND tenant = (SELECT number FROM places WHERE tenant = $3 AND kind = '')";
        // Names are looked up for the events of the page only.
        var command = new NpgsqlCommand(
            $"""
            SELECT {PostgresRows.EventColumns}, places.tenant, places.kind, page.id FROM (
                SELECT * FROM events
                WHERE position > $1 AND xid < pg_snapshot_xmin(pg_current_snapshot()) {filter} ORDER BY position LIMIT $2) AS page
            JOIN places ON places.number = page.place ORDER BY position
            """,
            connection).With(after).With(limit);
        if (tenant is not null) command.With(tenant);
        return command.ReadAsync(PostgresRows.EventOfAnyStream, stop);
    }

    /// <summary>The last event that <see cref="PositionsAsync"/> would read.</summary>
    public static async Task<long> HeadAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        const string sql =
            "SELECT position FROM events WHERE xid < pg_snapshot_xmin(pg_current_snapshot()) ORDER BY position DESC LIMIT 1";
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(stop) is long head ? head : 0;
    }

    /// <summary>
    /// One statement, so that snapshot and events are of one moment. The snapshot comes as a row like an event's, with a schema and no
    /// type.
    /// </summary>
    public static async Task<StreamTail> TailAsync(NpgsqlConnection connection, StreamName stream, int limit, CancellationToken stop)
    {
        const string sql =
            $"""
            WITH kept AS MATERIALIZED (SELECT version, schema, hash, state FROM snapshots WHERE stream = $5)
            SELECT 0::bigint AS position, version, NULL::text AS type, state AS record, hash, NULL::bytea AS personal, schema FROM kept
            UNION ALL
            SELECT later.*, NULL::int FROM (
                SELECT {PostgresRows.EventColumns} FROM events
                WHERE place = {Place} AND id = $3 AND version > coalesce((SELECT version FROM kept), 0) ORDER BY version LIMIT $4) AS later
            ORDER BY version
            """;
        var parts = StreamParts.Of(stream);
        await using var command = new NpgsqlCommand(sql, connection)
            .With(parts.Tenant).With(parts.Kind).With(parts.Id).With(limit).With(stream.Value);
        await using var rows = await command.ExecuteReaderAsync(stop);
        Snapshot? snapshot = null;
        var events = new List<JournalEvent>();
        while (await rows.ReadAsync(stop))
        {
            if (rows.IsDBNull(6)) events.Add(PostgresRows.Event(rows, stream));
            else snapshot = PostgresRows.Snapshot(rows, stream);
        }

        return new StreamTail(snapshot, events);
    }

    public static async Task<Document?> DocumentAsync(NpgsqlConnection connection, DocumentKey key, CancellationToken stop)
    {
        const string sql = $"SELECT {PostgresRows.DocumentColumns} FROM documents WHERE place = {Place} AND id = $3";
        var found = await new NpgsqlCommand(sql, connection).With(key.Tenant).With(key.Kind).With(key.Id)
            .ReadAsync(row => PostgresRows.Document(row, key.Tenant, key.Kind), stop);
        return found.Count == 0 ? null : found[0];
    }

    public static async Task<DeadEffectPage> DeadAsync(NpgsqlConnection connection, DeadEffectQuery query, CancellationToken stop)
    {
        const string filter = "FROM outbox WHERE dead AND ($1 = '' OR tenant = $1) AND ($2 = '' OR kind = $2)";
        var (tenant, kind) = (query.Tenant ?? string.Empty, query.Kind ?? string.Empty);
        const string page =
            $"SELECT id, tenant, kind, target, payload, due_at, created_at, attempts, error {filter} ORDER BY id LIMIT $3 OFFSET $4";
        var items = await new NpgsqlCommand(page, connection).With(tenant).With(kind).With(query.Limit).With(ReadLimits.Offset(query))
            .ReadAsync(row => new DeadEffect(PostgresRows.Effect(row), row.GetInt32(7), row.GetString(8)), stop);
        var total = await new NpgsqlCommand($"SELECT count(*) {filter}", connection).With(tenant).With(kind)
            .ReadAsync(row => row.GetInt64(0), stop);
        return new DeadEffectPage(items, total[0]);
    }

    /// <summary>Keeps a snapshot unless a newer one is there.</summary>
    public static Task<int> PutSnapshotAsync(NpgsqlConnection connection, Snapshot snapshot)
    {
        const string sql =
            "INSERT INTO snapshots (stream, version, schema, hash, state) VALUES ($1, $2, $3, $4, $5)\n"
            + "ON CONFLICT (stream) DO UPDATE SET version = excluded.version, schema = excluded.schema, "
            + "hash = excluded.hash, state = excluded.state\n"
            + "WHERE excluded.version >= snapshots.version";
        return new NpgsqlCommand(sql, connection)
            .With(snapshot.Stream.Value).With(snapshot.Version).With(snapshot.Schema).With(snapshot.Hash).With(snapshot.State)
            .RunAsync(CancellationToken.None);
    }
}
