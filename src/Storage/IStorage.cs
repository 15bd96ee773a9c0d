using Actors.Grains.Journaling;

namespace Actors.Storage;

/// <summary>
/// One provider of the ports: the journal, the read side and the outbox are one instance, because they share transactions.
/// Disposing it writes what was queued and refuses what comes later.
/// </summary>
public interface IStorage : IJournal, IDocuments, IOutbox, IErasedTraces, IAsyncDisposable
{
    /// <summary>Opens the storage and brings its schema up to date. A second call does nothing.</summary>
    /// <param name="cancellationToken">Stops the opening.</param>
    /// <exception cref="StorageRefusedException">The storage at the configured place cannot be used.</exception>
    Task OpenAsync(CancellationToken cancellationToken);
}
