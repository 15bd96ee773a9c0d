using Actors.Grains.Effects;
using Actors.Grains.Journaling;
using Actors.Simulation.Faults;
using Actors.Simulation.Machine;

namespace Actors.Simulation.World;

/// <summary>A handler of the product that fails, hangs, forgets to say that it is done, or runs twice.</summary>
internal sealed class FaultyEffectHandler(IEffectHandler handler, Owner process, FaultPlan faults) : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => handler.Kind;

    /// <inheritdoc/>
    public async Task Run(Effect effect, CancellationToken cancellationToken)
    {
        if (faults.Hit(FaultPoint.EffectFails)) throw new EffectFault();
        // It does not hear that it is late.
        if (faults.Hit(FaultPoint.EffectHangs)) await Task.Delay(Timeout.InfiniteTimeSpan, process.Clock, CancellationToken.None);
        if (faults.Hit(FaultPoint.EffectRunsTwice))
            await Task.WhenAll(handler.Run(effect, cancellationToken), handler.Run(effect, cancellationToken));
        else await handler.Run(effect, cancellationToken);
        if (faults.Hit(FaultPoint.EffectAnswerIsLost)) throw new EffectFault();
    }
}

/// <summary>What a handler fails with here.</summary>
internal sealed class EffectFault() : Exception("The simulator wants it.");
