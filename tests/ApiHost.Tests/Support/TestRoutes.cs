using Actors.ApiHost.Health;
using Actors.ApiHost.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.ApiHost.Tests;

/// <summary>Routes that only tests have.</summary>
internal static class TestRoutes
{
    /// <summary>Adds one that answers.</summary>
    public static void Map(WebApplication app, string pattern, Operation operation) => Map(app, "GET", pattern, operation, _ => Done());

    /// <summary>Adds one.</summary>
    public static void Map(WebApplication app, string method, string pattern, Operation operation, ApiHandler handler) =>
        new ApiRoutes(app, app.Services.GetRequiredService<IGate>()).Map(method, pattern, handler, operation);

    /// <summary>An answer.</summary>
    public static ValueTask<Answer> Done() => new(Answer.Ok(new HealthView { Status = "done" }, HealthAnswers.Default.EnvelopeHealthView));
}
