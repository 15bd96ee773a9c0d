using System.Text.Json;
using Actors.ApiHost.Http;
using Actors.ApiHost.OpenApi;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.ApiHost.Audit;

/// <summary>The journal as an audit log.</summary>
internal static class AuditSetup
{
    private const string Tag = "Audit";

    /// <summary>Adds what it needs.</summary>
    /// <param name="builder">The host.</param>
    public static WebApplicationBuilder AddAudit(this WebApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton<AuditEndpoints>();
        return builder;
    }

    /// <summary>Adds its routes.</summary>
    /// <param name="routes">Where routes go.</param>
    /// <param name="endpoints">What answers.</param>
    public static void MapAudit(this ApiRoutes routes, AuditEndpoints endpoints)
    {
        routes.Map("GET", "/audit", endpoints.List, new Operation("listAudit", Tag, "Lists what happened in the organisation")
        {
            Description = "The journal's events, oldest first and without what they tell of persons. Go on with after=next until next is null; "
                + "a page may be empty before that, since one question looks at a bounded number of events.",
            Access = Access.Admin,
            Response = typeof(Envelope<AuditView>),
            Query =
            [
                new("stream", "string", "Only this stream, as kind and id; the fastest filter.", "appointment/apt_01hzx3v7qk8m5n2p4r6t8w0y1f"),
                new("actor", "string", "Only what this user or API key asked for, or anonymous or system.", "usr_01hzx3v7qk8m5n2p4r6t8w0y1f"),
                new("type", "string", "Only this action.", "scheduling.appointment-booked.v1"),
                new("from", "string", "Only at this time or later: a date in UTC, or a time with offset.", "2027-03-01"),
                new("to", "string", "Only before this time: a date in UTC, whose end is meant, or a time with offset.", "2027-03-31"),
                new("after", "string", "What an earlier answer to the same question gave as next.", "1042"),
                new("limit", "integer", "How many events: 1 to 100, 20 by default.", "20"),
            ],
        });
        routes.Map("GET", "/audit/verify", endpoints.Verify, new Operation("verifyAudit", Tag, "Proves that the journal was not changed")
        {
            Description = "Walks the hash chains of all streams of the organisation. Events whose personal part was erased verify all the same.",
            Access = Access.Admin,
            Response = typeof(Envelope<VerificationView>),
            Errors = [ApiErrorCode.Timeout],
        });
    }

    /// <summary>Adds examples for the contract.</summary>
    /// <param name="examples">Where examples go.</param>
    public static void AddAuditExamples(this ExampleCatalog examples)
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
                new BrokenPlaceView { Target = released.Target, Sequence = 7, Reason = "version 7 is missing; the next event has version 8" },
                AuditAnswers.Default.BrokenPlaceView)
            .Add(new VerificationView { Valid = true, Events = 1_042, Streams = 311, Erased = 4 }, AuditAnswers.Default.VerificationView);
    }
}
