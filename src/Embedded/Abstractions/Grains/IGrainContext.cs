namespace Orleans.Runtime;

/// <summary>One activation of a grain, as the engine sees it.</summary>
public interface IGrainContext
{
    /// <summary>Which grain this is.</summary>
    GrainId GrainId { get; }

    /// <summary>The grain object; null while it is being made.</summary>
    object? GrainInstance { get; }

    /// <summary>The services of this activation: a scope of its own, disposed with it.</summary>
    IServiceProvider ActivationServices { get; }

    /// <summary>Completes when the activation is gone.</summary>
    Task Deactivated { get; }

    /// <summary>Starts deactivation: running requests finish, waiting ones go to the next activation.</summary>
    /// <param name="deactivationReason">Why.</param>
    /// <param name="cancellationToken">Cuts the deactivation hooks short.</param>
    void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default);
}
