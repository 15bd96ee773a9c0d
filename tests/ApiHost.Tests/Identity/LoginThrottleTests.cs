using System.Net;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.RateLimiting;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Identity.Accounts;
using Actors.ApiHost.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Actors.ApiHost.Tests.Identity;

/// <summary>Who tries passwords is slowed down, and nobody locks anybody out.</summary>
public sealed class LoginThrottleTests
{
    private readonly FakeTimeProvider _clock = new(ApiServer.Monday);
    private readonly LoginThrottle _throttle;

    public LoginThrottleTests()
    {
        var options = Options.Create(new RateLimitOptions { LoginAttempts = 3, LoginAttemptsPerAccount = 20 });
        _throttle = new LoginThrottle(new RequestLimiter(options, new MemoryCounters(options, _clock)));
    }

    [Fact]
    public void One_network_tries_one_account_a_few_times_and_is_told_when_to_come_back()
    {
        Attempts("10.0.0.1", "olga", 3).ShouldBe(3);
        var refused = Refuse("10.0.0.1", "olga").ShouldNotBeNull();
        refused.Code.Status.ShouldBe(429);
        refused.RetryAfterSeconds!.Value.ShouldBeInRange(1, 60);
        Attempts("10.0.0.1", "rita", 1).ShouldBe(1);
        Attempts("10.0.0.2", "olga", 1).ShouldBe(1);
        _clock.Advance(TimeSpan.FromSeconds(refused.RetryAfterSeconds.Value));
        Attempts("10.0.0.1", "olga", 1).ShouldBe(1);
    }

    [Fact]
    public void Many_networks_together_try_one_account_only_so_often_but_its_user_comes_in_from_a_network_known_before()
    {
        _throttle.Welcome(From("192.168.0.1"), "olga");
        Enumerable.Range(0, 200).Count(network => Refuse($"10.0.1.{network}", "olga") is null).ShouldBe(20);

        Refuse("192.168.0.2", "olga").ShouldNotBeNull();
        Attempts("192.168.0.1", "olga", 5).ShouldBe(3);
        Refuse("192.168.0.2", "rita").ShouldBeNull();
    }

    [Fact]
    public async Task Over_http_it_is_429_with_the_time_to_wait()
    {
        await using var server = await ApiServer.StartAsync(
            new TestClock(ApiServer.Monday), ("RateLimit:Enabled", "true"), ("RateLimit:AnonymousRequests", "1000"),
            ("RateLimit:LoginAttempts", "2"));
        const string body = """{"email":"olga@example.com","password":"wrong"}""";
        (await server.CallAsync("POST", "auth/login", body)).Status.ShouldBe(401);
        (await server.CallAsync("POST", "auth/login", body)).Status.ShouldBe(401);
        var refused = await server.CallAsync("POST", "auth/login", body);
        refused.Status.ShouldBe(429);
        refused.Code.ShouldBe("RATE_LIMITED");
        int.Parse(refused.Header("Retry-After")!, System.Globalization.CultureInfo.InvariantCulture).ShouldBeInRange(1, 60);
        const string forgot = """{"email":"olga@example.com"}""";
        (await server.CallAsync("POST", "auth/forgot-password", forgot)).Status.ShouldBe(200);
        (await server.CallAsync("POST", "auth/forgot-password", forgot)).Status.ShouldBe(200);
        (await server.CallAsync("POST", "auth/forgot-password", forgot)).Status.ShouldBe(429);
    }

    private int Attempts(string address, string account, int count) =>
        Enumerable.Range(0, count).Count(_ => Refuse(address, account) is null);

    // Counting in memory is done when the call comes back.
    private ApiError? Refuse(string address, string account) => _throttle.RefuseLoginAsync(From(address), account).AsTask().Result;

    private ApiCall From(string address)
    {
        var http = new DefaultHttpContext();
        http.Connection.RemoteIpAddress = IPAddress.Parse(address);
        return new ApiCall(http, "req_1", _clock);
    }
}
