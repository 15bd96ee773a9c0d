using Actors.Grains.Journaling;
using Npgsql;
using NpgsqlTypes;

namespace Actors.Storage.Postgres.Writing;

/// <summary>
/// The statements of a group. They travel together and make one implicit transaction, so a group is one round trip. Rows come as arrays,
/// a column each; unnest in the select list walks them side by side without keeping them. Npgsql prepares the texts by itself.
/// </summary>
internal static class GroupStatements
{
    private const string TakePositions = "SELECT next_positions($1)";

    private const string InsertEvents =
        """
        INSERT INTO events (position, xid, version, tenant, place, id, type, record, hash, personal)
        SELECT currval('positions') - $1 + generate_series(1, $1), pg_current_xact_id(),
            unnest($2), unnest($3), unnest($4), unnest($5), unnest($6), unnest($7), unnest($8), unnest($9)
        """;

    private const string ErasePersonalParts =
        """
        UPDATE events e SET personal = NULL FROM unnest($1, $2, $3) AS erased (place, id, version)
        WHERE e.place = erased.place AND e.id = erased.id AND e.version <= erased.version AND e.personal IS NOT NULL
        """;

    private const string EraseSnapshots =
        """
        INSERT INTO snapshots (stream, version, schema, hash, state) SELECT unnest($1), unnest($2), $3, $4, ''
        ON CONFLICT (stream) DO UPDATE SET
            version = excluded.version, schema = excluded.schema, hash = excluded.hash, state = excluded.state
        WHERE excluded.version >= snapshots.version
        """;

    private const string PutDocuments =
        """
        INSERT INTO documents (place, id, version, created_at, status, owner, subject, category, starts_at, ends_at, amount, currency,
            search_text, words, body)
        SELECT unnest($1), unnest($2), unnest($3), unnest($4), unnest($5), unnest($6), unnest($7), unnest($8), unnest($9), unnest($10),
            unnest($11), unnest($12), unnest($13), unnest($14)::tsvector, unnest($15)
        ON CONFLICT (place, id) DO UPDATE SET version = excluded.version, created_at = excluded.created_at, status = excluded.status,
            owner = excluded.owner, subject = excluded.subject, category = excluded.category, starts_at = excluded.starts_at,
            ends_at = excluded.ends_at, amount = excluded.amount, currency = excluded.currency, search_text = excluded.search_text,
            words = excluded.words, body = excluded.body
        """;

    private const string DeleteDocuments =
        "DELETE FROM documents d USING unnest($1, $2) AS gone (place, id) WHERE d.place = gone.place AND d.id = gone.id";

    private const string AddEffects =
        """
        INSERT INTO outbox (id, shard, tenant, kind, target, payload, due_at, available_at, created_at)
        SELECT unnest($1), unnest($2), unnest($3), unnest($4), unnest($5), unnest($6), unnest($7), unnest($7), unnest($8)
        ON CONFLICT DO NOTHING
        """;

    /// <summary>Makes the statements that write these batches; the first answers the position of the last event.</summary>
    public static NpgsqlBatch Make(NpgsqlConnection connection, IReadOnlyList<AppendRequest> requests, RowNumbers numbers)
    {
        var batch = new NpgsqlBatch(connection);
        var events = requests.Sum(request => request.EventCount);
        // First of all, so that the transaction has no id before it has its positions (see 0001.sql).
        batch.Add(TakePositions).With((long)events);
        AddEvents(batch, [.. requests.SelectMany(request => request.Batch.Streams).SelectMany(append => Rows(append, numbers))]);
        AddErasures(batch, requests, numbers);
        AddDocuments(batch, requests, numbers);
        AddOutbox(batch, [.. requests.SelectMany(request => request.Batch.Effects)]);
        return batch;
    }

    private static IEnumerable<EventRow> Rows(StreamAppend append, RowNumbers numbers)
    {
        var parts = StreamParts.Of(append.Stream);
        var (tenant, place) = (numbers.PlaceOf(parts.Tenant, string.Empty), numbers.PlaceOf(parts.Tenant, parts.Kind));
        var version = append.ExpectedVersion;
        return append.Events.Select(appended => new EventRow(tenant, place, parts.Id, ++version, numbers.TypeOf(appended.Type), appended));
    }

    private static void AddEvents(NpgsqlBatch batch, EventRow[] rows) => batch.Add(InsertEvents)
        .With(rows.Length)
        .With(rows, row => row.Version, NpgsqlDbType.Bigint)
        .With(rows, row => row.Tenant, NpgsqlDbType.Integer)
        .With(rows, row => row.Place, NpgsqlDbType.Integer)
        .With(rows, row => row.Id, NpgsqlDbType.Text)
        .With(rows, row => row.Type, NpgsqlDbType.Integer)
        .With(rows, row => row.Event.Record, NpgsqlDbType.Bytea)
        .With(rows, row => row.Event.Hash, NpgsqlDbType.Bytea)
        .With(rows, row => row.Event.Personal.IsEmpty ? (ReadOnlyMemory<byte>?)null : row.Event.Personal, NpgsqlDbType.Bytea);

    private static void AddErasures(NpgsqlBatch batch, IReadOnlyList<AppendRequest> requests, RowNumbers numbers)
    {
        // One statement cannot write a row twice, so of several erasures of one stream only the last is sent, which covers those before it.
        var last = new Dictionary<StreamName, StreamAppend>();
        foreach (var append in requests.SelectMany(request => request.Batch.Streams).Where(append => append.ErasesPersonal))
            last[append.Stream] = append;
        if (last.Count == 0) return;
        StreamAppend[] rows = [.. last.Values];
        batch.Add(ErasePersonalParts)
            .With(rows, row => numbers.PlaceOf(StreamParts.Of(row.Stream).Tenant, StreamParts.Of(row.Stream).Kind), NpgsqlDbType.Integer)
            .With(rows, row => StreamParts.Of(row.Stream).Id, NpgsqlDbType.Text)
            .With(rows, row => row.ExpectedVersion, NpgsqlDbType.Bigint);
        batch.Add(EraseSnapshots)
            .With(rows, row => row.Stream.Value, NpgsqlDbType.Text)
            .With(rows, ErasedSnapshot.VersionOf, NpgsqlDbType.Bigint)
            .With(ErasedSnapshot.Schema)
            .With(HashChain.Origin);
    }

    private static void AddDocuments(NpgsqlBatch batch, IReadOnlyList<AppendRequest> requests, RowNumbers numbers)
    {
        // Of several writes of one document in a group only the last is sent, for the same reason.
        var last = new Dictionary<DocumentKey, (Document? Document, string? Vector)>();
        foreach (var request in requests)
        {
            foreach (var (document, vector) in request.Batch.Documents.Zip(request.Vectors)) last[document.Key] = (document, vector);
            foreach (var key in request.Batch.DeletedDocuments) last[key] = default;
        }

        DocumentKey[] gone = [.. last.Where(item => item.Value.Document is null).Select(item => item.Key)];
        if (gone.Length > 0)
        {
            batch.Add(DeleteDocuments)
                .With(gone, key => numbers.PlaceOf(key.Tenant, key.Kind), NpgsqlDbType.Integer)
                .With(gone, key => key.Id, NpgsqlDbType.Text);
        }

        DocumentRow[] rows =
            [.. last.Values.Where(item => item.Document is not null).Select(item => new DocumentRow(item.Document!, item.Vector))];
        if (rows.Length > 0) PutRows(batch, rows, numbers);
    }

    private static void PutRows(NpgsqlBatch batch, DocumentRow[] rows, RowNumbers numbers) => batch.Add(PutDocuments)
        .With(rows, row => numbers.PlaceOf(row.Document.Key.Tenant, row.Document.Key.Kind), NpgsqlDbType.Integer)
        .With(rows, row => row.Document.Key.Id, NpgsqlDbType.Text)
        .With(rows, row => row.Document.Version, NpgsqlDbType.Bigint)
        .With(rows, row => row.Document.CreatedAt.ToUnixTimeMilliseconds(), NpgsqlDbType.Bigint)
        .With(rows, row => row.Document.Status, NpgsqlDbType.Text)
        .With(rows, row => row.Document.Owner, NpgsqlDbType.Text)
        .With(rows, row => row.Document.Subject, NpgsqlDbType.Text)
        .With(rows, row => row.Document.Category, NpgsqlDbType.Text)
        .With(rows, row => row.Document.StartsAt?.ToUnixTimeMilliseconds(), NpgsqlDbType.Bigint)
        .With(rows, row => row.Document.EndsAt?.ToUnixTimeMilliseconds(), NpgsqlDbType.Bigint)
        .With(rows, row => row.Document.Amount, NpgsqlDbType.Bigint)
        .With(rows, row => row.Document.Currency, NpgsqlDbType.Text)
        .With(rows, row => row.Document.SearchText, NpgsqlDbType.Text)
        .With(rows, row => row.Vector, NpgsqlDbType.Text)
        .With(rows, row => row.Document.Body, NpgsqlDbType.Bytea);

    private static void AddOutbox(NpgsqlBatch batch, Effect[] rows)
    {
        if (rows.Length == 0) return;
        batch.Add(AddEffects)
            .With(rows, row => row.Id, NpgsqlDbType.Text)
            .With(rows, row => row.Shard, NpgsqlDbType.Integer)
            .With(rows, row => row.Tenant, NpgsqlDbType.Text)
            .With(rows, row => row.Kind, NpgsqlDbType.Text)
            .With(rows, row => row.Target, NpgsqlDbType.Text)
            .With(rows, row => row.Payload, NpgsqlDbType.Bytea)
            .With(rows, row => row.DueAt.UtcTicks, NpgsqlDbType.Bigint)
            .With(rows, row => row.CreatedAt?.UtcTicks, NpgsqlDbType.Bigint);
    }

    private static NpgsqlParameterCollection Add(this NpgsqlBatch batch, string sql)
    {
        var command = new NpgsqlBatchCommand(sql);
        batch.BatchCommands.Add(command);
        return command.Parameters;
    }

    private static NpgsqlParameterCollection With<T>(this NpgsqlParameterCollection parameters, T value)
    {
        parameters.Add(new NpgsqlParameter<T> { TypedValue = value });
        return parameters;
    }

    private static NpgsqlParameterCollection With<TRow, T>(
        this NpgsqlParameterCollection parameters, TRow[] rows, Func<TRow, T> column, NpgsqlDbType type)
    {
        var values = Array.ConvertAll(rows, new Converter<TRow, T>(column));
        parameters.Add(new NpgsqlParameter<T[]> { TypedValue = values, NpgsqlDbType = NpgsqlDbType.Array | type });
        return parameters;
    }

    private readonly record struct EventRow(int Tenant, int Place, string Id, long Version, int Type, NewEvent Event);

    private readonly record struct DocumentRow(Document Document, string? Vector);
}
