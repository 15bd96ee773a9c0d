using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace Actors.Embedded;

internal abstract partial class Subscription
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "An observer of stream {Stream} failed; it gets the next item all the same")]
    private static partial void LogObserverFailed(ILogger logger, StreamId stream, Exception failure);
}
