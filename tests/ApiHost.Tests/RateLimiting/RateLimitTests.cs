using System.Globalization;
using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.RateLimiting;

/// <summary>Allowances over real HTTP.</summary>
public sealed class RateLimitTests
{
    private static readonly (string, string) On = ("RateLimit:Enabled", "true");
    private static readonly (string, string) Five = ("RateLimit:AnonymousRequests", "5");

    [Fact]
    public async Task The_headers_tell_what_is_left_and_429_when_to_come_back()
    {
        await using var server = await ApiServer.StartAsync(On, Five);
        for (var left = 4; left >= 0; left--)
        {
            var answer = await server.CallAsync("GET", "services");
            answer.Header("X-RateLimit-Limit").ShouldBe("5");
            answer.Header("X-RateLimit-Remaining").ShouldBe(left.ToString(CultureInfo.InvariantCulture));
            answer.Header("X-RateLimit-Reset").ShouldNotBeNull();
            (answer.Header("X-RateLimit-Warning") is not null).ShouldBe(left == 0);
        }

        var refused = await server.CallAsync("GET", "services");
        refused.Status.ShouldBe(429);
        refused.Code.ShouldBe("RATE_LIMITED");
        refused.Header("X-RateLimit-Remaining").ShouldBe("0");
        SecondsOf(refused).ShouldBeInRange(1, 60);
        foreach (var path in new[]
        {
            "/health/live", "/health/ready", "/keep-alive", "/api/v1/health/ready", "/openapi/v1.json", "/docs/index.html"
        })
            (await server.CallAsync("GET", path)).Status.ShouldBe(200, path);
    }

    [Fact]
    public async Task Those_who_keep_on_are_banned_and_told_for_how_long()
    {
        await using var server = await ApiServer.StartAsync(On, Five, ("RateLimit:Ban:Refusals", "3"), ("RateLimit:Ban:Seconds", "900"));
        ApiAnswer answer;
        for (var request = 0; request < 7; request++)
        {
            answer = await server.CallAsync("GET", "services");
            (answer.Status == 429).ShouldBe(request >= 5);
            if (request >= 5) SecondsOf(answer).ShouldBeLessThanOrEqualTo(60);
        }

        answer = await server.CallAsync("POST", "auth/login", """{"email":"a@example.com","password":"password"}""");
        answer.Status.ShouldBe(429);
        answer.Code.ShouldBe("RATE_LIMITED");
        answer.Json["meta"]!["requestId"]!.GetValue<string>().ShouldBe(answer.Header("X-Request-ID"));
        SecondsOf(answer).ShouldBeInRange(890, 900);
        (await server.CallAsync("GET", "/health/live")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_user_has_an_allowance_of_her_own()
    {
        await using var server = await ApiServer.StartAsync(On, ("RateLimit:UserRequests", "20"));
        var tenant = await TestTenant.CreateAsync(server);
        var usual = await tenant.AsOwner("GET", "services");
        usual.Status.ShouldBe(200);
        usual.Header("X-RateLimit-Limit").ShouldBe("20");
        // Three calls made the tenant, and this is one.
        usual.Header("X-RateLimit-Remaining").ShouldBe("16");
    }

    [Fact]
    public async Task Attempts_to_sign_in_are_counted_by_account()
    {
        await using var server = await ApiServer.StartAsync(On, ("RateLimit:AnonymousRequests", "100"), ("RateLimit:LoginAttempts", "3"));
        for (var attempt = 0; attempt < 3; attempt++) (await LoginAsync(server, "a@example.com")).Status.ShouldBe(401);
        (await LoginAsync(server, "A@example.com")).Status.ShouldBe(429);
        (await LoginAsync(server, "b@example.com")).Status.ShouldBe(401);
    }

    [Fact]
    public async Task A_stranger_cannot_say_where_it_comes_from()
    {
        await using var server = await ApiServer.StartAsync(On, Five);
        for (var request = 0; request < 5; request++) (await FromAsync(server, $"203.0.113.{request}")).Status.ShouldNotBe(429);
        (await FromAsync(server, "203.0.113.99")).Status.ShouldBe(429);
    }

    [Fact]
    public async Task A_proxy_that_is_believed_says_it_but_not_what_it_was_told()
    {
        await using var server = await ApiServer.StartAsync(
            On, Five, ("Proxy:TrustedNetworks:0", "127.0.0.0/8"), ("Proxy:TrustedNetworks:1", "10.0.0.0/8"));
        // The stranger writes the far end of the chain anew each time; the near end is what proxies saw.
        for (var request = 0; request < 5; request++)
            (await FromAsync(server, $"198.51.100.{request}, 203.0.113.1, 10.0.0.7")).Status.ShouldNotBe(429);
        (await FromAsync(server, "198.51.100.77, 203.0.113.1, 10.0.0.7")).Status.ShouldBe(429);
        (await FromAsync(server, "203.0.113.2, 10.0.0.7")).Status.ShouldNotBe(429);
        for (var request = 0; request < 5; request++) (await FromAsync(server, $"2001:db8:1:2:{request}::1")).Status.ShouldNotBe(429);
        (await FromAsync(server, "2001:db8:1:2:ffff::1")).Status.ShouldBe(429, "the /64 counts");
        (await FromAsync(server, "2001:db8:1:3::1")).Status.ShouldNotBe(429);
    }

    [Theory]
    [InlineData("Proxy:TrustedNetworks:0", "everywhere")]
    [InlineData("Cors:Origins:0", "*")]
    [InlineData("Cors:Origins:0", "https://app.example.com/")]
    [InlineData("RateLimit:Ban:Seconds", "0")]
    [InlineData("Requests:BodySeconds", "0")]
    [InlineData("ForwardedHeaders_Enabled", "true")]
    public async Task Settings_that_are_nonsense_or_believe_everybody_end_the_start(string key, string value) =>
        await Should.ThrowAsync<Exception>(async () => await (await ApiServer.StartAsync((key, value))).DisposeAsync());

    private static Task<ApiAnswer> FromAsync(ApiServer server, string forwarded) =>
        server.CallAsync("GET", "services", null, ("X-Forwarded-For", forwarded));

    private static Task<ApiAnswer> LoginAsync(ApiServer server, string email) =>
        server.CallAsync("POST", "auth/login", $$"""{"email":"{{email}}","password":"password"}""");

    private static int SecondsOf(ApiAnswer answer) => int.Parse(answer.Header("Retry-After")!, CultureInfo.InvariantCulture);
}
