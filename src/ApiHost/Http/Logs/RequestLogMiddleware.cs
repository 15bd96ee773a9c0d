using System.Collections;
using System.Globalization;
using Actors.ApiHost.Http.RateLimiting;
using Actors.ApiHost.Http.Requests;

namespace Actors.ApiHost.Http.Logs;

/// <summary>
/// Tells of every request in one line, by ids and by its route as it is written in the contract: paths, queries and headers may name
/// people. What was refused is told with the code of the failure, and an attempt on a password with the account: such lines are the record
/// of who tried what.
/// </summary>
internal sealed class RequestLogMiddleware(RequestDelegate next, ILoggerFactory loggers)
{
    /// <summary>The category; its level in the configuration turns the lines off.</summary>
    public const string Category = "Actors.Requests";

    private readonly ILogger _logger = loggers.CreateLogger(Category);

    /// <summary>Serves a request.</summary>
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
        var route = (endpoint as RouteEndpoint)?.RoutePattern.RawText ?? call.Page?.Name ?? "no route";
        _logger.Log(level, default, new RequestLine(http, call, route), null, static (line, _) => line.ToString());
    }
}

/// <summary>What is told of a request: what there is nothing to tell of is left out.</summary>
internal sealed class RequestLine : IReadOnlyList<KeyValuePair<string, object?>>
{
    private readonly List<KeyValuePair<string, object?>> _fields = [];

    public RequestLine(HttpContext http, ApiCall call, string route)
    {
        Add("Method", MethodOf(http.Request.Method));
        Add("Route", route);
        Add("Status", http.Response.StatusCode);
        Add("Code", call.Failure?.Name);
        Add("Milliseconds", Math.Round(call.Elapsed.TotalMilliseconds, 3));
        Add("RequestId", call.RequestId);
        Add("TenantId", call.FoundTenantId);
        Add("UserId", call.Principal?.UserId);
        Add("AccountId", call.AccountId);
    }

    /// <inheritdoc/>
    public int Count => _fields.Count;

    /// <inheritdoc/>
    public KeyValuePair<string, object?> this[int index] => _fields[index];

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => _fields.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public override string ToString() =>
        string.Join(
            ' ',
            _fields.Select(field => string.Create(CultureInfo.InvariantCulture, $"{Before(field.Key)}{field.Value}{After(field.Key)}")));

    private static string Before(string name) => name switch
    {
        "RequestId" => "request ",
        "TenantId" => "tenant ",
        "UserId" => "user ",
        "AccountId" => "account ",
        _ => "",
    };

    private static string After(string name) => name == "Milliseconds" ? " ms" : "";

    // A method is any word that a caller likes.
    private static string MethodOf(string method) => method switch
    {
        "GET" or "HEAD" or "POST" or "PUT" or "PATCH" or "DELETE" or "OPTIONS" => method,
        _ => "another method",
    };

    private void Add(string name, object? value)
    {
        if (value is not null) _fields.Add(new KeyValuePair<string, object?>(name, value));
    }
}
