using System.Text.Json.Nodes;
using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Rights;

/// <summary>Rights that time ends, those of other issuers' users and of operators, and what hosts keep for a while.</summary>
public sealed class RightsOverTimeTests : IAsyncLifetime
{
    private const string Operator = "operator@example.com";

    private readonly TestClock _clock = new(ApiServer.Monday);
    private FakeIssuer _issuer = null!;
    private ApiServer _server = null!;
    private TestTenant _tenant = null!;

    public async ValueTask InitializeAsync()
    {
        _issuer = await FakeIssuer.StartAsync(_clock);
        // The organisation is the first that this server has, so its slug is known once it was made.
        _server = await ApiServer.StartAsync(_clock, [
            .. _issuer.Settings(("Tenants:org_1", "abroad"), ("Roles:member", "member")),
            ("Auth:Operators:0", Operator),
            ("Auth:RequireVerifiedEmail", "true")]);
        _tenant = await TestTenant.CreateAsync(_server);
        (await _tenant.AsOwner("PATCH", "organizations/" + _tenant.Id, """{"slug":"abroad"}""")).Status.ShouldBe(200);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _issuer.DisposeAsync();
    }

    [Fact]
    public async Task A_remembered_token_of_another_issuer_acts_for_no_expert_that_is_gone()
    {
        var claims = _issuer.Claims();
        (claims["email"], claims["email_verified"]) = (_tenant.ExpertEmail, true);
        claims["o"] = new JsonObject { ["id"] = "org_1", ["rol"] = "member" };
        var token = Calls.Bearer(_issuer.Sign(claims));
        var timeOff = $"experts/{_tenant.ExpertId}/time-off";
        (await _server.CallAsync("GET", timeOff, null, token)).Status.ShouldBe(200);
        (await _server.CallAsync("GET", timeOff, null, token)).Status.ShouldBe(200, "it is remembered");

        var moved = await _tenant.AsOwner("PATCH", "staff/" + _tenant.ExpertId, """{"email":"successor@example.com"}""");

        moved.Status.ShouldBe(200, moved.ToString());
        (await _server.CallAsync("GET", timeOff, null, token)).Status.ShouldBe(403);
    }

    [Fact]
    public async Task An_operator_whose_account_is_erased_operates_nothing()
    {
        const string password = "a-good-password";
        await _server.CallAsync("POST", "auth/register", $$"""{"email":"{{Operator}}","password":"{{password}}","name":"Op"}""");
        var proof = Mailbox.TokenIn((await _server.MailsToAsync(Operator, 1))[0]);
        (await _server.CallAsync("POST", "auth/verify-email", $$"""{"token":"{{proof}}"}""")).Status.ShouldBe(200);
        var token = Calls.Bearer(await TestTenant.LoginAsync(_server, Operator, password));
        (await _server.CallAsync("GET", "operator/outbox", null, token)).Status.ShouldBe(200);
        (await _server.CallAsync("DELETE", "users/me", $$"""{"password":"{{password}}"}""", token)).Status.ShouldBe(202);
        (await _server.CallAsync("GET", "operator/outbox", null, token)).Status.ShouldBe(401);
        await _server.CallAsync("POST", "auth/register", $$"""{"email":"{{Operator}}","password":"{{password}}","name":"Thief"}""");
        var thief = Calls.Bearer(await TestTenant.LoginAsync(_server, Operator, password));
        (await _server.CallAsync("GET", "operator/outbox", null, thief)).Status.ShouldBe(403, "the address is not proven anew");
    }

    [Theory]
    [InlineData(0, 200)]
    [InlineData(61, 401)]
    public async Task A_key_is_good_until_its_time_and_not_a_moment_longer(int minutes, int status)
    {
        var until = _clock.GetUtcNow().AddHours(1).ToString("yyyy-MM-ddTHH:mm:ssZ");
        var issued = await _tenant.AsOwner("POST", "api-keys", $$"""{"name":"Site","scopes":["staff:read"],"expiresAt":"{{until}}"}""");
        issued.Status.ShouldBe(201, issued.ToString());
        _clock.Advance(TimeSpan.FromMinutes(minutes));
        (await _server.CallAsync("GET", "staff", null, Calls.Bearer(issued.Data["key"]!.GetValue<string>()))).Status.ShouldBe(status);
    }

    [Fact]
    public async Task A_key_does_what_its_scopes_say_and_a_session_that_is_idle_nothing()
    {
        var issued = await _tenant.AsOwner("POST", "api-keys", """{"name":"Site","scopes":["staff:read"]}""");
        var key = Calls.Bearer(issued.Data["key"]!.GetValue<string>());
        (await _server.CallAsync("GET", "staff", null, key)).Status.ShouldBe(200);
        (await _server.CallAsync("DELETE", "staff/" + _tenant.ExpertId, null, key)).Status.ShouldBe(403);
        _clock.Advance(TimeSpan.FromMinutes(61));
        (await _tenant.AsOwner("GET", "staff")).Status.ShouldBe(401);
    }

    /// <summary>Public answers and slugs are kept for a moment, the right to them is not: the organisation is asked each time.</summary>
    [Fact]
    public async Task Nothing_that_is_kept_opens_an_organisation_that_is_closed()
    {
        var key = await _tenant.AsOwner("POST", "appointments", _tenant.Booking("2027-03-02T09:00:00Z"));
        var manage = ("X-Manage-Token", key.Data["manageToken"]!.GetValue<string>());
        var path = "appointments/" + key.Data["id"]!.GetValue<string>();
        (await _tenant.AsAnybody("GET", "services")).Header("X-Cache").ShouldBe("MISS");
        (await _tenant.AsAnybody("GET", "services")).Header("X-Cache").ShouldBe("HIT");
        (await _tenant.AsAnybody("GET", path, null, manage)).Status.ShouldBe(200);
        (await _tenant.AsOwner("DELETE", $"organizations/{_tenant.Id}?appointments=keep")).Status.ShouldBe(200);
        (await _tenant.AsAnybody("GET", "services")).Status.ShouldBe(404);
        (await _tenant.AsAnybody("GET", path, null, manage)).Status.ShouldBe(404);
    }
}
