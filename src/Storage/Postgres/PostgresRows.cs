using Actors.Grains.Journaling;
using Npgsql;

namespace Actors.Storage.Postgres;

/// <summary>Reads rows into what the ports speak of. The one place that knows the order of columns.</summary>
internal static class PostgresRows
{
    public const string EventColumns = "position, version, (SELECT name FROM event_types WHERE number = type), record, hash, personal";

    public const string DocumentColumns =
        "id, version, created_at, status, owner, subject, category, starts_at, ends_at, amount, currency, search_text, body";

    /// <summary>How many columns <see cref="DocumentColumns"/> are.</summary>
    public const int DocumentColumnCount = 13;

    public static JournalEvent Event(NpgsqlDataReader row, StreamName stream) => new(
        row.GetInt64(0),
        stream,
        row.GetInt64(1),
        row.GetString(2),
        row.GetFieldValue<byte[]>(3),
        row.GetFieldValue<byte[]>(4),
        row.IsDBNull(5) ? default : row.GetFieldValue<byte[]>(5));

    /// <summary>Columns: any, version, any, state, hash, any, schema.</summary>
    public static Snapshot Snapshot(NpgsqlDataReader row, StreamName stream) =>
        new(stream, row.GetInt64(1), row.GetInt32(6), row.GetFieldValue<byte[]>(4), row.GetFieldValue<byte[]>(3));

    /// <summary>Behind the event's columns stand the tenant, kind and id of its stream.</summary>
    public static JournalEvent EventOfAnyStream(NpgsqlDataReader row) =>
        Event(row, StreamParts.Join(row.GetString(6), row.GetString(7), row.GetString(8)));

    public static Document Document(NpgsqlDataReader row, string tenant, string kind) => new()
    {
        Key = new DocumentKey(tenant, kind, row.GetString(0)),
        Version = row.GetInt64(1),
        CreatedAt = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)),
        Status = Text(row, 3),
        Owner = Text(row, 4),
        Subject = Text(row, 5),
        Category = Text(row, 6),
        StartsAt = Time(row, 7),
        EndsAt = Time(row, 8),
        Amount = row.IsDBNull(9) ? null : row.GetInt64(9),
        Currency = Text(row, 10),
        SearchText = Text(row, 11),
        Body = row.GetFieldValue<byte[]>(12),
    };

    /// <summary>Columns: id, tenant, kind, target, payload, due_at, created_at.</summary>
    public static Effect Effect(NpgsqlDataReader row) => new()
    {
        Id = row.GetString(0),
        Tenant = row.GetString(1),
        Kind = row.GetString(2),
        Target = row.GetString(3),
        Payload = row.GetFieldValue<byte[]>(4),
        DueAt = new DateTimeOffset(row.GetInt64(5), TimeSpan.Zero),
        CreatedAt = row.IsDBNull(6) ? null : new DateTimeOffset(row.GetInt64(6), TimeSpan.Zero),
    };

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateTimeOffset? Time(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));
}
