using System.Text;
using Actors.ApiHost.Http;
using Actors.ApiHost.Http.Door;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.RateLimiting;
using Actors.ApiHost.Http.Requests;
using Actors.Web;
using Actors.Web.Errors;
using Actors.Web.Policies;

namespace Actors.ApiHost.Pages;

/// <summary>What people see who open the host in a browser: what this is, and where to go next.</summary>
internal static class PagesSetup
{
    private const string Root = "/";

    private static readonly byte[] Welcome = Encoding.UTF8.GetBytes("""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Actors</title>
        <link rel="icon" href="data:,">
        <style>
        body { margin: 0 auto; max-width: 40rem; padding: 2rem 1rem;
               font: 1.0625rem/1.6 system-ui, sans-serif; color: #1a1f24; background: #fff; }
        a { color: #0b5394; }
        @media (prefers-color-scheme: dark) { body { color: #e8eaed; background: #16191c; } a { color: #9cc9f5; } }
        </style>
        </head>
        <body>
        <main>
        <h1>Actors</h1>
        <p>A multi-tenant scheduling engine: what it offers can be booked, and what it has acknowledged is durable.</p>
        <ul>
        <li><a href="/docs">The explorer</a>: every route, to read and to try.</li>
        <li><a href="/openapi/v1.json">The contract</a>: OpenAPI 3.1, for programs.</li>
        <li><a href="/health/ready">Health</a>: whether bookings can be taken.</li>
        </ul>
        </main>
        </body>
        </html>
        """);

    public static WebApplicationBuilder AddPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(new PagePath(Root));
        builder.Services.AddWeb(services => new DoorHandler(
            services.GetRequiredService<DoorPipeline>(), services.GetRequiredService<IServiceScopeFactory>()));
        foreach (var path in WebSetup.Paths)
            builder.Services.AddSingleton(new PagePath(path) { HasFiles = true, Policy = FramePolicy.Pages, TellFailure = TellAsync });
        return builder;
    }

    public static void MapPages(this IEndpointRouteBuilder app)
    {
        app.MapMethods(Root, [HttpMethods.Get, HttpMethods.Head], ServeAsync)
            .WithMetadata(NoRateLimit.Mark)
            .ExcludeFromDescription();
        app.MapWeb();
    }

    private static Task TellAsync(HttpContext http, ApiError error) => http.RequestServices.GetRequiredService<ErrorPages>()
        .WriteAsync(http, error.Code.Status, ApiCall.Of(http).RequestId, error.RetryAfterSeconds);

    private static async Task ServeAsync(HttpContext http)
    {
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.ContentLength = Welcome.Length;
        await http.Response.Body.WriteAsync(Welcome, http.RequestAborted);
    }
}
