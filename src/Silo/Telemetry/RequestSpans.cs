using System.Diagnostics;
using Actors.Silo.Health;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace Actors.Silo.Telemetry;

/// <summary>
/// Says in the span of a request what it was, by its route and never by its path, which has ids in it. Health is asked for all the time
/// and by nobody who would look at traces, so its requests are not recorded, and neither is what they call.
/// </summary>
internal sealed class RequestSpans : IStartupFilter
{
    /// <inheritdoc/>
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(DescribeAsync);
        next(app);
    };

    private static Task DescribeAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IHttpActivityFeature>()?.Activity is not { Recorded: true } span) return next(context);
        if (!HealthPaths.Include(context.Request.Path)) return DescribeAsync(context, next, span);
        span.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
        span.IsAllDataRequested = false;
        return next(context);
    }

    private static async Task DescribeAsync(HttpContext context, RequestDelegate next, Activity span)
    {
        await next(context);
        var status = context.Response.StatusCode;
        span.SetTag("http.response.status_code", status);
        if (status >= StatusCodes.Status500InternalServerError) span.SetStatus(ActivityStatusCode.Error);
        if (context.GetEndpoint() is not RouteEndpoint { RoutePattern.RawText: { } route }) return;
        // A method that has a route is a known one; others could be any text that a caller likes.
        span.DisplayName = $"{context.Request.Method} {route}";
        span.SetTag("http.request.method", context.Request.Method).SetTag("http.route", route);
    }
}
