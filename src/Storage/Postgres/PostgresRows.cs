using Actors.Journaling;
using Npgsql;

namespace Actors.Storage.Postgres;

/// <summary>Reads rows into what the ports speak of. The one place that knows the order of columns.</summary>
internal static class PostgresRows
{
    public const string EventColumns = "position, stream, version, type, record, hash";

    public const string DocumentColumns =
        "tenant, kind, id, version, created_at, status, owner, subject, category, starts_at, ends_at, amount, currency, search_text, body";

    public static JournalEvent Event(NpgsqlDataReader row) => new(
        row.GetInt64(0),
        new StreamName(row.GetString(1)),
        row.GetInt64(2),
        row.GetString(3),
        row.GetFieldValue<byte[]>(4),
        row.GetFieldValue<byte[]>(5));

    public static Document Document(NpgsqlDataReader row) => new()
    {
        Key = new DocumentKey(row.GetString(0), row.GetString(1), row.GetString(2)),
        Version = row.GetInt64(3),
        CreatedAt = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4)),
        Status = Text(row, 5),
        Owner = Text(row, 6),
        Subject = Text(row, 7),
        Category = Text(row, 8),
        StartsAt = Time(row, 9),
        EndsAt = Time(row, 10),
        Amount = row.IsDBNull(11) ? null : row.GetInt64(11),
        Currency = Text(row, 12),
        SearchText = Text(row, 13),
        Body = row.GetFieldValue<byte[]>(14),
    };

    /// <summary>Columns: id, tenant, kind, target, payload, due_at.</summary>
    public static Effect Effect(NpgsqlDataReader row) => new()
    {
        Id = row.GetString(0),
        Tenant = row.GetString(1),
        Kind = row.GetString(2),
        Target = row.GetString(3),
        Payload = row.GetFieldValue<byte[]>(4),
        DueAt = new DateTimeOffset(row.GetInt64(5), TimeSpan.Zero),
    };

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateTimeOffset? Time(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));
}
