namespace Actors.ApiHost.Http;

/// <summary>
/// Tells of every request in one line, by ids and by its route as it is written in the contract: paths, queries and headers may name people.
/// What was refused is told with the code of the failure, and an attempt on a password with the account: such lines are the record of who tried what.
/// </summary>
/// <param name="next">What comes after.</param>
/// <param name="loggers">Where it is told, under <see cref="Category"/>.</param>
internal sealed partial class RequestLogMiddleware(RequestDelegate next, ILoggerFactory loggers)
{
    /// <summary>The category; its level in the configuration turns the lines off.</summary>
    public const string Category = "Actors.Requests";

    private readonly ILogger _logger = loggers.CreateLogger(Category);

    /// <summary>Serves a request.</summary>
    /// <param name="http">The request.</param>
    public Task InvokeAsync(HttpContext http) => _logger.IsEnabled(LogLevel.Information) ? TellAsync(http) : next(http);

    private async Task TellAsync(HttpContext http)
    {
        var call = ApiCall.Of(http);
        try
        {
            await next(http);
        }
        finally
        {
            Tell(http, call);
        }
    }

    private void Tell(HttpContext http, ApiCall call)
    {
        var endpoint = http.GetEndpoint();
        // Probes come every few seconds.
        var level = endpoint?.Metadata.GetMetadata<NoRateLimit>() is null ? LogLevel.Information : LogLevel.Debug;
        if (!_logger.IsEnabled(level)) return;
        var method = MethodOf(http.Request.Method);
        var route = (endpoint as RouteEndpoint)?.RoutePattern.RawText ?? "no route";
        var milliseconds = Math.Round(call.Elapsed.TotalMilliseconds, 3);
        LogRequest(
            level, method, route, http.Response.StatusCode, call.Failure?.Name, milliseconds, call.RequestId, call.FoundTenantId, call.Principal?.UserId, call.AccountId);
    }

    // A method is any word that a caller likes.
    private static string MethodOf(string method) => method switch
    {
        "GET" or "HEAD" or "POST" or "PUT" or "PATCH" or "DELETE" or "OPTIONS" => method,
        _ => "another method",
    };

    [LoggerMessage(Message = "{Method} {Route} {Status} {Code} {Milliseconds} ms, request {RequestId}, tenant {TenantId}, user {UserId}, account {AccountId}")]
    private partial void LogRequest(
        LogLevel level, string method, string route, int status, string? code, double milliseconds, string requestId, string? tenantId, string? userId, string? accountId);
}
