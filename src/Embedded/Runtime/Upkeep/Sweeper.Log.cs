using Microsoft.Extensions.Logging;

namespace Actors.Embedded;

internal sealed partial class Sweeper
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "{Request} has not answered in time")]
    private static partial void LogTimeout(ILogger logger, GrainRequest request);

    [LoggerMessage(Level = LogLevel.Error, Message = "Call cycle: {Chain}")]
    private static partial void LogCycle(ILogger logger, string chain);

    [LoggerMessage(Level = LogLevel.Error, Message = "The engine's upkeep failed; it goes on at its next turn")]
    private static partial void LogSweepFailed(ILogger logger, Exception failure);
}
