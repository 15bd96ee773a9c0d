using Microsoft.Extensions.Hosting;

namespace Actors.Storage;

/// <summary>
/// Opens the storage before any other hosted service starts, and drains it after all of them have stopped: the host runs
/// <c>StartingAsync</c> of every service before the first <c>StartAsync</c>, and <c>StoppedAsync</c> after the last <c>StopAsync</c>.
/// </summary>
internal sealed class StorageHost(IStorage storage) : IHostedLifecycleService
{
    // A driver that waits for the first word of a server does not hear that it is to stop; whoever is told to end does not wait for it.
    public Task StartingAsync(CancellationToken cancellationToken) =>
        storage.OpenAsync(cancellationToken).WaitAsync(cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => storage.DisposeAsync().AsTask();
}
