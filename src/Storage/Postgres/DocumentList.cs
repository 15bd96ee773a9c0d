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

    // One for each kind, with the filter that they share.
    private readonly string[] _filters;

    private DocumentList(DocumentQuery query, IReadOnlyList<SearchWord> words)
    {
        _query = query;
        _parameters.Add(command => command.With(query.Tenant));
        _parameters.Add(command => command.With(query.Kind));
        if (query.Statuses.Count > 0) Add("status = ANY ($", command => command.With(query.Statuses), ")");
        if (query.Owner is { } owner) Add("owner = $", command => command.With(owner));
        if (query.Subject is { } subject) Add("subject = $", command => command.With(subject));
        if (query.Category is { } category) Add("category = $", command => command.With(category));
        if (query.StartsFrom is { } from) Add("starts_at >= $", command => command.With(from.ToUnixTimeMilliseconds()));
        if (query.StartsBefore is { } before) Add("starts_at < $", command => command.With(before.ToUnixTimeMilliseconds()));
        if (query.EndsAfter is { } after) Add("ends_at > $", command => command.With(after.ToUnixTimeMilliseconds()));
        if (query.AmountFrom is { } amount) Add("amount >= $", command => command.With(amount));
        if (query.Ids is { } ids) Add("id = ANY ($", command => command.With(ids), ")");
        if (query.OtherThan.Count > 0) Add("id <> ALL ($", command => command.With(query.OtherThan), ")");
        _filters = query.OtherKind is { } other
            ? [OfKind(PostgresReads.Place, query.Kind, words), OfKind(OtherPlace(other), other, words)]
            : [OfKind(PostgresReads.Place, query.Kind, words)];
    }

    public static async Task<DocumentPage> ReadAsync(NpgsqlConnection connection, DocumentQuery query, CancellationToken stop)
    {
        var words = SearchWords.Typed(query.Search);
        if (query.Search is not null && words.Count == 0) return new DocumentPage([], 0);
        var list = new DocumentList(query, words);
        var items = await list.Command(connection, list.Items())
            .With(query.Limit).With(ReadLimits.Offset(query)).ReadAsync(list.Document, stop);
        var all = string.Join(" UNION ALL ", list._filters.Select(filter => $"SELECT 1 FROM documents WHERE {filter}"));
        var total = await list.Command(connection, $"SELECT count(*) FROM ({all} LIMIT {DocumentQuery.MostCounted}) AS counted")
            .ReadAsync(row => row.GetInt64(0), stop);
        return new DocumentPage(items, total[0]);
    }

    // Behind the document's columns stands of which kind it is.
    private Document Document(NpgsqlDataReader row) => PostgresRows.Document(
        row, _query.Tenant, row.GetInt32(PostgresRows.DocumentColumnCount) == 0 ? _query.Kind : _query.OtherKind!);

    private string Items()
    {
        var direction = _query.Descending ? "DESC" : "ASC";
        var (limit, offset) = ($"${_parameters.Count + 1}", $"${_parameters.Count + 2}");
        var order = _query.Sort switch
        {
            DocumentSort.CreatedAt => $"created_at {direction}, id {direction}",
            DocumentSort.Amount => $"amount {direction} NULLS LAST, id {direction}",
            DocumentSort.Subject => $"subject {direction} NULLS LAST, id {direction}",
            _ => $"starts_at {direction}, id {direction}",
        };
        // What has no start comes last in both directions, which no one index can give: each part comes from its own, up to the page. A
        // filter on the start leaves out what has none.
        (string Narrowed, string Order)[] parts = _query is { Sort: DocumentSort.StartsAt, StartsFrom: null, StartsBefore: null }
            ? [(" AND starts_at IS NOT NULL", order), (" AND starts_at IS NULL", $"id {direction}")]
            : [("", order)];
        if (parts.Length == 1 && _filters.Length == 1)
            return $"SELECT {PostgresRows.DocumentColumns}, 0 FROM documents WHERE {_filters[0]} "
                + $"ORDER BY {order} LIMIT {limit} OFFSET {offset}";
        var branches =
            from part in parts.Index()
            from kind in _filters.Index()
            select $"(SELECT *, {part.Index} AS part, {kind.Index} AS of_kind FROM documents WHERE {kind.Item}{part.Item.Narrowed} "
                + $"ORDER BY {part.Item.Order} LIMIT {limit} + {offset})";
        return $"SELECT {PostgresRows.DocumentColumns}, of_kind FROM ({string.Join(" UNION ALL ", branches)}) AS parts "
            + $"ORDER BY part, {order} LIMIT {limit} OFFSET {offset}";
    }

    private string OtherPlace(string kind)
    {
        _parameters.Add(command => command.With(kind));
        return string.Create(
            CultureInfo.InvariantCulture, $"(SELECT number FROM places WHERE tenant = $1 AND kind = ${_parameters.Count})");
    }

    // Words carry a mark of their kind.
    private string OfKind(string place, string kind, IReadOnlyList<SearchWord> words)
    {
        if (words.Count == 0) return $"place = {place}{_filter}";
        _parameters.Add(command => command.With(SearchLexemes.Query(_query.Tenant, kind, words)));
        return string.Create(CultureInfo.InvariantCulture, $"place = {place}{_filter} AND words @@ ${_parameters.Count}::text::tsquery");
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
