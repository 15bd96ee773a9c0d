using Actors.ApiHost.Http;
using Actors.Silo.Health;

namespace Actors.ApiHost.Health;

/// <summary>What watches the host asks.</summary>
internal static class HealthSetup
{
    private const string Tag = "Health";

    private static readonly ApiError NotReady =
        new(ApiErrorCode.TemporarilyUnavailable, "Bookings cannot be taken at the moment.") { RetryAfterSeconds = 1 };

    /// <summary>Adds the routes of health: at the root for those who watch, and under the base path for callers of the API.</summary>
    /// <param name="routes">Where routes go.</param>
    /// <param name="readiness">Knows whether bookings can be taken.</param>
    public static void MapHealth(this ApiRoutes routes, Readiness readiness)
    {
        foreach (var basePath in new[] { "", ApiVersion.BasePath })
        {
            var suffix = basePath.Length == 0 ? "" : "UnderBasePath";
            Map(routes, basePath + HealthPaths.KeepAlive, _ => Healthy("alive"), "keepAlive" + suffix, "Tells that the host answers");
            Map(routes, basePath + HealthPaths.Live, _ => Healthy("alive"), "getLiveness" + suffix, "Tells that the process runs");
            Map(routes, basePath + HealthPaths.Ready, _ => ReadyAsync(readiness), "getReadiness" + suffix, "Tells whether bookings can be taken");
        }
    }

    private static void Map(ApiRoutes routes, string path, ApiHandler handler, string id, string summary)
    {
        var operation = new Operation(id, Tag, summary) { Access = Access.Open, Response = typeof(Envelope<HealthView>) };
        routes.MapAt("GET", path, handler, operation).WithMetadata(NoRateLimit.Mark);
    }

    private static async ValueTask<Answer> ReadyAsync(Readiness readiness) =>
        await readiness.IsReadyAsync() ? await Healthy("ready") : NotReady;

    private static ValueTask<Answer> Healthy(string status) =>
        new(Answer.Ok(new HealthView { Status = status }, HealthAnswers.Default.EnvelopeHealthView));
}
