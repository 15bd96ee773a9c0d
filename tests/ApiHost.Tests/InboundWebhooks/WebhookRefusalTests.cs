using System.Net.Http.Headers;
using Actors.ApiHost.Tests.Support;
using static Actors.ApiHost.Tests.InboundWebhooks.Vectors;

namespace Actors.ApiHost.Tests.InboundWebhooks;

/// <summary>What no sender has sent is not taken, and nothing fails open.</summary>
public sealed class WebhookRefusalTests
{
    private static readonly string[] Sources = ["stripe", "clerk", "calendar", "zoom", "ai-service"];

    [Fact]
    public async Task Without_a_secret_nothing_is_taken_and_health_says_so()
    {
        await using var server = await ApiServer.StartAsync(("Webhooks:Stripe:Secrets", StripeSecret), ("Webhooks:Zoom:Secrets", " "));
        foreach (var source in Sources.Except(["stripe"]))
        {
            var answer = await server.CallAsync("POST", "webhooks/" + source, "{}");
            (answer.Status, answer.Code).ShouldBe((503, "TEMPORARILY_UNAVAILABLE"), source);
            answer.Header("Retry-After").ShouldBe("60");
        }

        (await server.CallAsync("POST", "webhooks/stripe", "{}")).Status.ShouldBe(400);
        var closed = (await server.CallAsync("GET", "/health/ready")).Data["closedWebhooks"]!.AsArray();
        closed.Select(name => name!.GetValue<string>()).ShouldBe(["clerk", "calendar", "zoom", "ai-service"]);
    }

    [Fact]
    public async Task What_is_wrong_is_refused_by_every_source_and_nothing_of_it_is_kept()
    {
        await using var server = await WebhookServer.StartAsync();
        (await server.StripeAsync(StripeBody)).Status.ShouldBe(200);
        var old = $"t={Seconds},v1={StripeMac}";
        var cases = new (string Source, (string, string)[] Headers, int Status)[]
        {
            ("stripe", [], 400),
            ("stripe", [("Stripe-Signature", "t=1,v0=00")], 400),
            ("stripe", [("Stripe-Signature", old)], 401),
            ("stripe", [("Stripe-Signature", old), ("Stripe-Signature", old)], 400),
            ("clerk", [], 400),
            ("clerk", [("svix-id", "m"), ("svix-timestamp", $"{Seconds}"), ("svix-signature", "v1," + SvixMac)], 401),
            ("clerk", [("svix-id", "m"), ("svix-timestamp", $"{Seconds}"), ("svix-signature", "v2," + SvixMac)], 400),
            ("zoom", [], 400),
            ("zoom", [("x-zm-signature", "v0=" + ZoomMac), ("x-zm-request-timestamp", $"{Seconds}")], 401),
            ("ai-service", [("webhook-id", "m"), ("webhook-timestamp", $"{Seconds}"), ("webhook-signature", "v1," + SvixMac)], 401),
            ("calendar", [("X-Goog-Channel-ID", "c"), ("X-Goog-Resource-State", "exists")], 400),
            ("calendar", [("X-Goog-Channel-ID", "c"), ("X-Goog-Channel-Token", "guess"), ("X-Goog-Resource-State", "exists")], 401),
            ("calendar?validationToken=", [], 400),
            ("calendar?validationToken=" + new string('x', 1_025), [], 400),
            ("stripe?validationToken=x", [], 400),
        };
        foreach (var (source, headers, status) in cases)
        {
            var answer = await server.SendAsync(source, StripeBody, headers);
            answer.Status.ShouldBe(status, $"{source} {string.Join(' ', headers)}: {answer}");
            answer.Body.ShouldNotContain("evt_test_0001");
        }

        (await server.AsOperator("GET", "")).Json["pagination"]!["total"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task What_is_signed_but_says_nothing_is_refused()
    {
        await using var server = await WebhookServer.StartAsync();
        string[] bodies =
        [
            "", "[]", "{", "7", "{}", """{"id":7,"type":"x"}""", """{"id":"e"}""", """{"id":"e","id":"f","type":"x"}""",
        ];
        foreach (var body in bodies) (await server.StripeAsync(body)).Status.ShouldBe(400, body);
        (await server.StripeAsync($$"""{"id":"{{new string('e', 201)}}","type":"x"}""")).Fields.ShouldBe(["id"]);
        (await server.StripeAsync($$"""{"id":"e","type":"{{new string('x', 101)}}"}""")).Fields.ShouldBe(["type"]);
        (await server.ClerkAsync("m", "{}")).Fields.ShouldBe(["type"]);
        (await server.ZoomAsync("{}")).Fields.ShouldBe(["event"]);
        (await server.ZoomAsync("""{"event":"endpoint.url_validation","payload":{}}""")).Fields.ShouldBe(["payload.plainToken"]);
        (await server.AsOperator("GET", "")).Data.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_body_is_256_KiB_at_most_and_is_never_decompressed()
    {
        await using var server = await WebhookServer.StartAsync();
        const string frame = """{"id":"evt_long","type":"x","more":""}""";
        var longest = frame.Replace("\"\"", $"\"{new string('a', 256 * 1024 - frame.Length)}\"", StringComparison.Ordinal);
        (await server.StripeAsync(longest)).Status.ShouldBe(200);
        (await server.StripeAsync(longest + " ")).Code.ShouldBe("PAYLOAD_TOO_LARGE");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/webhooks/stripe")
        {
            Content = new ByteArrayContent([1, 2, 3]) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
        };
        request.Content.Headers.ContentEncoding.Add("gzip");
        (await server.Server.Client.SendAsync(request)).StatusCode.ShouldBe(System.Net.HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task The_type_of_the_body_and_the_version_in_the_path_do_not_matter()
    {
        await using var server = await WebhookServer.StartAsync();
        var now = server.Clock.GetUtcNow().ToUnixTimeSeconds();
        var mac = System.Security.Cryptography.HMACSHA256.HashData(Bytes(StripeSecret), Bytes($"{now}.{StripeBody}"));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/webhooks/stripe")
        {
            Content = new ByteArrayContent(Bytes(StripeBody)),
        };
        request.Headers.TryAddWithoutValidation("Stripe-Signature", $"t={now},v1={Convert.ToHexStringLower(mac)}");
        request.Headers.TryAddWithoutValidation("Accept", "*/*; q=0.5, application/xml");
        (await server.Server.Client.SendAsync(request)).StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
    }

    [Fact]
    public async Task Two_secrets_are_good_while_one_takes_the_others_place()
    {
        await using var server = await WebhookServer.StartAsync(
            null, ("Webhooks:Stripe:Secrets", $"another-secret-of-today {StripeSecret}"),
            ("Webhooks:Zoom:Secrets", $"another-secret-of-today {ZoomSecret}"));
        (await server.StripeAsync(StripeBody)).Status.ShouldBe(200);
        var asked = await server.ZoomAsync($$$"""{"event":"endpoint.url_validation","payload":{"plainToken":"{{{ZoomPlainToken}}}"}}""");
        asked.Json["encryptedToken"]!.GetValue<string>().ShouldBe(ZoomEncryptedToken, "by the secret that Zoom knows");
    }

    [Theory]
    [InlineData("192.0.2.0/24", 403)]
    [InlineData("127.0.0.0/8", 200)]
    public async Task Who_names_networks_takes_webhooks_from_nowhere_else(string network, int status)
    {
        await using var server = await WebhookServer.StartAsync(null, ("Webhooks:Stripe:AllowedNetworks:0", network));
        (await server.StripeAsync(StripeBody)).Status.ShouldBe(status);
        (await server.ZoomAsync(ZoomBody)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task What_is_not_good_uses_up_nothing_of_its_sources_allowance()
    {
        await using var server = await WebhookServer.StartAsync(
            null, ("RateLimit:Enabled", "true"), ("RateLimit:NetworkRequests", "1000"), ("Webhooks:Stripe:Requests", "2"));
        for (var index = 0; index < 10; index++) (await server.SendAsync("stripe", "{}")).Status.ShouldBe(400);
        foreach (var status in new[] { 200, 200, 429 })
        {
            var answer = await server.StripeAsync(StripeBody);
            answer.Status.ShouldBe(status);
            if (status == 429) answer.Header("Retry-After").ShouldNotBeNull();
        }

        (await server.ZoomAsync(ZoomBody)).Status.ShouldBe(200, "each source has its own");
    }

    [Fact]
    public async Task Senders_have_an_allowance_of_their_own_beside_that_of_strangers()
    {
        await using var server = await WebhookServer.StartAsync(
            null, ("RateLimit:Enabled", "true"), ("RateLimit:AnonymousRequests", "20"), ("RateLimit:WebhookRequests", "30"));
        var statuses = new List<int>();
        for (var index = 0; index < 31; index++) statuses.Add((await server.SendAsync("stripe", "{}")).Status);
        statuses.ShouldBe([.. Enumerable.Repeat(400, 30), 429]);
        (await server.Server.CallAsync("GET", "auth/providers")).Status.ShouldBe(200);
    }
}
