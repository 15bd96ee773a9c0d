using Orleans.Runtime;

namespace Actors.Embedded;

/// <summary>Takes the requests for all grains of one class to their activations. References hold it; only the engine makes one.</summary>
public abstract class GrainDispatcher
{
    internal GrainDispatcher(GrainType grainType) => GrainType = grainType;

    internal GrainType GrainType { get; }

    /// <summary>Puts a request into the mailbox of the grain with the key, activating it if need be. Never throws: the reply does.</summary>
    internal abstract void Send(IdSpan key, GrainRequest request);
}
