using System.Text.Json.Nodes;
using Actors.ApiHost.Tests.Support;
using Actors.Grains;
using Actors.Grains.Interfaces.InboundWebhooks;
using Actors.Grains.Journaling;
using Microsoft.Extensions.DependencyInjection;
using static Actors.ApiHost.Tests.InboundWebhooks.Vectors;

namespace Actors.ApiHost.Tests.InboundWebhooks;

/// <summary>Webhooks come over HTTP, are kept once, processed by an effect, seen and replayed.</summary>
public sealed class WebhookIntakeTests
{
    [Fact]
    public async Task What_is_signed_well_is_kept_once_and_ignored_when_nothing_acts_on_it()
    {
        await using var server = await WebhookServer.StartAsync();
        var first = await server.StripeAsync(StripeBody);
        (first.Status, first.Data.ToJsonString()).ShouldBe((200, """{"received":1,"repeated":0}"""), first.ToString());
        server.Clock.Advance(TimeSpan.FromMinutes(1));
        (await server.StripeAsync(StripeBody)).Data.ToJsonString().ShouldBe("""{"received":0,"repeated":1}""");

        var id = (await server.IdsOnceAllAreAsync("ignored", 1)).ShouldHaveSingleItem();
        var read = await server.AsOperator("GET", "/" + id);
        read.Data["body"]!.GetValue<string>().ShouldBe(StripeBody);
        var webhook = read.Data["webhook"]!;
        webhook["source"]!.GetValue<string>().ShouldBe("stripe");
        webhook["providerId"]!.GetValue<string>().ShouldBe("evt_test_0001");
        webhook["type"]!.GetValue<string>().ShouldBe("payment_intent.succeeded");
        webhook["remark"]!.GetValue<string>().ShouldBe("It is about no payment of this installation.");
        (await server.AsOperator("GET", "?source=zoom")).Data.AsArray().ShouldBeEmpty();
        (await server.AsOperator("GET", "?source=stripe&status=ignored,failed&limit=1")).Data.AsArray().Count.ShouldBe(1);
        (await server.AsOperator("GET", "?source=nobody")).Status.ShouldBe(400);
        (await server.AsOperator("GET", "/stripe-none")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task A_hundred_at_once_of_one_delivery_are_kept_once_and_processed_once()
    {
        var processor = new TestProcessor(_ => WebhookVerdict.Processed());
        await using var server = await WebhookServer.StartAsync(processor);
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => server.StripeAsync(StripeBody)));

        answers.ShouldAllBe(answer => answer.Status == 200);
        answers.Sum(answer => answer.Data["received"]!.GetValue<int>()).ShouldBe(1);
        await server.IdsOnceAllAreAsync("processed", 1);
        processor.Runs.ShouldBe(1);
    }

    [Fact]
    public async Task A_failure_is_tried_again_and_a_lasting_one_waits_for_an_operator()
    {
        Exception? next = new HttpRequestException("the other side is away");
        var processor = new TestProcessor(_ => Volatile.Read(ref next) is { } thrown ? throw thrown : WebhookVerdict.Processed("usr_1"));
        await using var server = await WebhookServer.StartAsync(processor);
        (await server.StripeAsync(StripeBody)).Status.ShouldBe(200);
        await Eventually.Holds(async () => (await FirstAsync(server))["failures"]!.GetValue<int>() == 1);
        (await FirstAsync(server))["remark"]!.GetValue<string>().ShouldBe("the other side is away");
        var id = (await FirstAsync(server))["id"]!.GetValue<string>();
        (await server.AsOperator("POST", $"/{id}/replay")).Code.ShouldBe("INVALID_TRANSITION");

        Volatile.Write(ref next, new LastingFailureException("it never will be"));
        server.Clock.Advance(TimeSpan.FromSeconds(2));
        await server.IdsOnceAllAreAsync("failed", 1);
        Volatile.Write(ref next, null);
        var replayed = await server.AsOperator("POST", $"/{id}/replay");
        (replayed.Status, replayed.Data["failures"]!.GetValue<int>()).ShouldBe((200, 0), replayed.ToString());

        (await server.IdsOnceAllAreAsync("processed", 1)).ShouldBe([id]);
        processor.Runs.ShouldBe(3);
    }

    [Fact]
    public async Task What_was_said_goes_after_its_time_and_is_still_known()
    {
        await using var server = await WebhookServer.StartAsync(null, ("Webhooks:BodyDays", "1"), ("Auth:SessionIdleMinutes", "43200"));
        (await server.StripeAsync(StripeBody)).Status.ShouldBe(200);
        var id = (await server.IdsOnceAllAreAsync("ignored", 1)).ShouldHaveSingleItem();

        server.Clock.Advance(TimeSpan.FromDays(1));
        var documents = server.Server.Services.GetRequiredService<IDocuments>();
        var key = new DocumentKey("system", InboundWebhookDocuments.Webhook, id);
        await Eventually.Holds(async () => await documents.GetAsync(key, default) is null);

        (await server.StripeAsync(StripeBody)).Data["repeated"]!.GetValue<int>().ShouldBe(1);
        (await documents.GetAsync(key, default)).ShouldBeNull();
        var journal = server.Server.Services.GetRequiredService<IJournal>();
        var stored = await journal.ReadStreamAsync(StreamName.For("system", "inbound-webhook", id), 0, 10, default);
        stored.Select(item => item.Type)
            .ShouldBe(["inbound-webhooks.received.v1", "inbound-webhooks.ignored.v1", "inbound-webhooks.erased.v1"]);
        stored.ShouldAllBe(item => item.Personal.IsEmpty);
        (await new JournalVerifier(journal).VerifyAllAsync(null, default)).Broken.ShouldBeNull();
    }

    [Fact]
    public async Task Zoom_is_answered_what_it_asks_and_its_events_are_told_apart_by_what_happened()
    {
        await using var server = await WebhookServer.StartAsync();
        var asked = await server.ZoomAsync(
            $$$"""{"event":"endpoint.url_validation","event_ts":1767225600000,"payload":{"plainToken":"{{{ZoomPlainToken}}}"}}""");
        asked.Body.ShouldBe($$"""{"plainToken":"{{ZoomPlainToken}}","encryptedToken":"{{ZoomEncryptedToken}}"}""");
        asked.Header("Content-Type").ShouldBe("application/json");

        (await server.ZoomAsync(ZoomBody)).Data["received"]!.GetValue<int>().ShouldBe(1);
        (await server.ZoomAsync(ZoomBody)).Data["repeated"]!.GetValue<int>().ShouldBe(1);
        (await server.ZoomAsync(ZoomBody.Replace("1767225600000", "1767225600001", StringComparison.Ordinal)))
            .Data["received"]!.GetValue<int>().ShouldBe(1);
        await server.IdsOnceAllAreAsync("ignored", 2);
    }

    [Fact]
    public async Task Graph_hears_its_token_and_its_notifications_are_taken_by_their_own_proof()
    {
        await using var server = await WebhookServer.StartAsync();
        var asked = await server.SendAsync("calendar?validationToken=Validation%3a+%3cb%3e+42", null);
        (asked.Status, asked.Body).ShouldBe((200, "Validation: <b> 42"));
        asked.Header("Content-Type").ShouldBe("text/plain");
        asked.Header("X-Content-Type-Options").ShouldBe("nosniff");

        var good = Notification("n_1", WebhookServer.CalendarSecret);
        var body = $$"""{"value":[{{good}},{{Notification("n_2", "a guess")}},{{good}},{"id":"n_3"},7]}""";
        (await server.SendAsync("calendar", body)).Data.ToJsonString().ShouldBe("""{"received":1,"repeated":1}""");
        var id = (await server.IdsOnceAllAreAsync("ignored", 1)).ShouldHaveSingleItem();
        var kept = (await server.AsOperator("GET", "/" + id)).Data;
        kept["webhook"]!["type"]!.GetValue<string>().ShouldBe("graph.updated");
        kept["body"]!.GetValue<string>().ShouldContain("Users/u1/Events/e1");
        kept["body"]!.GetValue<string>().ShouldNotContain(WebhookServer.CalendarSecret, Case.Sensitive, "no secret is stored");

        (await server.SendAsync("calendar", $$"""{"value":[{{Notification("n_4", "a guess")}}]}""")).Status.ShouldBe(401);
        (await server.SendAsync("calendar", """{"value":[]}""")).Status.ShouldBe(400);
        (await server.SendAsync("calendar", "{}")).Status.ShouldBe(400);

        static string Notification(string id, string state) =>
            $$"""{"id":"{{id}}","subscriptionId":"s1","clientState":"{{state}}","changeType":"updated","resource":"Users/u1/Events/e1"}""";
    }

    [Fact]
    public async Task Google_says_hello_and_then_that_something_changed()
    {
        await using var server = await WebhookServer.StartAsync();
        (await server.GoogleAsync("sync", "1")).Data["received"]!.GetValue<int>().ShouldBe(0);
        (await server.GoogleAsync("exists", "7")).Data["received"]!.GetValue<int>().ShouldBe(1);
        (await server.GoogleAsync("exists", "7")).Data["repeated"]!.GetValue<int>().ShouldBe(1);
        (await server.GoogleAsync("exists", "9", "a guess")).Status.ShouldBe(401);

        var id = (await server.IdsOnceAllAreAsync("ignored", 1)).ShouldHaveSingleItem();
        var kept = (await server.AsOperator("GET", "/" + id)).Data;
        kept["webhook"]!["type"]!.GetValue<string>().ShouldBe("google.exists");
        JsonNode.Parse(kept["body"]!.GetValue<string>())!.ToJsonString().ShouldBe(
            """{"channelId":"channel-1","resourceId":"resource-1","resourceState":"exists","messageNumber":"7"}""");
    }

    [Fact]
    public async Task The_ai_service_names_the_organisation_once_it_has_proven_itself()
    {
        const string body = """{"type":"call_started","timestamp":"2027-03-01T08:00:00Z","data":{"callId":"c1"}}""";
        await using var server = await WebhookServer.StartAsync();
        var (one, two) = (await TestTenant.CreateAsync(server.Server), await TestTenant.CreateAsync(server.Server));
        (await server.AiServiceAsync("msg_1", body, ("X-Tenant", one.Slug))).Data["received"]!.GetValue<int>().ShouldBe(1);
        (await server.AiServiceAsync("msg_1", body, ("X-Tenant", one.Slug))).Data["repeated"]!.GetValue<int>().ShouldBe(1);
        (await server.AiServiceAsync("msg_1", body, ("X-Tenant", two.Slug))).Data["received"]!.GetValue<int>().ShouldBe(1);

        (await server.AiServiceAsync("msg_2", body)).Fields.ShouldBe(["X-Tenant"]);
        (await server.AiServiceAsync("msg_2", body, ("X-Tenant", "nobody"))).Status.ShouldBe(404);
        (await server.SendAsync("ai-service", body, ("X-Tenant", "nobody"))).Status.ShouldBe(400, "nobody who cannot sign is told of it");
        await server.IdsOnceAllAreAsync("ignored", 2);
        var listed = (await server.AsOperator("GET", "?source=ai-service")).Data.AsArray();
        listed.Select(item => item!["tenantId"]!.GetValue<string>()).ShouldBe([one.Id, two.Id], ignoreOrder: true);
    }

    private static async Task<JsonNode> FirstAsync(WebhookServer server) => (await server.AsOperator("GET", "")).Data[0]!;
}
