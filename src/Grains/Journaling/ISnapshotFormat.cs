namespace Actors.Grains.Journaling;

/// <summary>How a state is kept as a snapshot.</summary>
/// <typeparam name="TState">The state.</typeparam>
public interface ISnapshotFormat<TState>
{
    /// <summary>The version of the shape. When it grows, older snapshots are ignored and the events are read instead.</summary>
    int Schema { get; }

    /// <summary>
    /// How many parts the state has. A snapshot is made once as many events have come, so that its cost per event stays the same
    /// however large the state is.
    /// </summary>
    /// <param name="state">The state.</param>
    int SizeOf(TState state);

    /// <summary>Writes a state.</summary>
    /// <param name="state">The state.</param>
    ReadOnlyMemory<byte> Encode(TState state);

    /// <summary>Reads a state.</summary>
    /// <param name="bytes">What <see cref="Encode"/> wrote.</param>
    TState Decode(ReadOnlyMemory<byte> bytes);
}
