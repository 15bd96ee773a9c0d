using System.Text.Json.Nodes;
using Actors.ApiHost.InboundWebhooks.Signatures;
using Actors.ApiHost.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace Actors.ApiHost.Tests.Webhooks;

/// <summary>Webhooks as those hear them who have an endpoint: through HTTP on both sides.</summary>
public sealed class WebhookJourneyTests : IAsyncLifetime
{
    private ApiServer _server = null!;
    private TestTenant _tenant = null!;
    private RawReceiver _receiver = null!;

    public async ValueTask InitializeAsync()
    {
        _receiver = new RawReceiver();
        _server = await ApiServer.StartAsync(("Webhooks:AllowLoopback", "true"));
        _tenant = await TestTenant.CreateAsync(_server);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _receiver.DisposeAsync();
    }

    [Fact]
    public async Task A_booking_is_told_signed_with_the_secret_that_was_shown_once()
    {
        var (id, secret) = await AddAsync(_receiver.Url, "appointment.*");
        (await _tenant.AsOwner("GET", "webhook-endpoints/" + id)).Data["secret"].ShouldBeNull();
        (await _tenant.AsOwner("GET", "webhook-endpoints")).Body.ShouldNotContain("whsec_");
        var booked = await BookAsync("02T09:00:00Z");

        var told = (await OnceCameAsync(1))[0];
        var body = JsonNode.Parse(told.Text)!;
        (body["type"]!.GetValue<string>(), body["data"]!["appointmentId"]!.GetValue<string>()).ShouldBe(("appointment.booked", booked));
        body["subject"]!.GetValue<string>().ShouldBe("appointment:" + booked);
        told.Text.ShouldNotContain("ana@example.com");
        Check(told, secret).ShouldBe(SignatureVerdict.Good);
        Check(told with { Body = [.. told.Body, (byte)' '] }, secret).ShouldNotBe(SignatureVerdict.Good);
        told.Headers["content-type"].ShouldBe("application/json");

        var delivery = (await LogOnceAsync(id, "delivered", 1))[0]!;
        delivery["id"]!.GetValue<string>().ShouldBe(told.Headers["webhook-id"]);
        var detail = await _tenant.AsOwner("GET", $"webhook-endpoints/{id}/deliveries/{told.Headers["webhook-id"]}");
        detail.Data["requestBody"]!.GetValue<string>().ShouldBe(told.Text);
        detail.Data["attempts"]!.AsArray().ShouldHaveSingleItem()!["statusCode"]!.GetValue<int>().ShouldBe(204);
        detail.Body.ShouldNotContain("v1,");
    }

    [Theory]
    [InlineData("HTTP/1.1 500 Internal Server Error\r\nContent-Length: 2\r\n\r\nno", 500, "STATUS")]
    [InlineData("HTTP/1.1 302 Found\r\nLocation: http://169.254.169.254/latest\r\nContent-Length: 0\r\n\r\n", 302, "REDIRECTED")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\nfar less", 200, null)]
    [InlineData("this is no HTTP\r\n\r\n", null, "INVALID_ANSWER")]
    [InlineData("", null, "CONNECTION_FAILED")]
    public async Task What_a_receiver_answers_is_in_the_log(string answer, int? status, string? error)
    {
        _receiver.Answer = (_, stream, ending) => RawReceiver.Say(stream, answer, ending);
        var (id, _) = await AddAsync(_receiver.Url, "service.*");
        await _tenant.AsOwner("POST", $"webhook-endpoints/{id}/test");
        var delivery = (await Eventually.Hears(
            () => ListAsync(id, ""), list => list.Count == 1 && list[0]!["attempts"]!.GetValue<int>() > 0))[0]!;
        (delivery["lastStatusCode"]?.GetValue<int>(), delivery["lastError"]?.GetValue<string>()).ShouldBe((status, error));
        delivery["status"]!.GetValue<string>().ShouldBe(error is null ? "delivered" : "pending");
    }

    [Fact]
    public async Task An_answer_without_end_is_read_to_its_bound_and_what_looks_like_a_secret_is_left_out()
    {
        var (id, secret) = await AddAsync(_receiver.Url, "service.*");
        _receiver.Answer = async (request, stream, ending) =>
        {
            await RawReceiver.Say(stream, "HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n", ending);
            await RawReceiver.Say(stream, $"{secret} {request.Headers["webhook-signature"]} {secret[6..]} ", ending);
            while (true) await RawReceiver.Say(stream, new string('x', 10_000), ending);
        };
        await _tenant.AsOwner("POST", $"webhook-endpoints/{id}/test");
        var delivery = (await Eventually.Hears(
            () => ListAsync(id, ""), list => list.Count == 1 && list[0]!["attempts"]!.GetValue<int>() > 0))[0]!;
        var detail = await _tenant.AsOwner("GET", $"webhook-endpoints/{id}/deliveries/{delivery["id"]!.GetValue<string>()}");
        var kept = detail.Data["responseBody"]!.GetValue<string>();
        kept.ShouldStartWith("[removed] [removed] [removed] xxx");
        kept.Length.ShouldBeLessThanOrEqualTo(1_024);
    }

    [Fact]
    public async Task One_that_hangs_slows_nobody_and_one_that_was_down_is_sent_all_by_a_replay()
    {
        await using var hanging = new RawReceiver();
        hanging.Answer = (_, _, _) => new TaskCompletionSource().Task;
        var (dead, _) = await AddAsync(hanging.Url, "*");
        var (good, _) = await AddAsync(_receiver.Url, "appointment.booked");
        for (var hour = 9; hour < 15; hour++) await BookAsync($"02T{hour:00}:00:00Z");

        await OnceCameAsync(6);
        hanging.Requests.Count.ShouldBeLessThanOrEqualTo(4);
        await LogOnceAsync(good, "delivered", 6);
        (await ListAsync(dead, "?status=delivered")).Count.ShouldBe(0);

        var range = $$"""{"from":"{{ApiServer.Monday:O}}","to":"{{ApiServer.Monday.AddDays(1):O}}"}""";
        (await _tenant.AsOwner("POST", $"webhook-endpoints/{good}/replay", range)).Status.ShouldBe(200);
        var all = await OnceCameAsync(12);
        all.GroupBy(request => request.Headers["webhook-id"]).ShouldAllBe(twice => twice.Count() == 2);
        all.Select(request => request.Text).Distinct().Count().ShouldBe(6);
    }

    [Fact]
    public async Task After_a_rotation_both_secrets_are_good()
    {
        var (id, old) = await AddAsync(_receiver.Url, "appointment.*");
        var rotated = await _tenant.AsOwner("POST", $"webhook-endpoints/{id}/rotate-secret", null, ("If-Match", "\"1\""));
        var current = rotated.Data["secret"]!.GetValue<string>();
        current.ShouldNotBe(old);
        rotated.Data["earlierSecretUntil"].ShouldNotBeNull();
        // What is repeated after an unknown outcome rotates nothing a second time.
        var again = await _tenant.AsOwner("POST", $"webhook-endpoints/{id}/rotate-secret", null, ("If-Match", "\"1\""));
        again.Code.ShouldBe("CONCURRENT_UPDATE");
        await BookAsync("02T09:00:00Z");
        var told = (await OnceCameAsync(1))[0];
        Check(told, old).ShouldBe(SignatureVerdict.Good);
        Check(told, current).ShouldBe(SignatureVerdict.Good);
    }

    [Theory]
    [InlineData("""{"url":"https://10.0.0.1/"}""", "url")]
    [InlineData("""{"url":"ftp://example.com/"}""", "url")]
    [InlineData("""{"url":"https://user:secret@example.com/"}""", "url")]
    [InlineData("""{"url":"nowhere"}""", "url")]
    [InlineData("""{}""", "url")]
    [InlineData("""{"url":"https://example.com/","events":[]}""", "events")]
    [InlineData("""{"url":"https://example.com/","events":["appointment.*","made.up"]}""", "events[1]")]
    [InlineData("""{"url":"https://example.com/","events":["webhook.test"]}""", "events[0]")]
    public async Task What_cannot_be_is_refused_by_its_name(string body, string field)
    {
        var refused = await _tenant.AsOwner("POST", "webhook-endpoints", body);
        (refused.Status, refused.Code).ShouldBe((400, "VALIDATION_ERROR"), refused.ToString());
        refused.Fields.ShouldBe([field]);
    }

    [Fact]
    public async Task There_are_twenty_at_most_and_those_of_others_are_there_for_nobody()
    {
        var (first, _) = await AddAsync("https://receiver.example/", "review.*");
        for (var index = 1; index < 20; index++) await AddAsync($"https://receiver-{index}.example/", "review.*");
        var more = await _tenant.AsOwner("POST", "webhook-endpoints", """{"url":"https://one-more.example/"}""");
        more.Code.ShouldBe("LIMIT_REACHED");
        var page = await _tenant.AsOwner("GET", "webhook-endpoints?limit=5");
        (page.Data.AsArray().Count, page.Json["pagination"]!["total"]!.GetValue<int>()).ShouldBe((5, 20));

        var other = await TestTenant.CreateAsync(_server);
        (await other.AsOwner("GET", $"webhook-endpoints/{first}/deliveries")).Status.ShouldBe(404);
        (await other.AsOwner("POST", $"webhook-endpoints/{first}/test")).Status.ShouldBe(404);
        (await other.AsOwner("PATCH", $"webhook-endpoints/{first}", """{"enabled":false}""")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task What_is_patched_away_waits_and_what_is_deleted_is_gone()
    {
        var (id, _) = await AddAsync(_receiver.Url, "appointment.*");
        var disabled = await _tenant.AsOwner("PATCH", $"webhook-endpoints/{id}", """{"enabled":false}""", ("If-Match", "\"1\""));
        disabled.Data["status"]!.GetValue<string>().ShouldBe("disabled");
        disabled.Data["disabledReason"]!.GetValue<string>().ShouldBe("request");
        await BookAsync("02T09:00:00Z");
        (await _tenant.AsOwner("POST", $"webhook-endpoints/{id}/test")).Code.ShouldBe("INVALID_TRANSITION");
        (await _tenant.AsOwner("PATCH", $"webhook-endpoints/{id}", """{"url":"https://192.168.1.1/"}""")).Fields.ShouldBe(["url"]);
        (await _tenant.AsOwner("PATCH", $"webhook-endpoints/{id}", """{"enabled":true}""")).Status.ShouldBe(200);
        await OnceCameAsync(1);

        (await _tenant.AsOwner("DELETE", $"webhook-endpoints/{id}")).Status.ShouldBe(200);
        (await _tenant.AsOwner("GET", $"webhook-endpoints/{id}")).Status.ShouldBe(404);
        (await _tenant.AsOwner("GET", $"webhook-endpoints/{id}/deliveries")).Status.ShouldBe(404);
    }

    private static SignatureVerdict Check(RawRequest request, string secret)
    {
        StandardWebhookSignature.TryReadSecret(secret, out var bytes).ShouldBeTrue();
        bytes!.Length.ShouldBe(32);
        var headers = new HeaderDictionary();
        foreach (var (name, value) in request.Headers) headers[name] = value;
        var seconds = long.Parse(request.Headers["webhook-timestamp"], System.Globalization.CultureInfo.InvariantCulture);
        return StandardWebhookSignature.Check([bytes], headers, request.Body, DateTimeOffset.FromUnixTimeSeconds(seconds), out _).Verdict;
    }

    private async Task<(string Id, string Secret)> AddAsync(string url, string events)
    {
        var added = await _tenant.AsOwner("POST", "webhook-endpoints", $$"""{"url":"{{url}}","events":["{{events}}"]}""");
        added.Status.ShouldBe(201, added.ToString());
        return (added.Data["id"]!.GetValue<string>(), added.Data["secret"]!.GetValue<string>());
    }

    private async Task<string> BookAsync(string start)
    {
        var booked = await _tenant.AsOwner("POST", "appointments", _tenant.Booking("2027-03-" + start));
        booked.Status.ShouldBe(201, booked.ToString());
        return booked.Data["id"]!.GetValue<string>();
    }

    private Task<IReadOnlyList<RawRequest>> OnceCameAsync(int count) =>
        Eventually.Hears(() => Task.FromResult(_receiver.Requests), requests => requests.Count == count);

    private async Task<JsonArray> ListAsync(string id, string query) =>
        (await _tenant.AsOwner("GET", $"webhook-endpoints/{id}/deliveries{query}")).Data.AsArray();

    private Task<JsonArray> LogOnceAsync(string id, string status, int count) =>
        Eventually.Hears(() => ListAsync(id, "?status=" + status), list => list.Count == count);
}
