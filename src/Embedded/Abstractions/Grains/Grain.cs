using Actors.Embedded;
using Orleans.Runtime;

namespace Orleans;

/// <summary>The base of grain classes.</summary>
public abstract class Grain : IGrainBase, IAddressable
{
    /// <summary>Takes the activation that the engine is making.</summary>
    protected Grain() => GrainContext = RuntimeContext.Current!;

    // The engine always sets the context first; it is null only in a grain that a unit test makes by hand.
    /// <inheritdoc/>
    public IGrainContext GrainContext { get; }

    /// <summary>Gives references to other grains.</summary>
    /// <exception cref="InvalidOperationException">The grain was not made by the engine.</exception>
    protected IGrainFactory GrainFactory => Activation.GrainFactory;

    /// <summary>The services of this activation.</summary>
    /// <exception cref="InvalidOperationException">The grain was not made by the engine.</exception>
    protected internal IServiceProvider ServiceProvider => Activation.ActivationServices;

    internal IActivation Activation => GrainContext as IActivation
        ?? throw new InvalidOperationException("The grain was made by hand, not by the engine.");

    /// <summary>Ends this activation once its running requests are done. Calls that wait or arrive go to the next activation.</summary>
    /// <exception cref="InvalidOperationException">The grain was not made by the engine.</exception>
    protected void DeactivateOnIdle() => Activation.Deactivate(
        new DeactivationReason(DeactivationReasonCode.ApplicationRequested, $"{nameof(DeactivateOnIdle)} was called."));

    /// <summary>Runs before the first request. If it fails, callers get the error and the next call tries anew.</summary>
    /// <param name="cancellationToken">Cancelled when activation takes too long.</param>
    /// <returns>Completes when the grain is ready.</returns>
    public virtual Task OnActivateAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Runs after the last request. Not promised: a killed process runs none.</summary>
    /// <param name="reason">Why the activation ends.</param>
    /// <param name="cancellationToken">Cancelled when deactivation takes too long.</param>
    /// <returns>Completes when the grain is done.</returns>
    public virtual Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => Task.CompletedTask;
}
