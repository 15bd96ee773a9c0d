using Actors.Grains.Journaling;
using Actors.Storage.Writing;
using Microsoft.Extensions.Logging;

namespace Actors.Storage.Sqlite;

/// <summary>
/// Keeps everything in one SQLite file. One thread writes, in groups; reads run beside it. A second process may open the same file: the
/// two take turns group by group, fences and leases hold between them, and a write that waits longer than the busy timeout fails as
/// <see cref="JournalUnavailableException"/> with nothing written.
/// </summary>
public sealed class SqliteStorage : IStorage
{
    private readonly SqliteStorageOptions _options;
    private readonly ILogger<SqliteStorage> _logger;
    private readonly Lock _gate = new();
    private SqliteReaderPool? _readers;
    private SqliteCommitter? _committer;
    private GroupWriter<ISqliteWrite>? _writer;
    private Task? _closing;

    /// <summary>Makes the storage; nothing is opened yet.</summary>
    /// <param name="options">Which file, and the limits.</param>
    /// <param name="logger">Told of failures.</param>
    /// <exception cref="ArgumentException">An option makes no sense; the message names it.</exception>
    public SqliteStorage(SqliteStorageOptions options, ILogger<SqliteStorage> logger)
    {
        options.Validate();
        _options = options;
        _logger = logger;
    }

    private SqliteReaderPool Readers
    {
        get
        {
            ObjectDisposedException.ThrowIf(_closing is not null, this);
            return _readers ?? throw NotOpen();
        }
    }

    /// <inheritdoc/>
    public Task OpenAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closing is not null, this);
            if (_writer is not null) return Task.CompletedTask;
            cancellationToken.ThrowIfCancellationRequested();
            _committer = new SqliteCommitter(_options, SqliteFile.Open(_options, cancellationToken), _logger);
            _readers = new SqliteReaderPool(_options);
            _writer = new GroupWriter<ISqliteWrite>(_options.QueueLimit, _options.GroupLimit, _committer.Commit, _logger);
            return Task.CompletedTask;
        }
    }

    /// <inheritdoc/>
    public Task<AppendResult> AppendAsync(JournalBatch batch)
    {
        BatchRules.Check(batch);
        return CommitSpans.AreHeard ? CommitSpans.Around(batch, WriteAsync) : WriteAsync(batch);
    }

    /// <inheritdoc/>
    public Task WriteSnapshotAsync(Snapshot snapshot) => WriteAsync(session => session.PutSnapshot(snapshot));

    /// <inheritdoc/>
    public Task<IReadOnlyList<JournalEvent>> ReadStreamAsync(
        StreamName stream, long afterVersion, int limit, CancellationToken cancellationToken)
    {
        ReadLimits.CheckEvents(afterVersion, limit);
        return Readers.ReadAsync(
            database => SqliteReads.Stream(database, stream, afterVersion, limit, cancellationToken),
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<JournalEvent>> ReadAllAsync(
        long afterPosition, string? tenant, int limit, CancellationToken cancellationToken)
    {
        ReadLimits.CheckEvents(afterPosition, limit);
        return Readers.ReadAsync(
            database => SqliteReads.Positions(database, afterPosition, tenant, limit, cancellationToken),
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<long> ReadHeadAsync(CancellationToken cancellationToken) => Readers.ReadAsync(SqliteReads.Head, cancellationToken);

    /// <inheritdoc/>
    public Task<StreamTail> ReadTailAsync(StreamName stream, int limit, CancellationToken cancellationToken)
    {
        ReadLimits.CheckEvents(0, limit);
        return Readers.ReadAsync(
            database =>
            {
                // A newer snapshot that is written between the two changes nothing: events after this one are there as well.
                var snapshot = SqliteReads.Snapshot(database, stream);
                return new StreamTail(snapshot, SqliteReads.Stream(database, stream, snapshot?.Version ?? 0, limit, cancellationToken));
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Document?> GetAsync(DocumentKey key, CancellationToken cancellationToken) =>
        Readers.ReadAsync(database => SqliteReads.Document(database, key), cancellationToken);

    /// <inheritdoc/>
    public Task<DocumentPage> QueryAsync(DocumentQuery query, CancellationToken cancellationToken)
    {
        ReadLimits.CheckQuery(query);
        return Readers.ReadAsync(database => DocumentList.Read(database, query, cancellationToken), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<ClaimedEffect>> ClaimAsync(
        int shard, DateTimeOffset now, TimeSpan lease, int limit, CancellationToken cancellationToken)
    {
        ReadLimits.CheckClaim(shard, lease, limit);
        return ChangeAsync(outbox => outbox.Claim(shard, now, lease, limit), cancellationToken);
    }

    /// <inheritdoc/>
    public Task CompleteAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        ids.Count == 0 ? Task.CompletedTask : ChangeAsync(outbox => outbox.Complete(ids), cancellationToken);

    /// <inheritdoc/>
    public Task RetryAsync(string id, DateTimeOffset dueAt, string error, CancellationToken cancellationToken) =>
        ChangeAsync(outbox => outbox.Retry(id, dueAt, error), cancellationToken);

    /// <inheritdoc/>
    public Task BuryAsync(string id, string error, CancellationToken cancellationToken) =>
        ChangeAsync(outbox => outbox.Bury(id, error), cancellationToken);

    /// <inheritdoc/>
    public Task<DeadEffectPage> ListDeadAsync(DeadEffectQuery query, CancellationToken cancellationToken)
    {
        ReadLimits.CheckDead(query);
        return Readers.ReadAsync(database => SqliteReads.Dead(database, query, cancellationToken), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<bool> ReplayAsync(string id, DateTimeOffset dueAt, CancellationToken cancellationToken) =>
        ChangeAsync(outbox => outbox.Replay(id, dueAt), cancellationToken);

    /// <inheritdoc/>
    public Task<bool> DropAsync(string id, CancellationToken cancellationToken) =>
        ChangeAsync(outbox => outbox.Drop(id), cancellationToken);

    /// <summary>
    /// Merges the index of words, which notes that a word is gone and keeps it until then. What else was erased is overwritten at once
    /// (secure_delete); old pages of the log are overwritten by its next round.
    /// </summary>
    /// <inheritdoc/>
    public async Task RemoveErasedTracesAsync(CancellationToken cancellationToken)
    {
        var isMore = await WriteAsync(session => session.Documents.MergeWords(isFirst: true));
        while (isMore)
        {
            cancellationToken.ThrowIfCancellationRequested();
            isMore = await WriteAsync(session => session.Documents.MergeWords(isFirst: false));
        }
    }

    /// <summary>Writes what was queued, refuses what comes later, and closes the file.</summary>
    public ValueTask DisposeAsync()
    {
        lock (_gate) return new ValueTask(_closing ??= CloseAsync());
    }

    private static InvalidOperationException NotOpen() => new("The storage is not open yet; the host opens it before its services start.");

    /// <summary>Changes the outbox. A call that was stopped before its turn changes nothing.</summary>
    private Task<TResult> ChangeAsync<TResult>(Func<OutboxWriter, TResult> change, CancellationToken cancellationToken) =>
        WriteAsync(session =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            return change(session.Outbox);
        });

    private Task<AppendResult> WriteAsync(JournalBatch batch)
    {
        // Splitting words costs more than writing them, so it is done by the caller and not by the one writer.
        string?[] words = [.. batch.Documents.Select(document => DocumentWriter.WordsOf(document.SearchText))];
        return WriteAsync(session => session.Append(batch, words));
    }

    private Task<TResult> WriteAsync<TResult>(Func<SqliteWriteSession, TResult> change)
    {
        var writer = _writer ?? throw NotOpen();
        var write = new SqliteWrite<TResult>(change);
        writer.Enqueue(write);
        return write.Task;
    }

    private async Task CloseAsync()
    {
        if (_writer is not null) await _writer.DisposeAsync();
        // The writer's connection goes last: it copies the log into the file and removes it.
        _readers?.Dispose();
        _committer?.Dispose();
    }
}
