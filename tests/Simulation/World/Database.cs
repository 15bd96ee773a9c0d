using Actors.Grains.Journaling;
using Actors.Simulation.Machine;
using Actors.Storage.Memory;

namespace Actors.Simulation.World;

/// <summary>
/// What all processes share and no death of a process touches. It is the model that the real providers are held to (Storage.Tests), so what
/// it has written is durable at once; what goes wrong goes wrong on the way to it and back.
/// </summary>
internal sealed class Database(Loop loop) : Owner(loop, "database")
{
    /// <summary>The model.</summary>
    public MemoryStorage Storage { get; } = new();

    /// <summary>The ids of effects that are done.</summary>
    public HashSet<string> Completed { get; } = [];

    /// <summary>Is told of every effect that is done.</summary>
    public event Action<string>? Done;

    /// <summary>Is told of every batch that was written, at once.</summary>
    public event Action<JournalBatch>? Written;

    /// <summary>Writes a batch.</summary>
    /// <param name="batch">The batch.</param>
    /// <returns>As the port says; ended already.</returns>
    public Task<AppendResult> Write(JournalBatch batch)
    {
        var written = Storage.AppendAsync(batch);
        if (written.IsCompletedSuccessfully) Written?.Invoke(batch);
        return written;
    }

    /// <summary>Notes effects that are done.</summary>
    /// <param name="ids">Their ids.</param>
    public void Complete(IReadOnlyList<string> ids)
    {
        foreach (var id in ids)
        {
            if (Completed.Add(id)) Done?.Invoke(id);
        }
    }
}
