using Actors.ApiHost.Health;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Http.Routes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Actors.ApiHost.Tests.Support;

/// <summary>Routes that only tests have.</summary>
internal static class TestRoutes
{
    /// <summary>Adds one at /bug that fails.</summary>
    public static void MapBug(WebApplication app) =>
        app.MapApi().MapGet("/bug", Fail).WithTags("Test").AllowedFor(Access.Open).As("bug", "Fails");

    private static OkResult<HealthView> Fail() => throw new InvalidOperationException("a bug");
}
