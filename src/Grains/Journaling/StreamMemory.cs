using Actors.Grains.Interfaces;

namespace Actors.Grains.Journaling;

/// <summary>
/// What an activation knows of its stream, uncommitted events included. When an append fails it is suspect and thrown away.
/// </summary>
/// <typeparam name="TState">The state that the events fold into.</typeparam>
/// <param name="state">The state at <paramref name="version"/>.</param>
/// <param name="version">The version of the last event.</param>
/// <param name="hash">The hash chain's link of the last event.</param>
/// <param name="snapshotVersion">The version of the newest snapshot; 0 when there is none.</param>
internal sealed class StreamMemory<TState>(TState state, long version, ReadOnlyMemory<byte> hash, long snapshotVersion)
    where TState : class, IFoldedState
{
    private List<(long Version, ReadOnlyMemory<byte> Hash)>? _written;

    /// <summary>The state, uncommitted events included.</summary>
    public TState State => state;

    /// <summary>The version of the last event, committed or not.</summary>
    public long Version { get; private set; } = version;

    /// <summary>The hash chain's link of the last event.</summary>
    public ReadOnlyMemory<byte> Hash { get; private set; } = hash;

    /// <summary>
    /// When the last event was decided. Clocks of nodes differ, and a hold that has lapsed for one must not be live for the next: so
    /// nothing is decided before what it rests on (decision 0020).
    /// </summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>The version of the newest snapshot that was asked for.</summary>
    public long SnapshotVersion { get; set; } = snapshotVersion;

    /// <summary>The newest append. Appends of a stream complete in order, so when it is durable all before it are.</summary>
    public Task Pending { get; set; } = Task.CompletedTask;

    /// <summary>Remembers when the last event was decided, after a snapshot that does not say it.</summary>
    /// <param name="at">When.</param>
    public void Remember(DateTimeOffset at) => At = at;

    /// <summary>From now on remembers what is written, until <see cref="Unwatch"/>.</summary>
    public void Watch() => _written = [];

    /// <summary>Ends the watch; there is one at a time, as there is one look at the journal at a time.</summary>
    public void Unwatch() => _written = null;

    /// <summary>True when an event was written by this activation since the watch began.</summary>
    /// <param name="stored">The event.</param>
    public bool Wrote(JournalEvent stored) =>
        _written is not null
        && _written.Exists(written => written.Version == stored.Version && written.Hash.Span.SequenceEqual(stored.Hash.Span));

    /// <summary>Takes an event in.</summary>
    /// <param name="event">The event.</param>
    /// <param name="at">When it was decided.</param>
    /// <param name="link">The hash chain's link of the event.</param>
    public void Apply(IEvent @event, DateTimeOffset at, ReadOnlyMemory<byte> link)
    {
        Version++;
        Hash = link;
        if (at > At) At = at;
        _written?.Add((Version, link));
        state.Apply(@event, Version, at);
    }
}
