using Actors.Journaling;
using Npgsql;
using NpgsqlTypes;

namespace Actors.Storage.Postgres.Writing;

/// <summary>
/// The statements of a group. They travel together and make one implicit transaction, so a group is one round trip. Rows come as arrays,
/// a column each; unnest in the select list walks them side by side without keeping them. Npgsql prepares the texts by itself.
/// </summary>
/// <param name="connection">The connection that groups are sent on.</param>
/// <param name="columns">The rows of the group that is next.</param>
internal sealed class GroupStatements(NpgsqlConnection connection, GroupColumns columns) : IAsyncDisposable
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
        ON CONFLICT (stream) DO UPDATE SET version = excluded.version, schema = excluded.schema, hash = excluded.hash, state = excluded.state
        WHERE excluded.version >= snapshots.version
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

    // What a group needs is one of few combinations, and parameters hold the columns' lists, so a batch is made once for each.
    private readonly Dictionary<Parts, GroupBatch> _batches = [];

    [Flags]
    private enum Parts
    {
        None = 0,
        NewDocuments = 1,
        Documents = 2,
        DeletedDocuments = 4,
        Effects = 8,
        Careful = 16,
        Erasures = 32,
    }

    /// <summary>The batch for the rows that the columns have now.</summary>
    public NpgsqlBatch Batch()
    {
        var parts = Needed();
        if (!_batches.TryGetValue(parts, out var made)) _batches.Add(parts, made = Make(parts));
        made.Positions.TypedValue = columns.Events.Count;
        made.Events.TypedValue = columns.Events.Count;
        return made.Batch;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var made in _batches.Values) await made.Batch.DisposeAsync();
    }

    private Parts Needed() =>
        (columns.NewDocuments.Count > 0 ? Parts.NewDocuments : Parts.None)
        | (columns.Documents.Count > 0 ? Parts.Documents : Parts.None)
        | (columns.DeletedDocuments.Count > 0 ? Parts.DeletedDocuments : Parts.None)
        | (columns.Effects.Count > 0 ? Parts.Effects : Parts.None)
        | (columns.Events.Erasures.Count > 0 ? Parts.Erasures : Parts.None)
        | (columns.IsCareful ? Parts.Careful : Parts.None);

    private GroupBatch Make(Parts parts)
    {
        var (positions, events) = (new NpgsqlParameter<long>(), new NpgsqlParameter<int>());
        var batch = new NpgsqlBatch(connection);
        // First of all, so that the transaction has no id before it has its positions (see 0001.sql).
        Add(batch, TakePositions).Add(positions);
        AddEvents(Add(batch, InsertEvents), events, columns.Events);
        if (parts.HasFlag(Parts.Erasures)) AddErasures(batch, columns.Events.Erasures);
        if (parts.HasFlag(Parts.NewDocuments)) AddRows(Add(batch, InsertDocuments), columns.NewDocuments);
        if (parts.HasFlag(Parts.Documents)) AddRows(Add(batch, PutDocuments), columns.Documents);
        if (parts.HasFlag(Parts.DeletedDocuments)) AddKeys(Add(batch, DeleteDocuments), columns.DeletedDocuments);
        if (parts.HasFlag(Parts.Effects)) AddRows(Add(batch, parts.HasFlag(Parts.Careful) ? AddEffects : InsertEffects), columns.Effects);
        return new GroupBatch(batch, positions, events);
    }

    private static void AddEvents(NpgsqlParameterCollection parameters, NpgsqlParameter count, EventColumns events)
    {
        parameters.Add(count);
        Add(parameters, events.Versions);
        Add(parameters, events.Tenants);
        Add(parameters, events.Places);
        Add(parameters, events.Ids, NpgsqlDbType.Text);
        Add(parameters, events.Types);
        Add(parameters, events.Records);
        Add(parameters, events.Hashes);
        Add(parameters, events.PersonalParts, NpgsqlDbType.Bytea);
    }

    private static void AddErasures(NpgsqlBatch batch, ErasureColumns erasures)
    {
        var parts = Add(batch, ErasePersonalParts);
        Add(parts, erasures.Places);
        Add(parts, erasures.Ids, NpgsqlDbType.Text);
        Add(parts, erasures.LastVersions);
        var snapshots = Add(batch, EraseSnapshots);
        Add(snapshots, erasures.Streams);
        Add(snapshots, erasures.SnapshotVersions);
        snapshots.Add(new NpgsqlParameter<int> { TypedValue = ErasedSnapshot.Schema });
        snapshots.Add(new NpgsqlParameter<ReadOnlyMemory<byte>> { TypedValue = HashChain.Origin });
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

    /// <summary>A batch, and its parameters that say how many events there are.</summary>
    private readonly record struct GroupBatch(NpgsqlBatch Batch, NpgsqlParameter<long> Positions, NpgsqlParameter<int> Events);
}
