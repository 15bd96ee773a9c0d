using Actors.ApiHost.Http;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.RateLimiting;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Http.Routes;
using Actors.ApiHost.InboundWebhooks;
using Actors.ApiHost.OpenApi;
using Actors.Silo.Health;

namespace Actors.ApiHost.Health;

/// <summary>What watches the host asks.</summary>
internal static class HealthSetup
{
    private const string Tag = "Health";

    private static readonly ApiError NotReady =
        new(ApiErrorCode.TemporarilyUnavailable, "Bookings cannot be taken at the moment.") { RetryAfterSeconds = 1 };

    public static WebApplicationBuilder AddHealth(this WebApplicationBuilder builder)
    {
        builder.Services.AddJson(HealthAnswers.Default);
        builder.Services.AddExamples(examples => examples.Add(new HealthView { Status = "ready" }, HealthAnswers.Default.HealthView));
        builder.Services.AddTag(Tag, "How the host is.");
        return builder;
    }

    /// <summary>Adds the routes of health: at the root for those who watch, and under the base path for callers of the API.</summary>
    public static void MapHealth(this IEndpointRouteBuilder app, IEndpointRouteBuilder api)
    {
        Map(app.MapApi(""), "");
        Map(api, "UnderBasePath");
    }

    private static void Map(IEndpointRouteBuilder routes, string suffix)
    {
        var readiness = routes.ServiceProvider.GetRequiredService<Readiness>();
        var counters = routes.ServiceProvider.GetService<SharedCounters>();
        var closed = routes.ServiceProvider.GetRequiredService<WebhookSenders>().Closed;
        var health = routes.MapGroup("").WithTags(Tag).AllowedFor(Access.Open).WithMetadata(NoRateLimit.Mark);
        health.MapGet(HealthPaths.KeepAlive, () => Healthy("alive")).As("keepAlive" + suffix, "Tells that the host answers");
        health.MapGet(HealthPaths.Live, () => Healthy("alive")).As("getLiveness" + suffix, "Tells that the process runs");
        health.MapGet(HealthPaths.Ready, () => ReadyAsync(readiness, counters, closed))
            .As("getReadiness" + suffix, "Tells whether bookings can be taken");
    }

    private static async Task<OkResult<HealthView>> ReadyAsync(
        Readiness readiness, SharedCounters? counters, IReadOnlyList<string> closed)
    {
        if (!await readiness.IsReadyAsync()) return NotReady;
        return Reply.Ok(new HealthView
        {
            Status = "ready",
            Limits = counters is null ? null : counters.IsAlone ? "alone" : "shared",
            ClosedWebhooks = closed.Count > 0 ? closed : null,
        });
    }

    private static OkResult<HealthView> Healthy(string status) => Reply.Ok(new HealthView { Status = status });
}
