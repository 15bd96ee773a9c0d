namespace Actors.ApiHost.Health;

/// <content>What is logged.</content>
internal sealed partial class Readiness
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Bookings cannot be taken.")]
    private partial void LogNotReady(Exception exception);
}
