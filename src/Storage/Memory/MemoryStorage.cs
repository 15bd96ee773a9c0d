using Actors.Grains.Journaling;
using Orleans.Storage;

namespace Actors.Storage.Memory;

/// <summary>
/// Keeps everything in memory, behind one lock. It is the model that other providers are tested against, so it is made to be obviously
/// right before anything else. Calls complete before they return, which also lets a simulation replay them exactly.
/// </summary>
public sealed class MemoryStorage : IStorage
{
    private readonly Lock _gate = new();
    private readonly MemoryEvents _events = new();
    private readonly MemoryDocuments _documents = new();
    private readonly MemoryOutbox _outbox = new();
    private readonly Dictionary<StreamName, Snapshot> _snapshots = [];
    private bool _closed;

    /// <inheritdoc/>
    public Task OpenAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task<AppendResult> AppendAsync(JournalBatch batch)
    {
        BatchRules.Check(batch);
        return CommitSpans.AreHeard ? CommitSpans.Around(batch, Write) : Write(batch);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<JournalEvent>> ReadStreamAsync(
        StreamName stream, long afterVersion, int limit, CancellationToken cancellationToken)
    {
        ReadLimits.CheckEvents(afterVersion, limit);
        return Locked(() => _events.ReadStream(stream, afterVersion, limit), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<JournalEvent>> ReadAllAsync(
        long afterPosition, string? tenant, int limit, CancellationToken cancellationToken)
    {
        ReadLimits.CheckEvents(afterPosition, limit);
        return Locked(() => _events.ReadAll(afterPosition, tenant, limit), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<long> ReadHeadAsync(CancellationToken cancellationToken) => Locked(() => _events.Head, cancellationToken);

    /// <inheritdoc/>
    public Task<StreamTail> ReadTailAsync(StreamName stream, int limit, CancellationToken cancellationToken)
    {
        ReadLimits.CheckEvents(0, limit);
        return Locked(
            () =>
            {
                var snapshot = _snapshots.GetValueOrDefault(stream);
                return new StreamTail(snapshot, _events.ReadStream(stream, snapshot?.Version ?? 0, limit));
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task WriteSnapshotAsync(Snapshot snapshot) => Locked(
        () =>
        {
            if (_snapshots.TryGetValue(snapshot.Stream, out var kept) && kept.Version > snapshot.Version) return false;
            _snapshots[snapshot.Stream] = snapshot with { Hash = snapshot.Hash.ToArray(), State = snapshot.State.ToArray() };
            return true;
        },
        CancellationToken.None);

    /// <inheritdoc/>
    public Task<Document?> GetAsync(DocumentKey key, CancellationToken cancellationToken) =>
        Locked(() => _documents.Get(key), cancellationToken);

    /// <inheritdoc/>
    public Task<DocumentPage> QueryAsync(DocumentQuery query, CancellationToken cancellationToken)
    {
        ReadLimits.CheckQuery(query);
        return Locked(() => _documents.Query(query), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<ClaimedEffect>> ClaimAsync(
        int shard, DateTimeOffset now, TimeSpan lease, int limit, CancellationToken cancellationToken)
    {
        ReadLimits.CheckClaim(shard, lease, limit);
        return Locked(() => _outbox.Claim(shard, now, lease, limit), cancellationToken);
    }

    /// <inheritdoc/>
    public Task CompleteAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        Locked(() => _outbox.Complete(ids), cancellationToken);

    /// <inheritdoc/>
    public Task RetryAsync(string id, DateTimeOffset dueAt, string error, CancellationToken cancellationToken) =>
        Locked(() => _outbox.Retry(id, dueAt, error), cancellationToken);

    /// <inheritdoc/>
    public Task BuryAsync(string id, string error, CancellationToken cancellationToken) =>
        Locked(() => _outbox.Bury(id, error), cancellationToken);

    /// <inheritdoc/>
    public Task<DeadEffectPage> ListDeadAsync(DeadEffectQuery query, CancellationToken cancellationToken)
    {
        ReadLimits.CheckDead(query);
        return Locked(() => _outbox.ListDead(query), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<bool> ReplayAsync(string id, DateTimeOffset dueAt, CancellationToken cancellationToken) =>
        Locked(() => _outbox.Replay(id, dueAt), cancellationToken);

    /// <inheritdoc/>
    public Task<bool> DropAsync(string id, CancellationToken cancellationToken) =>
        Locked(() => _outbox.Drop(id), cancellationToken);

    /// <summary>Does nothing: what was erased is nowhere.</summary>
    /// <param name="cancellationToken">Not looked at.</param>
    public Task RemoveErasedTracesAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Refuses what comes later.</summary>
    public ValueTask DisposeAsync()
    {
        lock (_gate) _closed = true;
        return ValueTask.CompletedTask;
    }

    private Task<AppendResult> Write(JournalBatch batch)
    {
        lock (_gate)
        {
            if (_closed) return Task.FromException<AppendResult>(Closed());
            if (_events.Refusal(batch.Streams) is { } refusal)
                return Task.FromException<AppendResult>(new InconsistentStateException(refusal));
            var position = _events.Append(batch.Streams);
            foreach (var append in batch.Streams)
                if (append.ErasesPersonal) _snapshots[append.Stream] = ErasedSnapshot.Of(append);
            foreach (var document in batch.Documents) _documents.Put(document);
            foreach (var key in batch.DeletedDocuments) _documents.Delete(key);
            foreach (var effect in batch.Effects) _outbox.Add(effect);
            return Task.FromResult(new AppendResult(position));
        }
    }

    private static JournalUnavailableException Closed() => new("The journal is closed.", outcomeIsUnknown: false);

    private Task<T> Locked<T>(Func<T> work, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested) return Task.FromCanceled<T>(cancellationToken);
        lock (_gate) return _closed ? Task.FromException<T>(Closed()) : Task.FromResult(work());
    }
}
