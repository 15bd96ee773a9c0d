using Actors.Grains.Journaling;
using Npgsql;

namespace Actors.Storage.Postgres.Writing;

/// <summary>
/// The writer's connection, and what was learned on it. All of it is forgotten with the connection: the server behind the next one may be
/// a replica that has not had the newest of it.
/// </summary>
internal sealed class WriteSession : IAsyncDisposable
{
    /// <summary>A head takes about 200 bytes. When there are more, all are forgotten: a read for each that is asked for again.</summary>
    private const int MaxHeads = 131_072;

    private const string LastEvents =
        """
        SELECT wanted.turn, head.version, head.hash FROM unnest($1, $2, $3) WITH ORDINALITY AS wanted (tenant, kind, id, turn)
        JOIN places ON places.tenant = wanted.tenant AND places.kind = wanted.kind
        CROSS JOIN LATERAL (
            SELECT version, hash FROM events WHERE place = places.number AND id = wanted.id ORDER BY version DESC LIMIT 1) AS head
        """;

    private const string EventsAt =
        """
        SELECT wanted.turn, stored.hash, stored.position
        FROM unnest($1, $2, $3, $4) WITH ORDINALITY AS wanted (tenant, kind, id, version, turn)
        JOIN places ON places.tenant = wanted.tenant AND places.kind = wanted.kind
        JOIN events AS stored ON stored.place = places.number AND stored.id = wanted.id AND stored.version = wanted.version
        """;

    private readonly NpgsqlConnection _connection;
    private readonly RowNumbers _numbers = new();

    /// <summary>
    /// Last events, so that a fence needs no read. Events are never changed or removed, so what is remembered was true once and its event
    /// is still there; whether another came behind it is told by the unique index.
    /// </summary>
    private readonly Dictionary<StreamName, StreamHead> _heads = [];

    private WriteSession(NpgsqlConnection connection) => (_connection, Id) = (connection, connection.ProcessID);

    /// <summary>
    /// The session's number on the server, also when it has been lost: the driver does not tell it of a connection that is broken.
    /// </summary>
    public int Id { get; }

    public static async Task<WriteSession> OpenAsync(NpgsqlDataSource source) => new(await source.OpenConnectionAsync());

    /// <summary>Decides which of these batches are written.</summary>
    /// <param name="requests">The batches, in order.</param>
    /// <param name="read">Streams whose heads were read for this attempt; those that are read here are added.</param>
    public async Task<GroupPlan> PlanAsync(IReadOnlyList<AppendRequest> requests, HashSet<StreamName> read)
    {
        while (true)
        {
            var plan = new GroupPlan(_heads, read);
            foreach (var request in requests) plan.Add(request);
            if (plan.Unsure.Count == 0) return plan;
            read.UnionWith(plan.Unsure);
            await ReadHeadsAsync(plan.Unsure);
        }
    }

    /// <summary>Reads the last events of streams, and remembers them.</summary>
    public async Task ReadHeadsAsync(IReadOnlyCollection<StreamName> streams)
    {
        var wanted = streams.ToArray();
        foreach (var stream in wanted) _heads.Remove(stream);
        var found = await Ask(LastEvents, wanted).ReadAsync(
            row => (Stream: wanted[row.GetInt64(0) - 1], Head: new StreamHead(row.GetInt64(1), row.GetFieldValue<byte[]>(2))),
            CancellationToken.None);
        foreach (var (stream, head) in found) _heads[stream] = head;
    }

    /// <summary>
    /// Finds out which batches are there already, by the stream, version and hash of their first events, and at which position each
    /// begins. A transaction writes a batch whole, so its first event stands for all of it.
    /// </summary>
    public async Task<Dictionary<AppendRequest, long>> FindAsync(IReadOnlyCollection<AppendRequest> requests)
    {
        var sent = requests.ToArray();
        var versions = Array.ConvertAll(sent, request => request.Batch.Streams[0].ExpectedVersion + 1);
        var command = Ask(EventsAt, Array.ConvertAll(sent, request => request.Batch.Streams[0].Stream));
        command.Parameters.Add(new NpgsqlParameter<long[]> { TypedValue = versions });
        var stored = await command.ReadAsync(
            row => (Request: sent[row.GetInt64(0) - 1], Hash: row.GetFieldValue<byte[]>(1), Position: row.GetInt64(2)),
            CancellationToken.None);
        return stored.Where(item => item.Request.Batch.Streams[0].Events[0].Hash.Span.SequenceEqual(item.Hash))
            .ToDictionary(item => item.Request, item => item.Position);
    }

    /// <summary>Gives numbers to the names of these batches that have none yet.</summary>
    public Task LearnNamesAsync(IReadOnlyList<AppendRequest> requests) => _numbers.LearnAsync(_connection, requests);

    /// <summary>Writes what the plan accepts in one transaction, all or nothing, and answers the position of the last event.</summary>
    public async Task<long> WriteAsync(GroupPlan plan)
    {
        await using var batch = GroupStatements.Make(_connection, plan.Accepted, _numbers);
        await using var answers = await batch.ExecuteReaderAsync();
        await answers.ReadAsync();
        var position = answers.GetInt64(0);
        // A statement that fails tells it when its answer is looked at, so all of them are.
        while (await answers.NextResultAsync())
        {
        }

        Remember(plan);
        return position;
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private void Remember(GroupPlan plan)
    {
        if (_heads.Count > MaxHeads) _heads.Clear();
        foreach (var (stream, head) in plan.Written) _heads[stream] = head;
    }

    /// <summary>A question about streams; answers name them by their turn, from 1.</summary>
    private NpgsqlCommand Ask(string sql, StreamName[] streams)
    {
        var parts = Array.ConvertAll(streams, StreamParts.Of);
        return new NpgsqlCommand(sql, _connection)
            .With(Array.ConvertAll(parts, part => part.Tenant))
            .With(Array.ConvertAll(parts, part => part.Kind))
            .With(Array.ConvertAll(parts, part => part.Id));
    }
}
