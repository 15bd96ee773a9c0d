using Microsoft.Extensions.Logging;

namespace Actors.Simulation.Runtime;

internal static partial class RuntimeLog
{
    [LoggerMessage(Level = LogLevel.Warning,
        Message = "Activation of {Grain} failed; its callers get the error and the next call tries anew")]
    public static partial void ActivationFailed(this ILogger logger, GrainId grain, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The end of {Grain} failed; it is gone all the same")]
    public static partial void EndFailed(this ILogger logger, GrainId grain, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A timer of {Grain} threw; it keeps ticking")]
    public static partial void TickFailed(this ILogger logger, GrainId grain, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A subscriber of {Stream} threw; it gets the next item all the same")]
    public static partial void SubscriberFailed(this ILogger logger, StreamId stream, Exception failure);
}
