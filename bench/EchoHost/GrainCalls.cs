using System.Text.Json;
using System.Text.Json.Serialization;
using Actors.ApiHost.Http;
using Actors.Scheduling;

namespace Actors.EchoHost;

/// <summary>How many calls a request has made.</summary>
/// <param name="Count">The number.</param>
internal sealed record GrainCalls(int Count)
{
    // So many that what HTTP costs is small beside them.
    private const int Each = 100;

    /// <summary>Maps a route that calls an expert's calendar a hundred times at once and waits for the answers: what a grain call costs.</summary>
    /// <param name="app">The host.</param>
    public static void Map(WebApplication app)
    {
        var operation = new Operation("GrainCalls", "Bench", "Calls a grain a hundred times")
        {
            Access = Access.Tenant,
            Response = typeof(Envelope<GrainCalls>),
        };
        var grains = app.Services.GetRequiredService<IGrainFactory>();
        new ApiRoutes(app, app.Services.GetRequiredService<IGate>()).Map("GET", "/grain-calls/{id}", call => Answered(grains, call), operation);
    }

    private static async ValueTask<Answer> Answered(IGrainFactory grains, ApiCall call)
    {
        var calendar = grains.GetGrain<IExpertCalendarGrain>(GrainKey.For(call.TenantId, call.RouteValue("id")));
        await Task.WhenAll(Enumerable.Range(0, Each).Select(_ => calendar.ClaimOf("apt_nobody_has")));
        return Answer.Ok(new GrainCalls(Each), GrainCallsJson.Default.EnvelopeGrainCalls);
    }
}

/// <summary>How the answer is written.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Envelope<GrainCalls>))]
internal sealed partial class GrainCallsJson : JsonSerializerContext;
