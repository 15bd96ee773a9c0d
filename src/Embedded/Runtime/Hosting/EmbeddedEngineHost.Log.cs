using Microsoft.Extensions.Logging;

namespace Actors.Embedded;

internal sealed partial class EmbeddedEngineHost
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} grains had not ended when the engine stopped; it waits at most {Timeout}")]
    private static partial void LogLeft(ILogger logger, int count, TimeSpan timeout);
}
