using Microsoft.Extensions.Logging;

namespace Actors.Grains.Journaling;

internal static partial class EventSourcedGrainLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "A snapshot was not kept; the next activation reads more events instead.")]
    public static partial void SnapshotFailed(this ILogger logger, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} commits were not published; live readers catch up from the journal.")]
    public static partial void PublishFailed(this ILogger logger, int count, Exception exception);
}
