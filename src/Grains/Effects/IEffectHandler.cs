using Actors.Grains.Journaling;

namespace Actors.Grains.Effects;

/// <summary>
/// Runs the effects of one kind. An effect may run more than once, and late: the handler asks the state whether it still matters.
/// An exception means that it is tried again later.
/// </summary>
public interface IEffectHandler
{
    /// <summary>The kind of effects it runs.</summary>
    string Kind { get; }

    /// <summary>Runs an effect. The call context names the effect's tenant.</summary>
    /// <param name="effect">The effect.</param>
    /// <param name="cancellationToken">Fires when the effect takes too long.</param>
    Task Run(Effect effect, CancellationToken cancellationToken);
}
