using System.Text;
using System.Text.Json;
using Actors.Grains.Journaling;
using Actors.Grains.Journaling.Searching;

namespace Actors.Storage.Sqlite;

/// <summary>
/// Puts a list's SQL together from fixed fragments, one for each filter that is given, so that SQLite can choose the index that serves
/// them. What callers give is only ever bound.
/// </summary>
internal static class DocumentList
{
    public static DocumentPage Read(SqliteDatabase database, DocumentQuery query, CancellationToken stop)
    {
        var words = SearchWords.Typed(query.Search);
        if (query.Search is not null && words.Count == 0) return new DocumentPage([], 0);
        var filters = Filters(query, words);
        var direction = query.Descending ? "DESC" : "ASC";
        var column = ColumnOf(query.Sort);
        // NULL is the least in SQLite, so only an ascending order has to be told where it belongs.
        var last = query is { Sort: not DocumentSort.CreatedAt, Descending: false } ? " NULLS LAST" : string.Empty;
        // Of two kinds each comes in order, from its own index, and they are merged as far as the page.
        var all = string.Join(" UNION ALL ", filters.Select(filter => $"SELECT {SqliteRows.DocumentColumns} {filter}"));
        var rows = database.Prepare($"{all} ORDER BY {column} {direction}{last}, d.id {direction} LIMIT ?10 OFFSET ?11");
        Bind(rows, query, words);
        rows.Bind(10, query.Limit);
        rows.Bind(11, ReadLimits.Offset(query));
        var items = SqliteReads.All(rows, SqliteRows.Document, stop);
        var counted = string.Join(" UNION ALL ", filters.Select(filter => $"SELECT 1 {filter}"));
        var count = database.Prepare($"SELECT count(*) FROM ({counted} LIMIT {DocumentQuery.MostCounted})");
        Bind(count, query, words);
        count.Step();
        var total = count.Integer(0);
        count.Reset();
        return new DocumentPage(items, total);
    }

    private static string ColumnOf(DocumentSort sort) => sort switch
    {
        DocumentSort.StartsAt => "d.starts_at",
        DocumentSort.Amount => "d.amount",
        DocumentSort.Subject => "d.subject",
        _ => "d.created_at",
    };

    private static string[] Filters(DocumentQuery query, IReadOnlyList<SearchWord> words) =>
        query.OtherKind is null ? [Filter(query, words, "?2")] : [Filter(query, words, "?2"), Filter(query, words, "?15")];

    private static string Filter(DocumentQuery query, IReadOnlyList<SearchWord> words, string kind)
    {
        // CROSS JOIN keeps this order: the words are looked up first, and then the few documents that have them.
        var sql = new StringBuilder(words.Count > 0
            ? "FROM document_words CROSS JOIN documents d ON d.number = document_words.rowid WHERE document_words MATCH ?9 AND "
            : "FROM documents d WHERE ");
        sql.Append("d.tenant = ?1 AND d.kind = ").Append(kind);
        if (query.Statuses.Count > 0) sql.Append(" AND d.status IN (SELECT value FROM json_each(?3))");
        if (query.Owner is not null) sql.Append(" AND d.owner = ?4");
        if (query.Subject is not null) sql.Append(" AND d.subject = ?5");
        if (query.Category is not null) sql.Append(" AND d.category = ?6");
        if (query.StartsFrom is not null) sql.Append(" AND d.starts_at >= ?7");
        if (query.StartsBefore is not null) sql.Append(" AND d.starts_at < ?8");
        if (query.AmountFrom is not null) sql.Append(" AND d.amount >= ?12");
        if (query.Ids is not null) sql.Append(" AND d.id IN (SELECT value FROM json_each(?13))");
        if (query.OtherThan.Count > 0) sql.Append(" AND d.id NOT IN (SELECT value FROM json_each(?16))");
        if (query.EndsAfter is not null) sql.Append(" AND d.ends_at > ?14");
        return sql.ToString();
    }

    private static void Bind(SqliteStatement statement, DocumentQuery query, IReadOnlyList<SearchWord> words)
    {
        statement.Bind(1, query.Tenant);
        statement.Bind(2, query.Kind);
        if (query.Statuses.Count > 0) statement.Bind(3, ListOf(query.Statuses));
        if (query.Owner is not null) statement.Bind(4, query.Owner);
        if (query.Subject is not null) statement.Bind(5, query.Subject);
        if (query.Category is not null) statement.Bind(6, query.Category);
        if (query.StartsFrom is not null) statement.Bind(7, query.StartsFrom?.ToUnixTimeMilliseconds());
        if (query.StartsBefore is not null) statement.Bind(8, query.StartsBefore?.ToUnixTimeMilliseconds());
        if (query.EndsAfter is not null) statement.Bind(14, query.EndsAfter?.ToUnixTimeMilliseconds());
        if (words.Count > 0) statement.Bind(9, Expression(words));
        if (query.AmountFrom is not null) statement.Bind(12, query.AmountFrom);
        if (query.Ids is not null) statement.Bind(13, ListOf(query.Ids));
        if (query.OtherKind is not null) statement.Bind(15, query.OtherKind);
        if (query.OtherThan.Count > 0) statement.Bind(16, ListOf(query.OtherThan));
    }

    /// <summary>A JSON array, so that one statement serves any number of values.</summary>
    private static string ListOf(IReadOnlyList<string> values)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartArray();
            foreach (var value in values) writer.WriteStringValue(value);
            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <summary>Words are letters, digits and marks only, and stand in quotes, so nothing that a person typed is an operator.</summary>
    private static string Expression(IReadOnlyList<SearchWord> words) =>
        string.Join(" AND ", words.Select(word => word.IsPrefix ? $"\"{word.Text}\"*" : $"\"{word.Text}\""));
}
