using Microsoft.Extensions.Logging;

namespace Actors.Grains.Effects;

internal static partial class EffectDispatcherGrainLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Shard {Shard} of the outbox could not be read; it is tried again.")]
    public static partial void DispatchFailed(this ILogger logger, int shard, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Effect {Kind} {Id} failed at attempt {Attempt}; it is tried again in {Backoff}.")]
    public static partial void EffectFailed(
        this ILogger logger, string kind, string id, int attempt, TimeSpan backoff, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "Effect {Kind} {Id} was given up after {Attempt} attempts; it can be replayed.")]
    public static partial void EffectBuried(this ILogger logger, string kind, string id, int attempt, Exception exception);
}
