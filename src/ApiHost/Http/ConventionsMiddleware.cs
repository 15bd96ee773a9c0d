using Actors.ApiHost.Http.Edge;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Microsoft.Extensions.Options;

namespace Actors.ApiHost.Http;

/// <summary>Gives every request its state, and every answer the headers that all answers have.</summary>
internal sealed class ConventionsMiddleware(
    RequestDelegate next,
    RequestIds ids,
    TimeProvider clock,
    IHostEnvironment environment,
    IOptions<RequestBounds> bounds,
    JsonTypes json,
    IEnumerable<PagePath> pages)
{
    // An answer is no page: opened as one it may load, run and send nothing.
    private const string PolicyOfAnswers =
        "default-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

    private const string Charset = "charset=";

    private readonly TimeSpan _bodyTime = TimeSpan.FromSeconds(bounds.Value.BodySeconds);
    private readonly PagePath[] _pages = [.. pages];
    private readonly bool _isTransportSecure = !environment.IsDevelopment();

    /// <summary>Serves a request.</summary>
    public Task InvokeAsync(HttpContext http)
    {
        var fromCaller = http.Request.Headers[ApiHeaders.RequestId];
        var call = new ApiCall(http, ids.For(fromCaller.Count == 1 ? fromCaller[0] : null), clock)
        {
            BodyTime = _bodyTime,
            Json = json,
            Page = PageOf(http.Request)
        };
        http.Features.Set(call);
        AddHeaders(call);
        // Pages and preflights are answered by the framework, which knows nothing of our headers.
        if (call.Page is not null || HttpMethods.IsOptions(http.Request.Method))
            http.Response.OnStarting(static state => Complete((ApiCall)state), call);
        return next(http);
    }

    private PagePath? PageOf(HttpRequest request)
    {
        foreach (var page in _pages)
        {
            if (page.Holds(request.Path)) return page;
        }

        return null;
    }

    private static Task Complete(ApiCall call)
    {
        JsonOutput.AddResponseTime(call);
        var response = call.Http.Response;
        // Without it a browser may guess how a text is encoded.
        if (response.ContentType is { } type && type.StartsWith("text/", StringComparison.Ordinal)
            && !type.Contains(Charset, StringComparison.OrdinalIgnoreCase))
            response.ContentType = $"{type}; {Charset}utf-8";
        return Task.CompletedTask;
    }

    private void AddHeaders(ApiCall call)
    {
        var headers = call.Http.Response.Headers;
        headers[ApiHeaders.RequestId] = call.RequestId;
        headers[ApiHeaders.Version] = ApiVersion.Text;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers.ContentSecurityPolicy = call.Page?.Policy ?? PolicyOfAnswers;
        if (call.Page is null) headers.CacheControl = "no-store";
        if (_isTransportSecure) headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
    }
}
