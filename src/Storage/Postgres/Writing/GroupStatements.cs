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
        INSERT INTO events (position, xid, version, tenant, place, id, type, record, hash)
        SELECT currval('positions') - $1 + generate_series(1, $1), pg_current_xact_id(),
            unnest($2), unnest($3), unnest($4), unnest($5), unnest($6), unnest($7), unnest($8)
        """;

    private const string InsertDocuments =
        """
        INSERT INTO documents (place, id, version, created_at, status, owner, subject, category, starts_at, ends_at, amount, currency,
            search_text, words, body)
        SELECT unnest($1), unnest($2), unnest($3), unnest($4), unnest($5), unnest($6), unnest($7), unnest($8), unnest($9), unnest($10),
            unnest($11), unnest($12), unnest($13), unnest($14)::tsvector, unnest($15)
        """;

    private const string PutDocuments =
        $"""
        {InsertDocuments}
        ON CONFLICT (place, id) DO UPDATE SET version = excluded.version, created_at = excluded.created_at, status = excluded.status,
            owner = excluded.owner, subject = excluded.subject, category = excluded.category, starts_at = excluded.starts_at,
            ends_at = excluded.ends_at, amount = excluded.amount, currency = excluded.currency, search_text = excluded.search_text,
            words = excluded.words, body = excluded.body
        """;

    private const string DeleteDocuments =
        "DELETE FROM documents d USING unnest($1, $2) AS gone (place, id) WHERE d.place = gone.place AND d.id = gone.id";

    private const string InsertEffects =
        """
        INSERT INTO outbox (id, shard, tenant, kind, target, payload, due_at, available_at)
        SELECT unnest($1), unnest($2), unnest($3), unnest($4), unnest($5), unnest($6), unnest($7), unnest($7)
        """;

    private const string AddEffects = $"{InsertEffects} ON CONFLICT DO NOTHING";

    /// <summary>Makes the batch for a group's rows.</summary>
    /// <param name="connection">The connection it will be sent on.</param>
    /// <param name="columns">The rows.</param>
    public static NpgsqlBatch Make(NpgsqlConnection connection, GroupColumns columns)
    {
        var batch = new NpgsqlBatch(connection);
        // First of all, so that the transaction has no id before it has its positions (see 0001.sql).
        Add(batch, TakePositions).Add(new NpgsqlParameter<long> { TypedValue = columns.Events.Count });
        AddEvents(batch, columns.Events);
        if (columns.NewDocuments.Count > 0) AddRows(Add(batch, InsertDocuments), columns.NewDocuments);
        if (columns.Documents.Count > 0) AddRows(Add(batch, PutDocuments), columns.Documents);
        if (columns.DeletedDocuments.Count > 0) AddKeys(Add(batch, DeleteDocuments), columns.DeletedDocuments);
        if (columns.Effects.Count > 0) AddRows(Add(batch, columns.IsCareful ? AddEffects : InsertEffects), columns.Effects);
        return batch;
    }

    private static void AddEvents(NpgsqlBatch batch, EventColumns events)
    {
        var parameters = Add(batch, InsertEvents);
        parameters.Add(new NpgsqlParameter<int> { TypedValue = events.Count });
        Add(parameters, events.Versions);
        Add(parameters, events.Tenants);
        Add(parameters, events.Places);
        Add(parameters, events.Ids, NpgsqlDbType.Text);
        Add(parameters, events.Types);
        Add(parameters, events.Records);
        Add(parameters, events.Hashes);
    }

    private static void AddRows(NpgsqlParameterCollection parameters, DocumentColumns documents)
    {
        AddKeys(parameters, documents);
        Add(parameters, documents.Versions);
        Add(parameters, documents.Creations);
        Add(parameters, documents.Statuses);
        Add(parameters, documents.Owners);
        Add(parameters, documents.Subjects);
        Add(parameters, documents.Categories);
        Add(parameters, documents.Starts);
        Add(parameters, documents.Ends);
        Add(parameters, documents.Amounts);
        Add(parameters, documents.Currencies);
        Add(parameters, documents.SearchTexts);
        Add(parameters, documents.Vectors);
        Add(parameters, documents.Bodies);
    }

    private static void AddKeys(NpgsqlParameterCollection parameters, DocumentKeyColumns keys)
    {
        Add(parameters, keys.Places);
        Add(parameters, keys.Ids);
    }

    private static void AddRows(NpgsqlParameterCollection parameters, EffectColumns effects)
    {
        Add(parameters, effects.Ids);
        Add(parameters, effects.Shards);
        Add(parameters, effects.Tenants);
        Add(parameters, effects.Kinds);
        Add(parameters, effects.Targets);
        Add(parameters, effects.Payloads);
        Add(parameters, effects.DueTimes);
    }

    private static NpgsqlParameterCollection Add(NpgsqlBatch batch, string sql)
    {
        var command = new NpgsqlBatchCommand(sql);
        batch.BatchCommands.Add(command);
        return command.Parameters;
    }

    private static void Add(NpgsqlParameterCollection parameters, List<int> numbers) => Add(parameters, numbers, NpgsqlDbType.Integer);

    private static void Add(NpgsqlParameterCollection parameters, List<long> numbers) => Add(parameters, numbers, NpgsqlDbType.Bigint);

    private static void Add(NpgsqlParameterCollection parameters, List<long?> numbers) => Add(parameters, numbers, NpgsqlDbType.Bigint);

    private static void Add(NpgsqlParameterCollection parameters, List<ReadOnlyMemory<byte>> bytes) => Add(parameters, bytes, NpgsqlDbType.Bytea);

    private static void Add<T>(NpgsqlParameterCollection parameters, List<T> texts)
        where T : class? => Add(parameters, texts, NpgsqlDbType.Text);

    private static void Add<T>(NpgsqlParameterCollection parameters, List<T> values, NpgsqlDbType type) =>
        parameters.Add(new NpgsqlParameter<List<T>> { TypedValue = values, NpgsqlDbType = NpgsqlDbType.Array | type });
}
