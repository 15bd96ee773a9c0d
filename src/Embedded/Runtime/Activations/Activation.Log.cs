using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace Actors.Embedded;

internal sealed partial class Activation
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Activation of {Grain} failed; its callers get the error and the next call tries anew")]
    private static partial void LogActivationFailed(ILogger logger, GrainId grain, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "OnDeactivateAsync of {Grain} failed; it is gone all the same")]
    private static partial void LogDeactivationFailed(ILogger logger, GrainId grain, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Disposing {Grain} or its services failed")]
    private static partial void LogDisposalFailed(ILogger logger, GrainId grain, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A timer of {Grain} threw; it keeps ticking")]
    private static partial void LogTickFailed(ILogger logger, GrainId grain, Exception failure);
}
