namespace Actors.Grains.Interfaces.Effects;

/// <summary>Runs the due effects of one shard of the outbox. The key is <c>system/effects-{shard}</c>.</summary>
[Alias("effects.dispatcher")]
public interface IEffectDispatcherGrain : IGrainWithStringKey
{
    /// <summary>Makes sure that the dispatcher is awake. Every host calls it regularly, so that it wakes again wherever it died.</summary>
    [Alias("heartbeat")]
    Task Heartbeat();
}
