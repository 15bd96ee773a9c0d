using Microsoft.Extensions.Hosting;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Actors.Silo.Telemetry;

/// <summary>
/// Sends what is left when everything else has stopped, for a part of the time that the host has: by itself it would wait for a mute
/// collector much longer.
/// </summary>
/// <param name="traces">The traces.</param>
/// <param name="metrics">The metrics.</param>
internal sealed class LastExport(TracerProvider traces, MeterProvider metrics) : IHostedLifecycleService
{
    private const int LongestMilliseconds = 2_000;

    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task StoppedAsync(CancellationToken cancellationToken)
    {
        Task sent = Task.WhenAll(
            Task.Run(() => traces.Shutdown(LongestMilliseconds), CancellationToken.None),
            Task.Run(() => metrics.Shutdown(LongestMilliseconds), CancellationToken.None));
        await sent.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
