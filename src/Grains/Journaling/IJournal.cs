using Orleans.Storage;

namespace Actors.Grains.Journaling;

/// <summary>
/// The one way state becomes durable (design.md section 4). An answer may be given only after <see cref="AppendAsync"/> has completed.
/// </summary>
public interface IJournal
{
    /// <summary>
    /// Appends a batch in one transaction: all of it or nothing. Batches queue, and those that queue together are committed together.
    /// Calls for one stream are written in the order of the calls. Once called it cannot be cancelled: the outcome is always told.
    /// </summary>
    /// <param name="batch">What to write.</param>
    /// <returns>Completes when the batch is durable.</returns>
    /// <exception cref="InconsistentStateException">
    /// A stream's version was not the expected one; nothing of the batch was written, and batches beside it were not harmed.
    /// </exception>
    /// <exception cref="JournalOverloadedException">The journal's queue is full; nothing of the batch was written.</exception>
    /// <exception cref="JournalUnavailableException">The storage failed; whether the batch was written is told by the
    /// exception.</exception>
    Task<AppendResult> AppendAsync(JournalBatch batch);

    /// <summary>Reads events of one stream in order.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="afterVersion">Events with a greater version are read; 0 reads from the start.</param>
    /// <param name="limit">At most so many events; from 1 to 10,000.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    Task<IReadOnlyList<JournalEvent>> ReadStreamAsync(StreamName stream, long afterVersion, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// Reads events in the order of their positions, for readers that catch up. An event that commits late is never skipped: a reader
    /// that goes on from the last position it was given sees every event once.
    /// </summary>
    /// <param name="afterPosition">Events with a greater position are read; 0 reads from the start.</param>
    /// <param name="tenant">Only this tenant's events; null reads all.</param>
    /// <param name="limit">At most so many events; from 1 to 10,000.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    Task<IReadOnlyList<JournalEvent>> ReadAllAsync(long afterPosition, string? tenant, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// The position of the last event that <see cref="ReadAllAsync"/> would read at this moment; 0 when there is none. What commits later
    /// has a greater one: who reads on from here sees all that is to come and nothing that was.
    /// </summary>
    /// <param name="cancellationToken">Stops the read.</param>
    Task<long> ReadHeadAsync(CancellationToken cancellationToken);

    /// <summary>Reads the newest snapshot of a stream and the events after it: what a grain starts from, in one question.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="limit">At most so many events; from 1 to 10,000. Further ones are read with <see cref="ReadStreamAsync"/>.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    Task<StreamTail> ReadTailAsync(StreamName stream, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// Keeps a snapshot in place of an older one. A snapshot is only a shortcut; the events remain the truth, so a lost one costs time
    /// and nothing else. An older version never replaces a newer one.
    /// </summary>
    /// <param name="snapshot">The snapshot.</param>
    Task WriteSnapshotAsync(Snapshot snapshot);
}

/// <summary>The state of a stream at a version.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Version">The version of the last event that the state includes.</param>
/// <param name="Schema">The version of the state's shape; a reader that does not know it reads the events instead.</param>
/// <param name="Hash">The hash chain's link at <paramref name="Version"/>, 32 bytes.</param>
/// <param name="State">The state, encoded by its owner.</param>
public sealed record Snapshot(StreamName Stream, long Version, int Schema, ReadOnlyMemory<byte> Hash, ReadOnlyMemory<byte> State);

/// <summary>The end of a stream.</summary>
/// <param name="Snapshot">The newest snapshot; null when there is none.</param>
/// <param name="Events">The events after the snapshot, or from the start when there is none, in order.</param>
public sealed record StreamTail(Snapshot? Snapshot, IReadOnlyList<JournalEvent> Events);
