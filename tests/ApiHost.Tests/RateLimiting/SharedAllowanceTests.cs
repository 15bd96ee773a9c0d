using System.Globalization;
using Actors.ApiHost.Http.RateLimiting;
using Actors.ApiHost.Tests.Logs;
using Actors.ApiHost.Tests.Support;
using Microsoft.Extensions.Logging;

namespace Actors.ApiHost.Tests.RateLimiting;

/// <summary>Hosts that count together in one Redis, and what becomes of their callers when it is away.</summary>
public sealed class SharedAllowanceTests
{
    private const int Limit = 10;

    // A busy machine must not look like a Redis that is away.
    private static readonly (string, string) Patient = ("RateLimit:RedisMilliseconds", "10000");

    [Theory]
    [InlineData("RateLimit:Redis")]
    [InlineData("Cluster:Redis")]
    public async Task Two_hosts_on_one_Redis_share_one_allowance(string setting)
    {
        await using var redis = await PrivateRedis.Start();
        await using var one = await StartAsync(redis, setting, Patient);
        await using var other = await StartAsync(redis, setting, Patient);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4 * Limit).Select(request => AskAsync(request % 2 == 0 ? one : other)));
        answers.Count(answer => answer.Status != 429).ShouldBe(Limit);
        answers.Where(answer => answer.Status == 429).ShouldAllBe(answer => answer.Header("Retry-After") != null);
        (await HealthAsync(one), await HealthAsync(other)).ShouldBe(("shared", "shared"));
    }

    [Fact]
    public async Task While_Redis_is_away_each_host_counts_alone_and_says_so_until_it_is_back()
    {
        await using var redis = await PrivateRedis.Start();
        using var lines = new LogLines();
        await using var server = await ApiServer.StartAsync(
            builder => builder.Logging.AddProvider(lines), _ => { }, Settings(redis, "RateLimit:Redis", Patient));
        (await AskAsync(server)).Header("X-RateLimit-Remaining").ShouldBe("9");

        await redis.Crash();
        (await AllowedAsync(server)).ShouldBe(Limit, "not less than a host gives by itself, and not more");
        (await HealthAsync(server)).ShouldBe("alone");
        Told(lines, LogLevel.Warning).ShouldHaveSingleItem().ShouldContain("this host counts its callers alone");

        await redis.StartAgain();
        await Eventually.Holds(async () =>
        {
            await AskAsync(server);
            return await HealthAsync(server) == "shared";
        });
        Told(lines, LogLevel.Information).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_Redis_that_hangs_holds_up_nobody()
    {
        await using var redis = await PrivateRedis.Start();
        await using var server = await StartAsync(redis, "RateLimit:Redis", ("RateLimit:RedisMilliseconds", "50"));
        await redis.Hang();
        (await AllowedAsync(server)).ShouldBe(Limit);
        (await HealthAsync(server)).ShouldBe("alone");
    }

    [Fact]
    public async Task A_Redis_that_is_away_or_forgets_stops_neither_start_nor_requests()
    {
        await using var redis = await PrivateRedis.Start();
        await redis.Crash();
        await using var server = await StartAsync(redis, "RateLimit:Redis", Patient);
        (await AllowedAsync(server)).ShouldBe(Limit);
        (await HealthAsync(server)).ShouldBe("alone");

        await redis.StartAgain();
        await Eventually.Hears(() => AskAsync(server), answer => answer.Status != 429);
        await redis.Empty();
        (await AskAsync(server)).Status.ShouldNotBe(429, "what is forgotten is not held against anybody");
    }

    [Fact]
    public async Task Without_a_Redis_nothing_is_said_of_it()
    {
        await using var server = await ApiServer.StartAsync(
            ("RateLimit:Enabled", "true"), ("Cluster:Redis", "nowhere:1"), ("RateLimit:Redis", ""));
        (await HealthAsync(server)).ShouldBeNull();
    }

    private static IEnumerable<string> Told(LogLines lines, LogLevel level) => lines.All
        .Where(line => line.Category == typeof(SharedCounters).FullName && line.Level == level)
        .Select(line => line.Text);

    private static (string, string)[] Settings(PrivateRedis redis, string setting, params (string, string)[] more) =>
    [
        ("RateLimit:Enabled", "true"), ("RateLimit:AnonymousRequests", Limit.ToString(CultureInfo.InvariantCulture)),
        ("RateLimit:Ban:Refusals", "0"), (setting, $"127.0.0.1:{redis.Port}"), ("Logging:LogLevel:Default", "Information"), .. more,
    ];

    private static Task<ApiServer> StartAsync(PrivateRedis redis, string setting, params (string, string)[] more) =>
        ApiServer.StartAsync(Settings(redis, setting, more));

    private static Task<ApiAnswer> AskAsync(ApiServer server) => server.CallAsync("GET", "services");

    private static async Task<int> AllowedAsync(ApiServer server)
    {
        var allowed = 0;
        for (var request = 0; request < 2 * Limit; request++)
        {
            var answer = await AskAsync(server);
            answer.Status.ShouldBeLessThan(500, answer.ToString());
            if (answer.Status != 429) allowed++;
        }

        return allowed;
    }

    private static async Task<string?> HealthAsync(ApiServer server) =>
        (await server.CallAsync("GET", "/health/ready")).Data["limits"]?.GetValue<string>();
}
