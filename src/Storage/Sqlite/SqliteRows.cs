using Actors.Grains.Journaling;

namespace Actors.Storage.Sqlite;

/// <summary>Reads rows into what the ports speak of. The one place that knows the order of columns.</summary>
internal static class SqliteRows
{
    public const string EventColumns = "position, stream, version, type, record, hash, personal";

    public const string DocumentColumns =
        "d.tenant, d.kind, d.id, d.version, d.created_at, d.status, d.owner, d.subject, d.category, "
        + "d.starts_at, d.ends_at, d.amount, d.currency, "
        + "d.search_text, d.body";

    public static JournalEvent Event(SqliteStatement row) => new(
        row.Integer(0),
        new StreamName(row.Text(1)),
        row.Integer(2),
        row.Text(3),
        row.Bytes(4).ToArray(),
        row.Bytes(5).ToArray(),
        row.Bytes(6).ToArray());

    public static Document Document(SqliteStatement row) => new()
    {
        Key = new DocumentKey(row.Text(0), row.Text(1), row.Text(2)),
        Version = row.Integer(3),
        CreatedAt = DateTimeOffset.FromUnixTimeMilliseconds(row.Integer(4)),
        Status = row.NullableText(5),
        Owner = row.NullableText(6),
        Subject = row.NullableText(7),
        Category = row.NullableText(8),
        StartsAt = Time(row.NullableInteger(9)),
        EndsAt = Time(row.NullableInteger(10)),
        Amount = row.NullableInteger(11),
        Currency = row.NullableText(12),
        SearchText = row.NullableText(13),
        Body = row.Bytes(14).ToArray(),
    };

    /// <summary>Columns: id, tenant, kind, target, payload, due_at, created_at.</summary>
    public static Effect Effect(SqliteStatement row) => new()
    {
        Id = row.Text(0),
        Tenant = row.Text(1),
        Kind = row.Text(2),
        Target = row.Text(3),
        Payload = row.Bytes(4).ToArray(),
        DueAt = new DateTimeOffset(row.Integer(5), TimeSpan.Zero),
        CreatedAt = row.NullableInteger(6) is { } ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null,
    };

    private static DateTimeOffset? Time(long? milliseconds) =>
        milliseconds is { } known ? DateTimeOffset.FromUnixTimeMilliseconds(known) : null;
}
