using Actors.Grains.Journaling;
using Actors.Storage.Postgres.Writing;
using Actors.Storage.Writing;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Actors.Storage.Postgres;

/// <summary>
/// Keeps everything in one schema of a PostgreSQL database, which several hosts may share: fences and leases hold between them. Appends
/// are written in groups; reads and outbox calls run beside them. A server that restarts is waited for, and batches that were in flight
/// are looked up before they are written again.
/// </summary>
public sealed class PostgresStorage : IStorage
{
    private readonly PostgresStorageOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger<PostgresStorage> _logger;
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _opening = new(1);
    private PostgresConnections? _connections;
    private PostgresWriter? _writer;
    private GroupWriter<AppendRequest>? _groups;
    private Task? _closing;

    /// <summary>Makes the storage; nothing is opened yet.</summary>
    /// <param name="options">Which database, and the limits.</param>
    /// <param name="clock">The time between two tries to reach the server.</param>
    /// <param name="logger">Told of failures.</param>
    /// <exception cref="ArgumentException">An option makes no sense; the message names it.</exception>
    public PostgresStorage(PostgresStorageOptions options, TimeProvider clock, ILogger<PostgresStorage> logger)
    {
        options.Validate();
        _options = options;
        _clock = clock;
        _logger = logger;
    }

    /// <inheritdoc/>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        await _opening.WaitAsync(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(_closing is not null, this);
            if (_groups is not null) return;
            var connections = new PostgresConnections(_options, _clock);
            var writer = new PostgresWriter(connections.Writers, _options, _clock, _logger);
            try
            {
                await PostgresStart.RunAsync(connections, _options, _clock, cancellationToken);
                await writer.OpenAsync();
            }
            catch
            {
                await writer.DisposeAsync();
                await connections.DisposeAsync();
                throw;
            }

            (_connections, _writer) = (connections, writer);
            _groups = new GroupWriter<AppendRequest>(
                _options.QueueLimit, _options.GroupLimit, group => writer.CommitAsync(group).GetAwaiter().GetResult(), _logger);
        }
        finally
        {
            _opening.Release();
        }
    }

    /// <inheritdoc/>
    public Task<AppendResult> AppendAsync(JournalBatch batch)
    {
        BatchRules.Check(batch);
        return CommitSpans.AreHeard ? CommitSpans.Around(batch, WriteAsync) : WriteAsync(batch);
    }

    /// <inheritdoc/>
    public Task WriteSnapshotAsync(Snapshot snapshot) =>
        ChangeAsync(connection => PostgresReads.PutSnapshotAsync(connection, snapshot), CancellationToken.None);

    /// <inheritdoc/>
    public Task<IReadOnlyList<JournalEvent>> ReadStreamAsync(
        StreamName stream, long afterVersion, int limit, CancellationToken cancellationToken)
    {
        ReadLimits.CheckEvents(afterVersion, limit);
        return ReadAsync(
            connection => PostgresReads.StreamAsync(connection, stream, afterVersion, limit, cancellationToken),
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<JournalEvent>> ReadAllAsync(
        long afterPosition, string? tenant, int limit, CancellationToken cancellationToken)
    {
        ReadLimits.CheckEvents(afterPosition, limit);
        return ReadAsync(
            connection => PostgresReads.PositionsAsync(connection, afterPosition, tenant, limit, cancellationToken),
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<long> ReadHeadAsync(CancellationToken cancellationToken) =>
        ReadAsync(connection => PostgresReads.HeadAsync(connection, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task<StreamTail> ReadTailAsync(StreamName stream, int limit, CancellationToken cancellationToken)
    {
        ReadLimits.CheckEvents(0, limit);
        return ReadAsync(connection => PostgresReads.TailAsync(connection, stream, limit, cancellationToken), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Document?> GetAsync(DocumentKey key, CancellationToken cancellationToken) =>
        ReadAsync(connection => PostgresReads.DocumentAsync(connection, key, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task<DocumentPage> QueryAsync(DocumentQuery query, CancellationToken cancellationToken)
    {
        ReadLimits.CheckQuery(query);
        return ReadAsync(connection => DocumentList.ReadAsync(connection, query, cancellationToken), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<ClaimedEffect>> ClaimAsync(
        int shard, DateTimeOffset now, TimeSpan lease, int limit, CancellationToken cancellationToken)
    {
        ReadLimits.CheckClaim(shard, lease, limit);
        return ChangeAsync(
            connection => PostgresOutbox.ClaimAsync(connection, shard, now, lease, limit, cancellationToken),
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task CompleteAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken) => ids.Count == 0
        ? Task.CompletedTask
        : ChangeAsync(connection => PostgresOutbox.CompleteAsync(connection, ids, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task RetryAsync(string id, DateTimeOffset dueAt, string error, CancellationToken cancellationToken) =>
        ChangeAsync(connection => PostgresOutbox.RetryAsync(connection, id, dueAt, error, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task BuryAsync(string id, string error, CancellationToken cancellationToken) =>
        ChangeAsync(connection => PostgresOutbox.BuryAsync(connection, id, error, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task<DeadEffectPage> ListDeadAsync(DeadEffectQuery query, CancellationToken cancellationToken)
    {
        ReadLimits.CheckDead(query);
        return ReadAsync(connection => PostgresReads.DeadAsync(connection, query, cancellationToken), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<bool> ReplayAsync(string id, DateTimeOffset dueAt, CancellationToken cancellationToken) =>
        ChangeAsync(connection => PostgresOutbox.ReplayAsync(connection, id, dueAt, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task<bool> DropAsync(string id, CancellationToken cancellationToken) =>
        ChangeAsync(connection => PostgresOutbox.DropAsync(connection, id, cancellationToken), cancellationToken);

    /// <summary>Does nothing: PostgreSQL's own vacuum removes old versions of rows and of words (docs/operations.md).</summary>
    /// <param name="cancellationToken">Not looked at.</param>
    public Task RemoveErasedTracesAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Writes what was queued, refuses what comes later, and disconnects.</summary>
    public ValueTask DisposeAsync()
    {
        lock (_gate) return new ValueTask(_closing ??= CloseAsync());
    }

    private static InvalidOperationException NotOpen() => new("The storage is not open yet; the host opens it before its services start.");

    private Task<AppendResult> WriteAsync(JournalBatch batch)
    {
        var groups = _groups ?? throw NotOpen();
        var request = new AppendRequest(batch);
        groups.Enqueue(request);
        return request.Task;
    }

    private Task<T> ReadAsync<T>(Func<NpgsqlConnection, Task<T>> read, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_closing is not null, this);
        return (_connections ?? throw NotOpen()).RunAsync(read, cancellationToken);
    }

    /// <summary>
    /// Changes beside the journal may run twice when a connection is lost; each of them then finds its work done. Effects of a claim whose
    /// answer was lost are due again when its lease ends, and a replay answers false.
    /// </summary>
    private Task<T> ChangeAsync<T>(Func<NpgsqlConnection, Task<T>> change, CancellationToken cancellationToken) => _closing is null
        ? ReadAsync(change, cancellationToken)
        : Task.FromException<T>(new JournalUnavailableException("The journal is closed.", outcomeIsUnknown: false));

    private async Task CloseAsync()
    {
        if (_groups is not null) await _groups.DisposeAsync();
        if (_writer is not null) await _writer.DisposeAsync();
        if (_connections is not null) await _connections.DisposeAsync();
    }
}
