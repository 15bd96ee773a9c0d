using Actors.Grains.Journaling;

namespace Actors.Storage.Sqlite;

/// <summary>The reads of fixed shape.</summary>
internal static class SqliteReads
{
    public static IReadOnlyList<JournalEvent> Stream(
        SqliteDatabase database, StreamName stream, long after, int limit, CancellationToken stop)
    {
        var rows = database.Prepare(
            $"SELECT {SqliteRows.EventColumns} FROM events WHERE stream = ?1 AND version > ?2 ORDER BY version LIMIT ?3");
        rows.Bind(1, stream.Value);
        rows.Bind(2, after);
        rows.Bind(3, limit);
        return All(rows, SqliteRows.Event, stop);
    }

    public static IReadOnlyList<JournalEvent> Positions(
        SqliteDatabase database, long after, string? tenant, int limit, CancellationToken stop)
    {
        var filter = tenant is null ? string.Empty : "AND tenant = ?3";
        var rows = database.Prepare(
            $"SELECT {SqliteRows.EventColumns} FROM events WHERE position > ?1 {filter} ORDER BY position LIMIT ?2");
        rows.Bind(1, after);
        rows.Bind(2, limit);
        if (tenant is not null) rows.Bind(3, tenant);
        return All(rows, SqliteRows.Event, stop);
    }

    public static long Head(SqliteDatabase database)
    {
        var rows = database.Prepare("SELECT coalesce(max(position), 0) FROM events");
        rows.Step();
        var head = rows.Integer(0);
        rows.Reset();
        return head;
    }

    public static Snapshot? Snapshot(SqliteDatabase database, StreamName stream)
    {
        var rows = database.Prepare("SELECT version, schema, hash, state FROM snapshots WHERE stream = ?1");
        rows.Bind(1, stream.Value);
        return First(
            rows,
            row => new Snapshot(stream, row.Integer(0), (int)row.Integer(1), row.Bytes(2).ToArray(), row.Bytes(3).ToArray()));
    }

    public static Document? Document(SqliteDatabase database, DocumentKey key)
    {
        var rows = database.Prepare(
            $"SELECT {SqliteRows.DocumentColumns} FROM documents d WHERE d.tenant = ?1 AND d.kind = ?2 AND d.id = ?3");
        rows.Bind(1, key.Tenant);
        rows.Bind(2, key.Kind);
        rows.Bind(3, key.Id);
        return First(rows, SqliteRows.Document);
    }

    public static DeadEffectPage Dead(SqliteDatabase database, DeadEffectQuery query, CancellationToken stop)
    {
        const string filter = "FROM outbox WHERE dead = 1 AND tenant = coalesce(?1, tenant) AND kind = coalesce(?2, kind)";
        var rows = database.Prepare(
            $"SELECT id, tenant, kind, target, payload, due_at, created_at, attempts, error {filter} ORDER BY id LIMIT ?3 OFFSET ?4");
        rows.Bind(1, query.Tenant);
        rows.Bind(2, query.Kind);
        rows.Bind(3, query.Limit);
        rows.Bind(4, ReadLimits.Offset(query));
        var items = All(rows, row => new DeadEffect(SqliteRows.Effect(row), (int)row.Integer(7), row.Text(8)), stop);
        var count = database.Prepare($"SELECT count(*) {filter}");
        count.Bind(1, query.Tenant);
        count.Bind(2, query.Kind);
        count.Step();
        var total = count.Integer(0);
        count.Reset();
        return new DeadEffectPage(items, total);
    }

    public static IReadOnlyList<T> All<T>(SqliteStatement rows, Func<SqliteStatement, T> read, CancellationToken stop)
    {
        var items = new List<T>();
        while (rows.Step())
        {
            items.Add(read(rows));
            stop.ThrowIfCancellationRequested();
        }

        return items;
    }

    private static T? First<T>(SqliteStatement rows, Func<SqliteStatement, T> read)
        where T : class
    {
        if (!rows.Step()) return null;
        var found = read(rows);
        rows.Reset();
        return found;
    }
}
