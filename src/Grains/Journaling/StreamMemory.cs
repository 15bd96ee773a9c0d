namespace Actors.Journaling;

/// <summary>What an activation knows of its stream, uncommitted events included. When an append fails it is suspect and thrown away.</summary>
/// <typeparam name="TState">The state that the events fold into.</typeparam>
/// <param name="state">The state at <paramref name="version"/>.</param>
/// <param name="version">The version of the last event.</param>
/// <param name="hash">The hash chain's link of the last event.</param>
/// <param name="snapshotVersion">The version of the newest snapshot; 0 when there is none.</param>
internal sealed class StreamMemory<TState>(TState state, long version, ReadOnlyMemory<byte> hash, long snapshotVersion)
    where TState : class, IFoldedState
{
    /// <summary>The state, uncommitted events included.</summary>
    public TState State => state;

    /// <summary>The version of the last event, committed or not.</summary>
    public long Version { get; private set; } = version;

    /// <summary>The hash chain's link of the last event.</summary>
    public ReadOnlyMemory<byte> Hash { get; private set; } = hash;

    /// <summary>The version of the newest snapshot that was asked for.</summary>
    public long SnapshotVersion { get; set; } = snapshotVersion;

    /// <summary>The newest append. Appends of a stream complete in order, so when it is durable all before it are.</summary>
    public Task Pending { get; set; } = Task.CompletedTask;

    /// <summary>Takes an event in.</summary>
    /// <param name="event">The event.</param>
    /// <param name="at">When it was decided.</param>
    /// <param name="link">The hash chain's link of the event.</param>
    public void Apply(IEvent @event, DateTimeOffset at, ReadOnlyMemory<byte> link)
    {
        Version++;
        Hash = link;
        state.Apply(@event, Version, at);
    }
}
