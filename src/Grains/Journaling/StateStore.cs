namespace Actors.Grains.Journaling;

/// <summary>Reads a stream's state back from its newest snapshot and the events after it, and keeps snapshots of it.</summary>
/// <typeparam name="TState">The state that the events fold into.</typeparam>
/// <param name="services">Journal and events.</param>
/// <param name="stream">The stream.</param>
/// <param name="empty">Makes the state of a stream without events.</param>
/// <param name="format">How the state is kept as a snapshot; null when it is cheap to fold and needs none.</param>
internal sealed class StateStore<TState>(JournalServices services, StreamName stream, Func<TState> empty, ISnapshotFormat<TState>? format)
    where TState : class, IFoldedState
{
    private const int ReadPage = 1_000;

    /// <summary>Reads the state back.</summary>
    public async Task<StreamMemory<TState>> Read()
    {
        var (memory, page) = await Begin();
        while (true)
        {
            foreach (var stored in page)
            {
                memory.Apply(services.Events.Decode(stored), EventRecord.DecodeTime(stored.Record.Span), stored.Hash);
            }

            if (page.Count < ReadPage) return memory;
            page = await services.Journal.ReadStreamAsync(stream, memory.Version, ReadPage, CancellationToken.None);
        }
    }

    /// <summary>A snapshot of the state, when enough events have come since the last one; else null.</summary>
    /// <param name="memory">The state.</param>
    public Snapshot? SnapshotIfDue(StreamMemory<TState> memory)
    {
        if (format is null) return null;
        var interval = Math.Max(services.MinimumSnapshotInterval, format.SizeOf(memory.State));
        if (memory.Version - memory.SnapshotVersion < interval) return null;
        memory.SnapshotVersion = memory.Version;
        return new Snapshot(stream, memory.Version, format.Schema, memory.Hash, format.Encode(memory.State));
    }

    /// <summary>Keeps a snapshot. Nobody waits for it: one that is not kept costs time and nothing else.</summary>
    /// <param name="snapshot">The snapshot.</param>
    public async Task Keep(Snapshot snapshot)
    {
        try
        {
            await services.Journal.WriteSnapshotAsync(snapshot);
        }
        catch (Exception failure)
        {
            services.Logger.SnapshotFailed(failure);
        }
    }

    private async Task<(StreamMemory<TState> Memory, IReadOnlyList<JournalEvent> Events)> Begin()
    {
        if (format is not null)
        {
            var (snapshot, events) = await services.Journal.ReadTailAsync(stream, ReadPage, CancellationToken.None);
            if (snapshot is null) return (Nothing(), events);
            if (snapshot.Schema == format.Schema) return (await Restore(snapshot, format, events), events);
        }

        return (Nothing(), await services.Journal.ReadStreamAsync(stream, 0, ReadPage, CancellationToken.None));
    }

    private async Task<StreamMemory<TState>> Restore(Snapshot snapshot, ISnapshotFormat<TState> kept, IReadOnlyList<JournalEvent> events)
    {
        var memory = new StreamMemory<TState>(kept.Decode(snapshot.State), snapshot.Version, snapshot.Hash, snapshot.Version);
        if (events.Count > 0) return memory;
        if (await services.Journal.ReadStreamAsync(stream, snapshot.Version - 1, 1, CancellationToken.None) is [var last])
            memory.Remember(EventRecord.DecodeTime(last.Record.Span));
        return memory;
    }

    private StreamMemory<TState> Nothing() => new(empty(), 0, HashChain.Origin, 0);
}
