using System.Globalization;
using System.Text;
using Actors.Grains.Journaling;
using Actors.Grains.Journaling.Searching;
using Npgsql;

namespace Actors.Storage.Postgres;

/// <summary>
/// Puts a list's SQL together from fixed fragments, one for each filter that is given, so that PostgreSQL can choose the index that
/// serves them. What callers give is only ever bound.
/// </summary>
internal sealed class DocumentList
{
    private readonly StringBuilder _filter = new();
    private readonly List<Action<NpgsqlCommand>> _parameters = [];
    private readonly DocumentQuery _query;

    private DocumentList(DocumentQuery query, IReadOnlyList<SearchWord> words)
    {
        _query = query;
        _parameters.Add(command => command.With(query.Tenant));
        _parameters.Add(command => command.With(query.Kind));
        _filter.Append("place = ").Append(PostgresReads.Place);
        if (query.Statuses.Count > 0) Add("status = ANY ($", command => command.With(query.Statuses), ")");
        if (query.Owner is { } owner) Add("owner = $", command => command.With(owner));
        if (query.Subject is { } subject) Add("subject = $", command => command.With(subject));
        if (query.Category is { } category) Add("category = $", command => command.With(category));
        if (query.StartsFrom is { } from) Add("starts_at >= $", command => command.With(from.ToUnixTimeMilliseconds()));
        if (query.StartsBefore is { } before) Add("starts_at < $", command => command.With(before.ToUnixTimeMilliseconds()));
        if (query.EndsAfter is { } after) Add("ends_at > $", command => command.With(after.ToUnixTimeMilliseconds()));
        if (query.AmountFrom is { } amount) Add("amount >= $", command => command.With(amount));
        if (query.Ids is { } ids) Add("id = ANY ($", command => command.With(ids), ")");
        if (words.Count > 0)
            Add("words @@ $", command => command.With(SearchLexemes.Query(query.Tenant, query.Kind, words)), "::text::tsquery");
    }

    public static async Task<DocumentPage> ReadAsync(NpgsqlConnection connection, DocumentQuery query, CancellationToken stop)
    {
        var words = SearchWords.Typed(query.Search);
        if (query.Search is not null && words.Count == 0) return new DocumentPage([], 0);
        var list = new DocumentList(query, words);
        var items = await list.Command(connection, list.Items())
            .With(query.Limit).With(ReadLimits.Offset(query)).ReadAsync(list.Document, stop);
        var counted = $"SELECT 1 FROM documents WHERE {list._filter} LIMIT {DocumentQuery.MostCounted}";
        var total = await list.Command(connection, $"SELECT count(*) FROM ({counted}) AS counted")
            .ReadAsync(row => row.GetInt64(0), stop);
        return new DocumentPage(items, total[0]);
    }

    private Document Document(NpgsqlDataReader row) => PostgresRows.Document(row, _query.Tenant, _query.Kind);

    private string Items()
    {
        var direction = _query.Descending ? "DESC" : "ASC";
        var (limit, offset) = ($"${_parameters.Count + 1}", $"${_parameters.Count + 2}");
        if (_query.Sort == DocumentSort.CreatedAt) return Ordered($"created_at {direction}, id {direction}");
        if (_query.Sort == DocumentSort.Amount) return Ordered($"amount {direction} NULLS LAST, id {direction}");
        if (_query.Sort == DocumentSort.Subject) return Ordered($"subject {direction} NULLS LAST, id {direction}");
        // A filter on the start leaves out what has none.
        if (_query.StartsFrom is not null || _query.StartsBefore is not null) return Ordered($"starts_at {direction}, id {direction}");
        // What has no start comes last in both directions, which no one index can give: each part comes from its own, up to the page.
        return $"""
            SELECT {PostgresRows.DocumentColumns} FROM (
                (SELECT *, 1 AS part FROM documents WHERE {_filter} AND starts_at IS NOT NULL
                ORDER BY starts_at {direction}, id {direction} LIMIT {limit} + {offset})
                UNION ALL
                (SELECT *, 2 AS part FROM documents WHERE {_filter} AND starts_at IS NULL
                ORDER BY id {direction} LIMIT {limit} + {offset})) AS parts
            ORDER BY part, starts_at {direction}, id {direction} LIMIT {limit} OFFSET {offset}
            """;

        string Ordered(string order) =>
            $"SELECT {PostgresRows.DocumentColumns} FROM documents WHERE {_filter} ORDER BY {order} LIMIT {limit} OFFSET {offset}";
    }

    private void Add(string before, Action<NpgsqlCommand> bind, string after = "")
    {
        _parameters.Add(command => bind(command));
        _filter.Append(" AND ").Append(before).Append(_parameters.Count.ToString(CultureInfo.InvariantCulture)).Append(after);
    }

    private NpgsqlCommand Command(NpgsqlConnection connection, string sql)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var bind in _parameters) bind(command);
        return command;
    }
}
