using Actors.Journaling;
using Npgsql;

namespace Actors.Storage.Postgres.Writing;

/// <summary>One connection of the writer. Used by one group at a time.</summary>
internal sealed class WriteSession : IAsyncDisposable
{
    private const string LastEvents =
        """
        SELECT wanted.turn, head.version, head.hash FROM unnest($1, $2, $3) WITH ORDINALITY AS wanted (tenant, kind, id, turn)
        JOIN places ON places.tenant = wanted.tenant AND places.kind = wanted.kind
        CROSS JOIN LATERAL (
            SELECT version, hash FROM events WHERE place = places.number AND id = wanted.id ORDER BY version DESC LIMIT 1) AS head
        """;

    private const string EventsAt =
        """
        SELECT wanted.turn, stored.hash, stored.position FROM unnest($1, $2, $3, $4) WITH ORDINALITY AS wanted (tenant, kind, id, version, turn)
        JOIN places ON places.tenant = wanted.tenant AND places.kind = wanted.kind
        JOIN events AS stored ON stored.place = places.number AND stored.id = wanted.id AND stored.version = wanted.version
        """;

    private readonly NpgsqlConnection _connection;
    private readonly GroupColumns _columns = new();
    private readonly GroupStatements _statements;

    private WriteSession(NpgsqlConnection connection)
    {
        _connection = connection;
        _statements = new GroupStatements(connection, _columns);
    }

    public static async Task<WriteSession> OpenAsync(NpgsqlDataSource source) => new(await source.OpenConnectionAsync());

    /// <summary>Reads the last events of streams; those of which there are none are given as empty.</summary>
    /// <param name="streams">The streams.</param>
    /// <param name="heads">Where to put them.</param>
    public async Task ReadHeadsAsync(IReadOnlyCollection<StreamName> streams, Dictionary<StreamName, StreamHead> heads)
    {
        var wanted = streams.ToArray();
        foreach (var stream in wanted) heads[stream] = default;
        await using var command = Ask(LastEvents, wanted);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync()) heads[wanted[rows.GetInt64(0) - 1]] = new StreamHead(rows.GetInt64(1), rows.GetFieldValue<byte[]>(2));
    }

    /// <summary>
    /// Finds out which batches are there already, by the stream, version and hash of their first events, and at which position each
    /// begins. A transaction writes a batch whole, so its first event stands for all of it.
    /// </summary>
    public async Task<Dictionary<AppendRequest, long>> FindAsync(IReadOnlyCollection<AppendRequest> requests)
    {
        var sent = requests.ToArray();
        await using var command = Ask(EventsAt, Array.ConvertAll(sent, request => request.Batch.Streams[0].Stream));
        var versions = Array.ConvertAll(sent, request => request.Batch.Streams[0].ExpectedVersion + 1);
        command.Parameters.Add(new NpgsqlParameter<long[]> { TypedValue = versions });
        var found = new Dictionary<AppendRequest, long>();
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            var request = sent[rows.GetInt64(0) - 1];
            if (request.Batch.Streams[0].Events[0].Hash.Span.SequenceEqual(rows.GetFieldValue<byte[]>(1))) found.Add(request, rows.GetInt64(2));
        }

        return found;
    }

    /// <summary>Answers the numbers of all names in these batches, and gives numbers to new ones.</summary>
    public async ValueTask<RowNumbers> LearnAsync(WriterMemory memory, IReadOnlyList<AppendRequest> requests) => new(
        await memory.Places.LearnAsync(_connection, requests), await memory.EventTypes.LearnAsync(_connection, requests));

    /// <summary>Writes batches in one transaction, all or nothing, and answers the position of the last event.</summary>
    /// <param name="requests">The batches.</param>
    /// <param name="numbers">The numbers of all their names.</param>
    /// <param name="isCareful">Whether documents and effects may be there already; events never are.</param>
    public async Task<long> WriteAsync(IReadOnlyList<AppendRequest> requests, RowNumbers numbers, bool isCareful)
    {
        _columns.Fill(requests, numbers, isCareful);
        await using var answers = await _statements.Batch().ExecuteReaderAsync();
        await answers.ReadAsync();
        var position = answers.GetInt64(0);
        // A statement that fails tells it when its answer is looked at, so all of them are.
        while (await answers.NextResultAsync())
        {
        }

        return position;
    }

    public async ValueTask DisposeAsync()
    {
        await _statements.DisposeAsync();
        await _connection.DisposeAsync();
    }

    /// <summary>A question about streams; answers name them by their turn, from 1.</summary>
    private NpgsqlCommand Ask(string sql, StreamName[] streams)
    {
        var parts = Array.ConvertAll(streams, stream => new StreamParts(stream));
        return new NpgsqlCommand(sql, _connection)
            .With(Array.ConvertAll(parts, part => part.Tenant.ToString()))
            .With(Array.ConvertAll(parts, part => part.Kind.ToString()))
            .With(Array.ConvertAll(parts, part => part.Id.ToString()));
    }
}
