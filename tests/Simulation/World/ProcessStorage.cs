using Actors.Grains.Journaling;
using Actors.Simulation.Faults;
using Actors.Simulation.Machine;

namespace Actors.Simulation.World;

/// <summary>The database as one process reaches it: late, and not always.</summary>
internal sealed class ProcessStorage(
    Database database, Owner process, FaultPlan faults, Chance delays) : IJournal, IDocuments, IOutbox, IErasedTraces
{
    private static readonly TimeSpan Quick = TimeSpan.FromMicroseconds(50);
    private static readonly TimeSpan Usual = TimeSpan.FromMilliseconds(4);
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(40);

    private readonly ProcessWriter _writer = new(database, process, faults, delays.For("writes"));

    /// <summary>Decides what becomes of batches that are on their way when the process dies.</summary>
    /// <param name="areWritten">True when they have reached the database.</param>
    public void Die(bool areWritten) => _writer.Die(areWritten);

    /// <inheritdoc/>
    public Task<AppendResult> AppendAsync(JournalBatch batch) => _writer.AppendAsync(batch);

    /// <inheritdoc/>
    public Task<IReadOnlyList<JournalEvent>> ReadStreamAsync(
        StreamName stream, long afterVersion, int limit, CancellationToken cancellationToken) =>
        Read(() => database.Storage.ReadStreamAsync(stream, afterVersion, limit, cancellationToken));

    /// <inheritdoc/>
    public Task<IReadOnlyList<JournalEvent>> ReadAllAsync(
        long afterPosition, string? tenant, int limit, CancellationToken cancellationToken) =>
        Read(() => database.Storage.ReadAllAsync(afterPosition, tenant, limit, cancellationToken));

    /// <inheritdoc/>
    public Task<long> ReadHeadAsync(CancellationToken cancellationToken) =>
        Read(() => database.Storage.ReadHeadAsync(cancellationToken));

    /// <inheritdoc/>
    public Task<StreamTail> ReadTailAsync(StreamName stream, int limit, CancellationToken cancellationToken) =>
        Read(() => database.Storage.ReadTailAsync(stream, limit, cancellationToken));

    /// <inheritdoc/>
    public async Task WriteSnapshotAsync(Snapshot snapshot)
    {
        await Pass(Quick, Usual);
        if (faults.Hit(FaultPoint.SnapshotFails)) throw Unavailable(outcomeIsUnknown: true);
        await database.Storage.WriteSnapshotAsync(snapshot);
    }

    /// <inheritdoc/>
    public Task<Document?> GetAsync(DocumentKey key, CancellationToken cancellationToken) =>
        Read(() => database.Storage.GetAsync(key, cancellationToken));

    /// <inheritdoc/>
    public Task<DocumentPage> QueryAsync(DocumentQuery query, CancellationToken cancellationToken) =>
        Read(() => database.Storage.QueryAsync(query, cancellationToken));

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ClaimedEffect>> ClaimAsync(
        int shard, DateTimeOffset now, TimeSpan lease, int limit, CancellationToken cancellationToken)
    {
        if (faults.Hit(FaultPoint.OutboxFails)) throw Unavailable(outcomeIsUnknown: false);
        var claimed = await database.Storage.ClaimAsync(shard, now, lease, limit, cancellationToken);
        // Every dispatcher asks every second, and mostly in vain: if that took time too, most turns of a run would go to it.
        if (claimed.Count == 0) return claimed;
        await Pass(Quick, Usual);
        return faults.Hit(FaultPoint.OutboxAnswerIsLost) ? throw Unavailable(outcomeIsUnknown: true) : claimed;
    }

    /// <inheritdoc/>
    public Task CompleteAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        Ask(async () =>
        {
            await database.Storage.CompleteAsync(ids, cancellationToken);
            database.Complete(ids);
            return true;
        });

    /// <inheritdoc/>
    public Task RetryAsync(string id, DateTimeOffset dueAt, string error, CancellationToken cancellationToken) =>
        Ask(async () =>
        {
            await database.Storage.RetryAsync(id, dueAt, error, cancellationToken);
            return true;
        });

    /// <inheritdoc/>
    public Task BuryAsync(string id, string error, CancellationToken cancellationToken) =>
        Ask(async () =>
        {
            await database.Storage.BuryAsync(id, error, cancellationToken);
            return true;
        });

    /// <inheritdoc/>
    public Task<DeadEffectPage> ListDeadAsync(DeadEffectQuery query, CancellationToken cancellationToken) =>
        Ask(() => database.Storage.ListDeadAsync(query, cancellationToken));

    /// <inheritdoc/>
    public Task<bool> ReplayAsync(string id, DateTimeOffset dueAt, CancellationToken cancellationToken) =>
        Ask(() => database.Storage.ReplayAsync(id, dueAt, cancellationToken));

    /// <inheritdoc/>
    public Task<bool> DropAsync(string id, CancellationToken cancellationToken) =>
        Ask(() => database.Storage.DropAsync(id, cancellationToken));

    /// <inheritdoc/>
    public Task RemoveErasedTracesAsync(CancellationToken cancellationToken) => database.Storage.RemoveErasedTracesAsync(cancellationToken);

    /// <summary>What a process is told when it does not reach the database.</summary>
    /// <param name="outcomeIsUnknown">True when the database may have done it all the same.</param>
    internal static JournalUnavailableException Unavailable(bool outcomeIsUnknown) => new("The connection was lost.", outcomeIsUnknown);

    private async Task<T> Read<T>(Func<Task<T>> read)
    {
        await Pass(Quick, faults.Hit(FaultPoint.ReadIsSlow) ? Slow : Usual);
        if (faults.Hit(FaultPoint.ReadFails)) throw Unavailable(outcomeIsUnknown: false);
        var answer = await read();
        await Pass(Quick, Usual);
        return answer;
    }

    private async Task<T> Ask<T>(Func<Task<T>> ask)
    {
        await Pass(Quick, Usual);
        if (faults.Hit(FaultPoint.OutboxFails)) throw Unavailable(outcomeIsUnknown: false);
        var answer = await ask();
        await Pass(Quick, Usual);
        return faults.Hit(FaultPoint.OutboxAnswerIsLost) ? throw Unavailable(outcomeIsUnknown: true) : answer;
    }

    private Task Pass(TimeSpan least, TimeSpan most) => Task.Delay(delays.Delay(least, most), process.Clock, CancellationToken.None);
}
