using System.Text;
using Actors.ApiHost.Identity.ApiKeys;
using Actors.ApiHost.Tests.Support;
using Actors.Grains.Journaling;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.ApiHost.Tests.Journeys;

/// <summary>API keys over HTTP.</summary>
[Collection(SharedServerTests.Name)]
public sealed class ApiKeyJourneyTests(SharedServer shared)
{
    [Fact]
    public async Task A_key_does_what_its_scopes_say_and_the_journal_names_it()
    {
        var tenant = await TestTenant.CreateAsync(shared.Server);
        var key = await IssueAsync(tenant, "services:read", "services:write", "appointments:write");

        var created = await key.CallAsync("POST", "services", """{"name":"Massage","durationMinutes":60}""");
        created.Status.ShouldBe(201, created.ToString());
        (await key.CallAsync("GET", "services")).Data.AsArray().Count.ShouldBe(2);
        var booked = await key.CallAsync("POST", "appointments", tenant.Booking("2027-03-01T09:00:00Z"));
        booked.Status.ShouldBe(201, booked.ToString());

        var audit = await tenant.AsOwner("GET", $"audit?actor={key.Id}");
        audit.Data["events"]!.AsArray().Select(item => item!["action"]!.GetValue<string>())
            .ShouldBe(
                ["scheduling.service-created.v1", "scheduling.slot-booked.v1", "scheduling.appointment-booked.v1"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("GET", "staff", "services:read", "staff:read")]
    [InlineData("POST", "staff", "staff:read", "staff:write")]
    [InlineData("POST", "services", "*:read", "services:write")]
    [InlineData("GET", "appointments", "appointments:write", "appointments:read")]
    [InlineData("POST", "appointments", "appointments:read", "appointments:write")]
    [InlineData("POST", "appointments/holds", "calendars:write", "appointments:write")]
    [InlineData("GET", "appointments/apt_1", "services:read", "appointments:read")]
    [InlineData("GET", "experts/exp_1/time-off", "staff:read", "calendars:read")]
    [InlineData("PUT", "experts/exp_1/schedule", "staff:write", "calendars:write")]
    public async Task A_scope_that_is_missing_is_named(string method, string path, string has, string needs)
    {
        var key = await IssueAsync(shared.Tenant, has);
        var answer = await key.CallAsync(method, path, method == "GET" ? null : "{}");
        (answer.Status, answer.Code).ShouldBe((403, "INSUFFICIENT_PERMISSIONS"));
        answer.Json["error"]!["message"]!.GetValue<string>().ShouldContain(needs);
    }

    [Fact]
    public async Task Every_read_is_one_scope()
    {
        var key = await IssueAsync(shared.Tenant, "*:read");
        foreach (var path in new[] { "services", "staff", "appointments", $"experts/{shared.Tenant.ExpertId}/time-off" })
            (await key.CallAsync("GET", path)).Status.ShouldBe(200, path);
    }

    [Fact]
    public async Task What_strangers_read_keys_read_too_but_no_more_than_they()
    {
        var tenant = await TestTenant.CreateAsync(shared.Server);
        (await tenant.AsOwner("POST", "services", """{"name":"Hidden","durationMinutes":30,"active":false}""")).Status.ShouldBe(201);
        (await tenant.AsOwner("POST", "appointments", tenant.Booking("2027-03-01T09:00:00Z"))).Status.ShouldBe(201);
        var without = await IssueAsync(tenant, "staff:read");
        var with = await IssueAsync(tenant, "services:read", "appointments:read");
        var slots = $"experts/{tenant.ExpertId}/availability?serviceType=consultation&date=2027-03-01&includeUnavailable=true";

        (await without.CallAsync("GET", "services")).Data.AsArray().ShouldHaveSingleItem();
        (await with.CallAsync("GET", "services")).Data.AsArray().Count.ShouldBe(2);
        (await without.CallAsync("GET", slots)).Body.ShouldNotContain("BOOKED");
        (await with.CallAsync("GET", slots)).Body.ShouldContain("BOOKED");
        (await without.CallAsync("GET", "services")).Header("X-Cache").ShouldBeNull();
    }

    [Fact]
    public async Task A_revoked_key_is_refused_at_once_everywhere()
    {
        var key = await IssueAsync(shared.Tenant, "*:read");
        (await key.CallAsync("GET", "staff")).Status.ShouldBe(200);

        var revoked = await shared.Tenant.AsOwner("DELETE", "api-keys/" + key.Id);

        (revoked.Status, revoked.Body.Contains(key.Text, StringComparison.Ordinal)).ShouldBe((200, false));
        (await key.CallAsync("GET", "staff")).Status.ShouldBe(401);
        (await key.CallAsync("GET", "services")).Status.ShouldBe(401);
        (await shared.Tenant.AsOwner("DELETE", "api-keys/" + key.Id)).Status.ShouldBe(404);
        (await IdsOfAsync(shared.Tenant)).ShouldNotContain(key.Id);
    }

    [Fact]
    public async Task A_key_expires_to_the_second()
    {
        var clock = new TestClock(ApiServer.Monday);
        await using var server = await ApiServer.StartAsync(clock);
        var tenant = await TestTenant.CreateAsync(server);
        var answer = await tenant.AsOwner(
            "POST", "api-keys", """{"name":"Brief","scopes":["*:read"],"expiresAt":"2027-03-01T09:00:00Z"}""");
        answer.Data["expiresAt"]!.GetValue<string>().ShouldBe("2027-03-01T09:00:00Z");
        var key = new Key(server, answer);

        clock.Advance(TimeSpan.FromHours(1) - TimeSpan.FromSeconds(1));
        (await key.CallAsync("GET", "staff")).Status.ShouldBe(200);
        clock.Advance(TimeSpan.FromSeconds(1));
        (await key.CallAsync("GET", "staff")).Status.ShouldBe(401);
    }

    [Fact]
    public async Task What_is_no_good_key_is_never_taken_for_nobody()
    {
        var key = await IssueAsync(shared.Tenant, "*:read");
        var neverIssued = shared.Server.Services.GetRequiredService<ApiKeyTexts>().Of(shared.Tenant.Id, "key_01hzx3v7qk8m5n2p4r6t8w0y1f");
        string[] wrong =
        [
            key.Text[..^1] + (key.Text[^1] == 'A' ? 'B' : 'A'), key.Text[..^5], key.Text + "a", "ak_", "ak_x",
            key.Text.ToUpperInvariant(), neverIssued
        ];
        foreach (var text in wrong)
        {
            var answer = await shared.Server.CallAsync("GET", "services", null, Calls.Bearer(text), shared.Tenant.Named);
            (answer.Status, answer.Code).ShouldBe((401, "AUTHENTICATION_FAILED"), text);
        }
    }

    [Fact]
    public async Task A_key_is_good_for_its_own_organisation_only()
    {
        var other = await TestTenant.CreateAsync(shared.Server);
        var key = await IssueAsync(shared.Tenant, "*:read", "services:write");

        (await shared.Server.CallAsync("GET", "services", null, Calls.Bearer(key.Text), other.Named)).Status.ShouldBe(403);
        (await key.CallAsync("GET", "services/" + other.ServiceId)).Status.ShouldBe(404);
        (await key.CallAsync("PATCH", "services/" + other.ServiceId, """{"name":"Mine"}""")).Status.ShouldBe(404);
        (await other.AsOwner("DELETE", "api-keys/" + key.Id)).Status.ShouldBe(404);
        (await IdsOfAsync(other)).ShouldBeEmpty();
        (await key.CallAsync("GET", "staff")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_repeat_shows_the_same_text_and_another_request_under_the_key_is_refused()
    {
        const string body = """{"name":"Website","scopes":["services:read"]}""";
        (string, string) idempotency = ("Idempotency-Key", "website-key-1");
        var first = await shared.Tenant.AsOwner("POST", "api-keys", body, idempotency);
        var again = await shared.Tenant.AsOwner("POST", "api-keys", body, idempotency);
        var another = await shared.Tenant.AsOwner("POST", "api-keys", """{"name":"Website","scopes":["*:read"]}""", idempotency);

        first.Status.ShouldBe(201, first.ToString());
        (again.Status, again.Header("Idempotent-Replayed")).ShouldBe((201, "true"));
        again.Data.ToJsonString().ShouldBe(first.Data.ToJsonString());
        (another.Status, another.Code).ShouldBe((422, "IDEMPOTENCY_KEY_REUSED"));
    }

    [Fact]
    public async Task The_text_is_shown_once_and_stored_nowhere()
    {
        var key = await IssueAsync(shared.Tenant, "services:read");
        var list = await shared.Tenant.AsOwner("GET", "api-keys?limit=100");
        var shown = list.Data.AsArray().Single(item => item!["id"]!.GetValue<string>() == key.Id)!.AsObject();

        shown.Select(member => member.Key).ShouldBe(["id", "name", "scopes", "lastFour", "createdAt", "expiresAt"]);
        shown["lastFour"]!.GetValue<string>().ShouldBe(key.Text[^4..]);
        list.Body.ShouldNotContain("ak_");
        list.Body.ShouldNotContain(ApiKeyTexts.HashOf(key.Text));
        var events = await shared.Server.Services.GetRequiredService<IJournal>()
            .ReadAllAsync(0, shared.Tenant.Id, 10_000, CancellationToken.None);
        foreach (var stored in events) Encoding.UTF8.GetString(stored.Record.Span).ShouldNotContain(key.Text[^43..]);
        var document = await shared.Server.Services.GetRequiredService<IDocuments>()
            .GetAsync(new DocumentKey(shared.Tenant.Id, "api-key", key.Id), CancellationToken.None);
        Encoding.UTF8.GetString(document!.Body.Span).ShouldNotContain(ApiKeyTexts.HashOf(key.Text));
    }

    [Theory]
    [InlineData("GET", "api-keys")]
    [InlineData("POST", "api-keys")]
    [InlineData("DELETE", "api-keys/key_1")]
    [InlineData("GET", "organizations")]
    [InlineData("POST", "organizations")]
    [InlineData("GET", "organizations/{tenant}")]
    [InlineData("PATCH", "organizations/{tenant}")]
    [InlineData("DELETE", "organizations/{tenant}")]
    [InlineData("GET", "organizations/{tenant}/members")]
    [InlineData("PATCH", "organizations/{tenant}/members/usr_1")]
    [InlineData("POST", "organizations/{tenant}/invitations")]
    [InlineData("GET", "users")]
    [InlineData("GET", "users/me")]
    [InlineData("GET", "users/directory")]
    [InlineData("DELETE", "users/me")]
    [InlineData("GET", "users/me/export")]
    [InlineData("GET", "audit")]
    [InlineData("GET", "audit/verify")]
    [InlineData("GET", "auth/session")]
    [InlineData("POST", "auth/change-password")]
    public async Task No_key_manages_who_may_what(string method, string path)
    {
        var key = await IssueAsync(shared.Tenant, [.. shared.Server.Services.GetRequiredService<ApiKeyScopes>().All]);
        var answer = await key.CallAsync(
            method, path.Replace("{tenant}", shared.Tenant.Id, StringComparison.Ordinal), method == "GET" ? null : "{}");
        (answer.Status, answer.Code).ShouldBe((403, "INSUFFICIENT_PERMISSIONS"), answer.ToString());
        answer.Body.ShouldContain("API keys may not do this");
    }

    [Fact]
    public async Task Members_issue_none()
    {
        var member = Calls.Bearer(await shared.Tenant.MemberAsync("keyless@example.com"));
        foreach (var (method, path) in new[] { ("GET", "api-keys"), ("POST", "api-keys"), ("DELETE", "api-keys/key_1") })
            (await shared.Server.CallAsync(method, path, method == "POST" ? "{}" : null, member)).Status.ShouldBe(403);
    }

    [Theory]
    [InlineData("""{}""", "name", "scopes")]
    [InlineData("""{"name":" ","scopes":[]}""", "name", "scopes")]
    [InlineData(
        """{"name":"Website","scopes":["services:delete","*:write",null,"services:read"]}""",
        "scopes[0]",
        "scopes[1]",
        "scopes[2]")]
    [InlineData("""{"name":"Website","scopes":["services:read"],"expiresAt":"2001-03-01T09:00:00Z"}""", "expiresAt")]
    [InlineData("""{"name":"Website","scopes":["services:read"],"expiresAt":"2999-03-01T09:00:00Z"}""", "expiresAt")]
    [InlineData("""{"name":"Website","scopes":["services:read"],"expiresAt":"2027-03-01T09:00:00"}""", "expiresAt")]
    [InlineData("""{"name":"Website","scopes":["services:read"],"role":"owner"}""", "role")]
    public async Task Bad_input_is_named(string body, params string[] fields)
    {
        var answer = await shared.Tenant.AsOwner("POST", "api-keys", body);
        answer.Status.ShouldBe(400, answer.ToString());
        answer.Fields.ShouldBe(fields);
    }

    [Fact]
    public async Task Keys_share_the_allowance_of_their_organisation()
    {
        await using var server = await ApiServer.StartAsync(("RateLimit:Enabled", "true"), ("RateLimit:KeyRequests", "20"));
        var tenant = await TestTenant.CreateAsync(server);
        var first = await IssueAsync(tenant, "*:read");
        var second = await IssueAsync(tenant, "*:read");

        (await first.CallAsync("GET", "staff")).Header("X-RateLimit-Remaining").ShouldBe("19");
        (await first.CallAsync("GET", "staff")).Header("X-RateLimit-Remaining").ShouldBe("18");
        (await second.CallAsync("GET", "staff")).Header("X-RateLimit-Remaining").ShouldBe("17");
    }

    [Fact]
    public async Task Keys_of_an_organisation_that_is_about_to_be_deleted_are_closed_out()
    {
        var tenant = await TestTenant.CreateAsync(shared.Server);
        var key = await IssueAsync(tenant, "*:read");
        (await tenant.AsOwner("DELETE", "organizations/" + tenant.Id)).Status.ShouldBe(200);
        (await key.CallAsync("GET", "staff")).Status.ShouldBe(403);
        (await key.CallAsync("GET", "services")).Status.ShouldBe(403);
    }

    private static async Task<Key> IssueAsync(TestTenant tenant, params string[] scopes)
    {
        var body = $$"""{"name":"Website","scopes":["{{string.Join("\",\"", scopes)}}"]}""";
        return new Key(tenant.Server, await tenant.AsOwner("POST", "api-keys", body));
    }

    private static async Task<IReadOnlyList<string>> IdsOfAsync(TestTenant tenant) =>
        [.. (await tenant.AsOwner("GET", "api-keys?limit=100")).Data.AsArray().Select(key => key!["id"]!.GetValue<string>())];

    private sealed class Key
    {
        private readonly ApiServer _server;

        public Key(ApiServer server, ApiAnswer issued)
        {
            issued.Status.ShouldBe(201, issued.ToString());
            _server = server;
            Id = issued.Data["id"]!.GetValue<string>();
            Text = issued.Data["key"]!.GetValue<string>();
        }

        public string Id { get; }

        public string Text { get; }

        public Task<ApiAnswer> CallAsync(string method, string path, string? json = null) =>
            _server.CallAsync(method, path, json, Calls.Bearer(Text));
    }
}
