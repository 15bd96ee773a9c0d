namespace Actors.ApiHost.Http;

/// <content>What is logged.</content>
internal sealed partial class FailureMiddleware
{
    [LoggerMessage(Level = LogLevel.Error, Message = "Request {RequestId} failed.")]
    private partial void LogBug(string requestId, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Request {RequestId} could not be served at the moment.")]
    private partial void LogUnavailable(string requestId, Exception exception);
}
