using System.Text.Json;
using Actors.ApiHost.Http;
using Actors.ApiHost.OpenApi;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.ApiHost.Audit;

/// <summary>The journal as an audit log.</summary>
internal static class AuditSetup
{
    public static WebApplicationBuilder AddAudit(this WebApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton<AuditEndpoints>();
        builder.Services.AddJson(AuditAnswers.Default);
        builder.Services.AddExamples(AddExamples);
        builder.Services.AddTag(AuditEndpoints.Tag, "What happened in the organisation, and the proof of it.");
        return builder;
    }

    public static void MapAudit(this IEndpointRouteBuilder api) => api.ServiceProvider.GetRequiredService<AuditEndpoints>().Map(api);

    private static void AddExamples(ExampleCatalog examples)
    {
        var released = new AuditEventView
        {
            Sequence = 7,
            At = new DateTime(2027, 3, 1, 9, 0, 0, DateTimeKind.Utc),
            Actor = "usr_01hzx3v7qk8m5n2p4r6t8w0y1f",
            Action = "scheduling.slot-released.v1",
            Target = "calendar/exp_01hzx3v7qk8m5n2p4r6t8w0y1f",
            Operation = "req_01hzx3v7qk8m5n2p4r6t8w0y1f",
            Data = JsonElement.Parse("""{"appointmentId":"apt_01hzx3v7qk8m5n2p4r6t8w0y1f"}"""),
            Personal = "none",
        };
        examples
            .Add(released, AuditAnswers.Default.AuditEventView)
            .Add(new AuditView { Events = [released], Next = "1042" }, AuditAnswers.Default.AuditView)
            .Add(
                new BrokenPlaceView
                {
                    Target = released.Target,
                    Sequence = 7,
                    Reason = "version 7 is missing; the next event has version 8"
                },
                AuditAnswers.Default.BrokenPlaceView)
            .Add(new VerificationView { Valid = true, Events = 1_042, Streams = 311, Erased = 4 }, AuditAnswers.Default.VerificationView);
    }
}
