using System.Text.Json;
using System.Text.Json.Serialization;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Http.Routes;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.EchoHost;

/// <summary>How many calls a request has made.</summary>
/// <param name="Count">The number.</param>
internal sealed record GrainCalls(int Count)
{
    // So many that what HTTP costs is small beside them.
    private const int Each = 100;

    /// <summary>
    /// Maps a route that calls an expert's calendar a hundred times at once and waits for the answers: what a grain call costs.
    /// </summary>
    /// <param name="app">The host.</param>
    public static void Map(WebApplication app)
    {
        var grains = app.Services.GetRequiredService<IGrainFactory>();
        app.MapApi().MapGet("/grain-calls/{id}", (ApiCall call, string id) => Answered(grains, call, id))
            .WithTags("Bench").AllowedFor(Access.Tenant)
            .As("GrainCalls", "Calls a grain a hundred times");
    }

    private static async Task<OkResult<GrainCalls>> Answered(IGrainFactory grains, ApiCall call, string id)
    {
        var calendar = grains.GetGrain<IExpertCalendarGrain>(GrainKey.For(call.TenantId, id));
        await Task.WhenAll(Enumerable.Range(0, Each).Select(_ => calendar.ReservedTimeOf("apt_nobody_has")));
        return Reply.Ok(new GrainCalls(Each));
    }
}

/// <summary>How the answer is written.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Envelope<GrainCalls>))]
internal sealed partial class GrainCallsJson : JsonSerializerContext;
