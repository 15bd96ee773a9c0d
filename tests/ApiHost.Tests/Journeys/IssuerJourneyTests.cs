using System.Text.Json.Nodes;
using Actors.ApiHost.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace Actors.ApiHost.Tests.Journeys;

/// <summary>Users of other issuers: their tokens, their accounts, their memberships.</summary>
public sealed class IssuerJourneyTests : IAsyncLifetime
{
    private readonly TestClock _clock = new(ApiServer.Monday);
    private FakeIssuer _issuer = null!;
    private ApiServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _issuer = await FakeIssuer.StartAsync(_clock);
        _server = await ApiServer.StartAsync(_clock, _issuer.Settings(
            ("Tenants:org_1", "clinic"), ("Tenants:org_gone", "no-such-tenant"), ("Roles:admin", "admin"), ("Roles:member", "member")));
        const string owner = """{"email":"olga@example.com","password":"a-good-password","name":"Olga","organizationName":"Clinic"}""";
        (await _server.CallAsync("POST", "auth/register", owner)).Status.ShouldBe(201);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _issuer.DisposeAsync();
    }

    [Fact]
    public async Task A_user_has_one_account_however_often_and_wherever_seen()
    {
        var first = await SessionAsync(_issuer.Claims());
        _clock.Advance(TimeSpan.FromSeconds(50));
        var again = await SessionAsync(_issuer.Claims());
        var other = await SessionAsync(_issuer.Claims("user_2"));

        first.Status.ShouldBe(200, first.ToString());
        var id = UserOf(first)["id"]!.GetValue<string>();
        id.ShouldStartWith("usr_");
        UserOf(again)["id"]!.GetValue<string>().ShouldBe(id);
        UserOf(other)["id"]!.GetValue<string>().ShouldNotBe(id);
        _issuer.Fetches.ShouldBe(1);
    }

    [Fact]
    public async Task Two_first_requests_at_once_make_one_account()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(number =>
        {
            var claims = _issuer.Claims("user_at_once");
            claims["jti"] = "jti-" + number;
            return SessionAsync(claims);
        }));

        answers.Select(answer => UserOf(answer)["id"]!.GetValue<string>()).Distinct().ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("""{"v":2,"o":{"id":"org_1","slg":"x","rol":"admin"}}""", "admin")]
    [InlineData("""{"v":2,"o":{"id":"org_1","rol":"member"},"org_id":"org_2","org_role":"org:admin"}""", "member")]
    [InlineData("""{"v":null,"org_id":"org_1","org_slug":"x","org_role":"org:admin","org_permissions":[]}""", "admin")]
    public async Task A_linked_organisation_makes_a_member_in_either_version(string more, string role)
    {
        var session = await SessionAsync(With(_issuer.Claims(), more));

        UserOf(session)["tenantSlug"]!.GetValue<string>().ShouldBe("clinic");
        UserOf(session)["role"]!.GetValue<string>().ShouldBe(role);
    }

    [Theory]
    [InlineData("""{"o":{"id":"org_2","rol":"admin"}}""")]
    [InlineData("""{"o":{"id":"org_gone","rol":"admin"}}""")]
    [InlineData("""{"o":{"id":"org_1","rol":"superuser"}}""")]
    [InlineData("""{"o":{"id":"org_1"}}""")]
    [InlineData("""{"o":["org_1"]}""")]
    [InlineData("""{"org_id":"org_1","org_role":"org:admin"}""")]
    [InlineData("""{"tid":"org_1","role":"owner"}""")]
    public async Task What_is_not_linked_makes_no_member(string more)
    {
        var session = await SessionAsync(With(_issuer.Claims(), more));

        session.Status.ShouldBe(200);
        UserOf(session)["tenantId"].ShouldBeNull();
        UserOf(session)["role"].ShouldBeNull();
    }

    [Fact]
    public async Task An_address_counts_only_when_the_issuer_says_that_it_is_the_users()
    {
        var unsaid = await SessionAsync(With(_issuer.Claims(), """{"email":"olga@example.com"}"""));
        var denied = await SessionAsync(With(_issuer.Claims(), """{"email":"olga@example.com","email_verified":false}"""));
        var text = await SessionAsync(With(_issuer.Claims(), """{"email":"olga@example.com","email_verified":"true"}"""));
        var said = await SessionAsync(With(_issuer.Claims(), """{"email":"Rita@Example.com","email_verified":true,"name":"Rita"}"""));

        foreach (var session in new[] { unsaid, denied, text })
        {
            UserOf(session)["email"]!.GetValue<string>().ShouldBeEmpty();
            UserOf(session)["emailVerified"]!.GetValue<bool>().ShouldBeFalse();
        }

        UserOf(said)["email"]!.GetValue<string>().ShouldBe("rita@example.com");
        UserOf(said)["emailVerified"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task A_token_ends_with_its_time_even_when_it_was_seen_before()
    {
        var token = _issuer.Sign(_issuer.Claims());
        (await AskAsync(token)).Status.ShouldBe(200);
        _clock.Advance(TimeSpan.FromSeconds(64));
        (await AskAsync(token)).Status.ShouldBe(200);
        _clock.Advance(TimeSpan.FromSeconds(1));
        (await AskAsync(token)).Status.ShouldBe(401);
    }

    [Fact]
    public async Task Unknown_keys_are_looked_for_once_a_minute_at_most()
    {
        (await SessionAsync(_issuer.Claims())).Status.ShouldBe(200);
        _issuer.Keys.Add("key-2", System.Security.Cryptography.RSA.Create(2048));
        (await AskAsync(_issuer.Sign(_issuer.Claims(), "key-2"))).Status.ShouldBe(401);
        _issuer.Fetches.ShouldBe(1);
        _clock.Advance(TimeSpan.FromMinutes(1));

        (await AskAsync(_issuer.Sign(_issuer.Claims(), "key-2"))).Status.ShouldBe(200);
        for (var count = 0; count < 10; count++)
            (await AskAsync(_issuer.Sign(_issuer.Claims(), header: $$"""{"alg":"RS256","kid":"made-up-{{count}}","typ":"JWT"}""")))
                .Status.ShouldBe(401);
        _issuer.Fetches.ShouldBe(2);
    }

    [Fact]
    public async Task An_issuer_that_cannot_be_reached_is_503_and_known_keys_go_on()
    {
        _issuer.Instead = http =>
        {
            http.Response.StatusCode = 500;
            return Task.CompletedTask;
        };
        var answer = await SessionAsync(_issuer.Claims());
        answer.Status.ShouldBe(503);
        answer.Header("Retry-After").ShouldNotBeNull();
        _issuer.Instead = null;
        _clock.Advance(TimeSpan.FromMinutes(1));
        (await SessionAsync(_issuer.Claims())).Status.ShouldBe(200);
        _issuer.Instead = http => http.Response.WriteAsync("not json");
        _clock.Advance(TimeSpan.FromHours(2));
        (await SessionAsync(_issuer.Claims())).Status.ShouldBe(200);
        _clock.Advance(TimeSpan.FromHours(22));
        (await SessionAsync(_issuer.Claims())).Status.ShouldBe(503);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Keys_that_come_from_elsewhere_or_are_endless_are_not_taken(bool isRedirect)
    {
        _issuer.Instead = isRedirect ? Redirect : http => http.Response.WriteAsync(new string(' ', 1024 * 1024));
        (await SessionAsync(_issuer.Claims())).Status.ShouldBe(503);
    }

    [Fact]
    public async Task Passwords_and_sessions_of_other_issuers_are_kept_there()
    {
        var bearer = Calls.Bearer(_issuer.Sign(_issuer.Claims()));
        const string change = """{"currentPassword":"a-good-password","newPassword":"another password"}""";
        (await _server.CallAsync("POST", "auth/logout", null, bearer)).Code.ShouldBe("INVALID_TRANSITION");
        (await _server.CallAsync("POST", "auth/resend-verification", null, bearer)).Code.ShouldBe("INVALID_TRANSITION");
        (await _server.CallAsync("POST", "auth/change-password", change, bearer)).Code.ShouldBe("INVALID_TRANSITION");
        (await _server.CallAsync("GET", "auth/sessions", null, bearer)).Data.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Providers_are_listed()
    {
        var providers = await _server.CallAsync("GET", "auth/providers");
        providers.Data.AsArray().Select(provider => provider!["name"]!.GetValue<string>()).ShouldBe(["Password", "Clerk"]);
    }

    private static Task Redirect(HttpContext http)
    {
        http.Response.Redirect("http://127.0.0.1:1/jwks");
        return Task.CompletedTask;
    }

    private static JsonObject With(JsonObject claims, string more)
    {
        foreach (var (name, value) in JsonNode.Parse(more)!.AsObject())
        {
            if (value is null) claims.Remove(name);
            else claims[name] = value.DeepClone();
        }

        return claims;
    }

    private static JsonNode UserOf(ApiAnswer session) => session.Data["user"]!;

    private Task<ApiAnswer> SessionAsync(JsonObject claims) => AskAsync(_issuer.Sign(claims));

    private Task<ApiAnswer> AskAsync(string token) => _server.CallAsync("GET", "auth/session", null, Calls.Bearer(token));
}
