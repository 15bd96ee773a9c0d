using Microsoft.Extensions.Hosting;
using Orleans;

namespace Actors.Embedded;

/// <summary>Starts the engine's upkeep with the host, and ends every grain, within bounded time, when the host stops.</summary>
internal sealed partial class EmbeddedEngineHost(EngineCore core, Sweeper sweeper) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        sweeper.Start();
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        core.RefuseActivations();
        var activations = core.Activations();
        var reason = new DeactivationReason(DeactivationReasonCode.ShuttingDown, "The engine is stopping.");
        var ends = Array.ConvertAll(activations, activation => activation.Deactivated);
        foreach (var activation in activations)
            activation.Deactivate(reason, cancellationToken);
        try
        {
            await Task.WhenAll(ends).WaitAsync(core.Options.StopTimeout, core.Time, cancellationToken);
        }
        catch (Exception late) when (late is TimeoutException or OperationCanceledException)
        {
            LogLeft(core.Logger, ends.Count(end => !end.IsCompleted), core.Options.StopTimeout);
        }
    }
}
