namespace Actors.Grains.Journaling;

/// <summary>
/// The end of a stream that no grain owns, as a decision has seen it. Whoever commits behind it commits only if nobody else has meanwhile,
/// so what several grains may do only so often is exact without one grain that all of them would have to ask (decision 0040).
/// </summary>
/// <param name="Stream">The stream.</param>
/// <param name="Version">The version of its last event; 0 when there is none.</param>
/// <param name="Hash">The hash chain's link at that version.</param>
public sealed record StreamFence(StreamName Stream, long Version, ReadOnlyMemory<byte> Hash)
{
    /// <summary>
    /// When the last event was decided, by the clock of whoever did; what is written behind it is not before it (decision 0020).
    /// </summary>
    public DateTimeOffset At { get; init; }

    private const int MostEvents = 10_000;
    private const int EventsPerSnapshot = 200;
    private const int Schema = 1;

    /// <summary>Reads the end of a stream.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="stream">The stream.</param>
    public static async Task<StreamFence> ReadAsync(IJournal journal, StreamName stream)
    {
        var tail = await journal.ReadTailAsync(stream, MostEvents, CancellationToken.None);
        var known = tail.Snapshot is { Schema: Schema } snapshot
            ? new StreamFence(stream, snapshot.Version, snapshot.Hash)
            : new StreamFence(stream, 0, HashChain.Origin);
        var fence = tail.Events is [.., var last] ? Behind(last) : await WithTime(journal, known);
        // There is nothing to know of such a stream but its end: a snapshot spares the next one the way there.
        if (fence.Version - known.Version >= EventsPerSnapshot)
            await journal.WriteSnapshotAsync(new Snapshot(stream, fence.Version, Schema, fence.Hash, ReadOnlyMemory<byte>.Empty));
        return fence;
    }

    /// <summary>When what is written behind it was decided.</summary>
    /// <param name="now">The time of the decision.</param>
    public DateTimeOffset TimeOf(DateTimeOffset now) => At > now ? At : now;

    private static StreamFence Behind(JournalEvent last) =>
        new(last.Stream, last.Version, last.Hash) { At = EventRecord.DecodeTime(last.Record.Span) };

    private static async ValueTask<StreamFence> WithTime(IJournal journal, StreamFence known) =>
        known.Version > 0 && await journal.ReadStreamAsync(known.Stream, known.Version - 1, 1, CancellationToken.None) is [var last]
            ? Behind(last)
            : known;
}
