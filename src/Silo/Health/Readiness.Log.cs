using Microsoft.Extensions.Logging;

namespace Actors.Silo.Health;

/// <content>What is logged.</content>
public sealed partial class Readiness
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Bookings cannot be taken.")]
    private partial void LogNotReady(Exception exception);
}
