using System.Text.Json.Nodes;
using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Journeys;

/// <summary>
/// A user of another issuer and the account here that has the same address: two accounts, and neither acts for the other. And the user's
/// own data: all of it out, all of it gone.
/// </summary>
public sealed class ExternalPersonJourneyTests : IAsyncLifetime
{
    private const string Password = "a-good-password";

    private readonly TestClock _clock = new(ApiServer.Monday);
    private FakeIssuer _issuer = null!;
    private ApiServer _server = null!;
    private string _olga = "";

    public async ValueTask InitializeAsync()
    {
        _issuer = await FakeIssuer.StartAsync(_clock);
        _server = await ApiServer.StartAsync(_clock, _issuer.Settings(("Tenants:org_1", "clinic"), ("Roles:admin", "admin")));
        const string owner = $$"""{"email":"olga@example.com","password":"{{Password}}","name":"Olga","organizationName":"Clinic"}""";
        (await _server.CallAsync("POST", "auth/register", owner)).Status.ShouldBe(201);
        _olga = await TestTenant.LoginAsync(_server, "olga@example.com", Password);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _issuer.DisposeAsync();
    }

    [Fact]
    public async Task The_account_here_with_the_same_address_is_not_erased_by_another_issuers_user()
    {
        var answer = await CallAsync("DELETE", "users/me", $$"""{"password":"{{Password}}"}""", User("user_1", "olga@example.com"));

        answer.Fields.ShouldBe(["password"], answer.ToString());
        (await CallAsync("GET", "auth/session", null, _olga)).Status.ShouldBe(200);
        (await TestTenant.SignInAsync(_server, "olga@example.com", Password)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Nor_does_it_found_an_organisation_or_accept_an_invitation_for_that_user()
    {
        var other = await TestTenant.CreateAsync(_server);
        (await other.AsOwner("POST", $"organizations/{other.Id}/invitations", """{"email":"olga@example.com"}""")).Status.ShouldBe(201);
        var invitation = await _server.InvitationTokenAsync("olga@example.com");
        var token = User("user_1", "olga@example.com");

        (await CallAsync("POST", "organizations", """{"name":"Practice"}""", token)).Code.ShouldBe("INVALID_TRANSITION");
        (await CallAsync("POST", "invitations/accept", $$"""{"token":"{{invitation}}"}""", token)).Code.ShouldBe("INVALID_TRANSITION");

        (await CallAsync("GET", "organizations", null, _olga)).Data.AsArray().Count.ShouldBe(1);
        (await other.AsOwner("GET", $"organizations/{other.Id}/members")).Data.AsArray().Count.ShouldBe(1);
        (await CallAsync("POST", "invitations/accept", $$"""{"token":"{{invitation}}"}""", _olga)).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("[11,-1]")]
    [InlineData("[-1,-1]")]
    [InlineData("[0]")]
    [InlineData("[\"0\",-1]")]
    [InlineData("[-2,0]")]
    public async Task Erasing_oneself_takes_a_sign_in_of_the_last_ten_minutes(string? ages)
    {
        var answer = await CallAsync("DELETE", "users/me", "{}", User("user_1", "rita@example.com", ages));

        (answer.Status, answer.Code).ShouldBe((401, "AUTHENTICATION_FAILED"));
        answer.Header("WWW-Authenticate").ShouldBe("Bearer error=\"insufficient_user_authentication\", max_age=\"600\"");
        (await CallAsync("GET", "auth/session", null, User("user_1", "rita@example.com"))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Ten_minutes_are_counted_to_the_request_and_not_to_the_token()
    {
        var token = User("user_1", "rita@example.com", "[10,-1]");
        _clock.Advance(TimeSpan.FromSeconds(1));
        (await CallAsync("DELETE", "users/me", "{}", token)).Status.ShouldBe(401);
        (await CallAsync("DELETE", "users/me", "{}", User("user_1", "rita@example.com", "[9,-1]"))).Status.ShouldBe(202);
    }

    [Fact]
    public async Task An_erased_user_is_in_no_organisation_any_more_and_the_old_token_does_not_come_back()
    {
        var clinic = await TestTenant.CreateAsync(_server);
        var guest = await BookAsync(clinic, "2027-03-02T09:00:00Z", "rita@example.com", clinic.Named);
        var others = await BookAsync(clinic, "2027-03-02T10:00:00Z", "olga@example.com", clinic.Named);
        var token = User("user_1", "rita@example.com", "[0,-1]");
        var before = await CallAsync("GET", "users/me/export", null, token);
        (before.Data["account"]!["subject"]!.GetValue<string>(), before.Data["account"]!["email"]!.GetValue<string>())
            .ShouldBe(("user_1", "rita@example.com"));

        var erased = await CallAsync("DELETE", "users/me", "{}", token);

        erased.Status.ShouldBe(202, erased.ToString());
        erased.Data["userId"]!.GetValue<string>().ShouldBe(before.Data["account"]!["id"]!.GetValue<string>());
        (await CallAsync("GET", "auth/session", null, token)).Status.ShouldBe(401, "it is remembered as good, but not for nobody");
        (await CallAsync("GET", "auth/session", null, User("user_1", "rita@example.com", "[0,0]")))
            .Status.ShouldBe(401, "signed in before the erasure");
        await Eventually.Hears(() => clinic.AsOwner("GET", "appointments/" + guest), seen => seen.Data["erasedAt"] is not null);
        (await clinic.AsOwner("GET", "appointments/" + others)).Data["clientEmail"]!.GetValue<string>().ShouldBe("olga@example.com");

        _clock.Advance(TimeSpan.FromSeconds(2));
        var after = await CallAsync("GET", "users/me/export", null, User("user_1", "rita@example.com"));
        after.Data["account"]!["id"]!.GetValue<string>().ShouldNotBe(before.Data["account"]!["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task Without_an_address_only_what_names_the_user_is_erased_and_exported()
    {
        var token = User("user_2", null, "[0,-1]");
        var tenant = (await CallAsync("GET", "organizations", null, _olga)).Data[0]!["id"]!.GetValue<string>();
        var export = await CallAsync("GET", "users/me/export", null, token);
        (export.Data["account"]!["email"], export.Data["account"]!["issuer"]!.GetValue<string>()).ShouldBe((null, FakeIssuer.Issuer));
        export.Data["organizations"]!.AsArray().ShouldHaveSingleItem()!["id"]!.GetValue<string>().ShouldBe(tenant);

        (await CallAsync("DELETE", "users/me", "{}", token)).Status.ShouldBe(202);
        (await CallAsync("GET", "auth/session", null, _olga)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task An_issuer_that_is_not_clerk_tells_of_the_sign_in_by_auth_time()
    {
        await using var server = await ApiServer.StartAsync(_clock, _issuer.Settings(("IsClerk", "false")));
        var now = _clock.GetUtcNow().ToUnixTimeSeconds();
        foreach (var (signedInAt, status) in new[] { (now - 601, 401), (now + 60, 401), (now - 600, 202) })
        {
            var claims = _issuer.Claims();
            (claims["auth_time"], claims["fva"]) = (signedInAt, new JsonArray(0, 0));
            (await server.CallAsync("DELETE", "users/me", "{}", Calls.Bearer(_issuer.Sign(claims)))).Status.ShouldBe(status);
        }
    }

    private string User(string subject, string? email, string? ages = null)
    {
        var claims = _issuer.Claims(subject);
        claims["o"] = new JsonObject { ["id"] = "org_1", ["rol"] = "admin" };
        if (ages is not null) claims["fva"] = JsonNode.Parse(ages);
        if (email is null) return _issuer.Sign(claims);
        (claims["email"], claims["email_verified"], claims["name"]) = (email, true, "Olga Elsewhere");
        return _issuer.Sign(claims);
    }

    private static async Task<string> BookAsync(TestTenant tenant, string start, string email, (string Name, string Value) caller)
    {
        var booking = tenant.Booking(start).Replace("ana@example.com", email, StringComparison.Ordinal);
        var booked = await tenant.Server.CallAsync("POST", "appointments", booking, caller);
        booked.Status.ShouldBe(201, booked.ToString());
        return booked.Data["id"]!.GetValue<string>();
    }

    private Task<ApiAnswer> CallAsync(string method, string path, string? body, string token) =>
        _server.CallAsync(method, path, body, Calls.Bearer(token));
}
