using Actors.Journaling;
using Npgsql;

namespace Actors.Storage.Postgres.Writing;

/// <summary>One connection of the writer. Used by one group at a time.</summary>
internal sealed class WriteSession : IAsyncDisposable
{
    private const string LastEvents =
        """
        SELECT wanted.stream, head.version, head.hash FROM unnest($1) AS wanted (stream)
        CROSS JOIN LATERAL (SELECT version, hash FROM events WHERE stream = wanted.stream ORDER BY version DESC LIMIT 1) AS head
        """;

    private const string EventsAt =
        """
        SELECT stored.stream, stored.version, stored.hash, stored.position FROM unnest($1, $2) AS wanted (stream, version)
        JOIN events AS stored ON stored.stream = wanted.stream AND stored.version = wanted.version
        """;

    private readonly NpgsqlConnection _connection;
    private readonly GroupColumns _columns = new();

    private WriteSession(NpgsqlConnection connection) => _connection = connection;

    public static async Task<WriteSession> OpenAsync(NpgsqlDataSource source) => new(await source.OpenConnectionAsync());

    /// <summary>Reads the last events of streams; those of which there are none are given as empty.</summary>
    /// <param name="streams">The streams.</param>
    /// <param name="heads">Where to put them.</param>
    public async Task ReadHeadsAsync(IReadOnlyCollection<StreamName> streams, Dictionary<StreamName, StreamHead> heads)
    {
        foreach (var stream in streams) heads[stream] = default;
        await using var command = new NpgsqlCommand(LastEvents, _connection);
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. streams.Select(stream => stream.Value)] });
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
            heads[new StreamName(rows.GetString(0))] = new StreamHead(rows.GetInt64(1), rows.GetFieldValue<byte[]>(2));
    }

    /// <summary>
    /// Finds out which batches are there already, by the stream, version and hash of their first events, and at which position each
    /// begins. A transaction writes a batch whole, so its first event stands for all of it.
    /// </summary>
    public async Task<Dictionary<AppendRequest, long>> FindAsync(IReadOnlyCollection<AppendRequest> requests)
    {
        var wanted = requests.Select(request => request.Batch.Streams[0]).ToArray();
        await using var command = new NpgsqlCommand(EventsAt, _connection);
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. wanted.Select(append => append.Stream.Value)] });
        command.Parameters.Add(new NpgsqlParameter<long[]> { TypedValue = [.. wanted.Select(append => append.ExpectedVersion + 1)] });
        var stored = new Dictionary<(string Stream, long Version, string Hash), long>();
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
            stored[(rows.GetString(0), rows.GetInt64(1), Convert.ToHexString(rows.GetFieldValue<byte[]>(2)))] = rows.GetInt64(3);
        var found = new Dictionary<AppendRequest, long>();
        foreach (var request in requests)
        {
            var append = request.Batch.Streams[0];
            var first = (append.Stream.Value, append.ExpectedVersion + 1, Convert.ToHexString(append.Events[0].Hash.Span));
            if (stored.TryGetValue(first, out var position)) found.Add(request, position);
        }

        return found;
    }

    /// <inheritdoc cref="Places.LearnAsync"/>
    public Task<PlaceNumbers> LearnAsync(Places places, IReadOnlyList<AppendRequest> requests) => places.LearnAsync(_connection, requests);

    /// <summary>Writes batches in one transaction, all or nothing, and answers the position of the last event.</summary>
    /// <param name="requests">The batches.</param>
    /// <param name="places">The numbers of all their places.</param>
    /// <param name="isCareful">Whether documents and effects may be there already; events never are.</param>
    public async Task<long> WriteAsync(IReadOnlyList<AppendRequest> requests, PlaceNumbers places, bool isCareful)
    {
        _columns.Fill(requests, places, isCareful);
        await using var batch = GroupStatements.Make(_connection, _columns);
        await using var answers = await batch.ExecuteReaderAsync();
        await answers.ReadAsync();
        var position = answers.GetInt64(0);
        // A statement that fails tells it when its answer is looked at, so all of them are.
        while (await answers.NextResultAsync())
        {
        }

        return position;
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();
}
