using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Actors.ApiHost.Tests.Fuzzing;

/// <summary>What a product that is wrong might do: one route for each kind of finding.</summary>
internal sealed class Mistakes : IStartupFilter
{
    /// <summary>The routes at which something is wrong.</summary>
    public static IReadOnlyList<string> Routes { get; } =
    [
        "GET /api/v1/auth/providers", "GET /api/v1/organizations", "GET /api/v1/auth/session", "GET /api/v1/auth/sessions",
        "POST /api/v1/services",
    ];

    /// <summary>What is told to whom it does not belong; nothing is wrong before it is known.</summary>
    public string Leak { get; set; } = "";

    /// <inheritdoc/>
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(RunAsync);
        next(app);
    };

    private Task RunAsync(HttpContext http, RequestDelegate next)
    {
        if (Leak.Length == 0) return next(http);
        switch ($"{http.Request.Method} {http.Request.Path}")
        {
            case "GET /api/v1/auth/providers":
                return AnswerAsync(http, 500, "");
            case "GET /api/v1/organizations":
                return AnswerAsync(http, 200, Leak);
            case "GET /api/v1/auth/sessions":
                return AnswerAsync(http, 400, "no");
            case "GET /api/v1/auth/session":
                return AnswerAsync(http, 200, new string(new char[60 * 1024 * 1024]).Length.ToString(CultureInfo.InvariantCulture));
            case "POST /api/v1/services":
                return AnswerAsync(http, 201, "{}");
            case "GET /api/v1/services":
                return AnswerAsync(http, 500, "");
            default:
                return next(http);
        }
    }

    private static Task AnswerAsync(HttpContext http, int status, string body)
    {
        http.Response.StatusCode = status;
        return http.Response.WriteAsync(body);
    }
}
