using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Http;

/// <summary>What stands between the network and the routes: pages of other sites, headers of every answer, bounds of requests.</summary>
[Collection(SharedServerTests.Name)]
public sealed class EdgeTests(SharedServer shared)
{
    private const string Friend = "https://app.example.com";

    [Fact]
    public async Task Only_pages_of_origins_on_the_list_may_call()
    {
        await using var server = await ApiServer.StartAsync(
            ("Cors:Origins:0", Friend), ("RateLimit:Enabled", "true"), ("RateLimit:AnonymousRequests", "2"));
        for (var preflight = 0; preflight < 5; preflight++)
        {
            var asked = await server.CallAsync(
                "OPTIONS", "appointments", null, ("Origin", Friend), ("Access-Control-Request-Method", "POST"),
                ("Access-Control-Request-Headers", "authorization,content-type,idempotency-key,x-tenant"));
            asked.Status.ShouldBe(204, "preflights are not counted");
            asked.Header("Access-Control-Allow-Origin").ShouldBe(Friend);
            asked.Header("Access-Control-Allow-Methods").ShouldBe("GET,POST,PUT,PATCH,DELETE");
            asked.Header("Access-Control-Allow-Headers")!.ShouldContain("Idempotency-Key");
            asked.Header("Access-Control-Max-Age").ShouldBe("3600");
            asked.Header("Access-Control-Allow-Credentials").ShouldBeNull();
            asked.Header("X-Response-Time").ShouldNotBeNull();
        }

        var answer = await server.CallAsync("GET", "services", null, ("Origin", Friend));
        answer.Status.ShouldBe(400);
        answer.Header("Access-Control-Allow-Origin").ShouldBe(Friend, "a page must be able to read failures too");
        foreach (var exposed in new[] { "X-Request-ID", "ETag", "Retry-After", "X-RateLimit-Remaining", "Idempotent-Replayed", "X-Cache" })
            answer.Header("Access-Control-Expose-Headers")!.Split(',').ShouldContain(exposed);
        await server.CallAsync("GET", "services", null, ("Origin", Friend));
        var limited = await server.CallAsync("GET", "services", null, ("Origin", Friend));
        limited.Status.ShouldBe(429);
        limited.Header("Access-Control-Allow-Origin").ShouldBe(Friend);
    }

    [Fact]
    public async Task Other_origins_are_told_nothing()
    {
        await using var server = await ApiServer.StartAsync(("Cors:Origins:0", Friend));
        foreach (var origin in new[]
        {
            "https://evil.example", "https://app.example.com.evil.example", "https://sub.app.example.com", "http://app.example.com",
            "https://app.example.com:444", "null",
        })
        {
            var asked = await server.CallAsync(
                "OPTIONS", "appointments", null, ("Origin", origin), ("Access-Control-Request-Method", "POST"));
            asked.Header("Access-Control-Allow-Origin").ShouldBeNull(origin);
            (await server.CallAsync("GET", "services", null, ("Origin", origin)))
                .Header("Access-Control-Allow-Origin").ShouldBeNull(origin);
        }
    }

    [Fact]
    public async Task Nobody_is_on_the_list_unless_named()
    {
        var asked = await shared.Server.CallAsync(
            "OPTIONS", "appointments", null, ("Origin", Friend), ("Access-Control-Request-Method", "POST"));
        asked.Status.ShouldBe(405);
        asked.Header("Access-Control-Allow-Origin").ShouldBeNull();
    }

    [Fact]
    public async Task Every_kind_of_answer_has_the_headers_that_protect()
    {
        await using var server = await ApiServer.StartAsync(
            TestRoutes.MapBug,
            ("Cors:Origins:0", Friend));
        var tenant = await TestTenant.CreateAsync(server);
        var schedule = $"experts/{tenant.ExpertId}/schedule";
        var tag = (await tenant.AsAnybody("GET", schedule)).Header("ETag")!;
        (int Status, ApiAnswer Answer)[] answers =
        [
            (200, await tenant.AsAnybody("GET", "services")),
            (201, await tenant.AsAnybody("POST", "appointments", tenant.Booking("2027-03-08T10:00:00Z"))),
            (304, await tenant.AsAnybody("GET", schedule, null, ("If-None-Match", tag))),
            (400, await tenant.AsAnybody("POST", "appointments", "{")),
            (401, await server.CallAsync("GET", "auth/session")),
            (404, await server.CallAsync("GET", "/nothing")),
            (404, await server.CallAsync("GET", "/docs/nothing")),
            (405, await server.CallAsync("PUT", "services")),
            (406, await server.CallAsync("GET", "/api/v2/services")),
            (409, await tenant.AsAnybody("POST", "appointments", tenant.Booking("2027-03-08T10:00:00Z"))),
            (413, await tenant.AsAnybody("POST", "appointments", new string(' ', 1024 * 1024 + 1))),
            (415, await tenant.AsAnybody("POST", "appointments", "{}", ("Content-Type", "text/plain"))),
            (500, await server.CallAsync("GET", "bug")),
            (200, await server.CallAsync("GET", "/docs/index.html")),
            (200, await server.CallAsync("GET", "/openapi/v1.json")),
            (200, await server.CallAsync("GET", "/health/ready")),
            (204, await server.CallAsync("OPTIONS", "services", null, ("Origin", Friend), ("Access-Control-Request-Method", "GET"))),
        ];
        foreach (var (status, answer) in answers)
        {
            answer.Status.ShouldBe(status, answer.ToString());
            answer.Header("X-Content-Type-Options").ShouldBe("nosniff", answer.ToString());
            answer.Header("X-Frame-Options").ShouldBe("DENY");
            answer.Header("Referrer-Policy").ShouldBe("no-referrer");
            answer.Header("Content-Security-Policy")!.ShouldContain("frame-ancestors 'none'");
            answer.Header("X-Request-ID").ShouldNotBeNull();
            answer.Header("X-Api-Version").ShouldBe("1");
            double.Parse(answer.Header("X-Response-Time")!, CultureInfo.InvariantCulture).ShouldBeGreaterThan(0, answer.ToString());
            answer.Header("Server").ShouldBeNull();
            answer.Body.ShouldNotContain("   at ");
        }
    }

    [Theory]
    [InlineData("GET /api/v1/services?search=~ HTTP/1.1", "", 9_000, 414)]
    [InlineData("GET /api/v1/services HTTP/1.1", "X-Long: ~", 17_000, 431)]
    public async Task What_is_too_long_is_refused_before_it_is_understood(string line, string header, int length, int status)
    {
        var filler = new string('a', length);
        var request = line.Replace("~", filler, StringComparison.Ordinal) + "\r\nHost: x\r\n"
            + header.Replace("~", filler, StringComparison.Ordinal) + "\r\n\r\n";
        (await RawAsync(shared.Server, request)).ShouldStartWith($"HTTP/1.1 {status} ");
    }

    [Fact]
    public async Task A_body_that_does_not_come_is_not_waited_for()
    {
        await using var server = await ApiServer.StartAsync(("Requests:BodySeconds", "1"));
        var answer = await RawAsync(
            server,
            "POST /api/v1/auth/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"email\":");
        answer.ShouldStartWith("HTTP/1.1 400 ");
        answer.ShouldContain("Connection: close");
        answer.ShouldContain("MALFORMED_REQUEST");
        answer.ShouldContain("must arrive in time");
    }

    // Reads until the server closes, or breaks off: it does not wait for the rest of a body that it has refused.
    private static async Task<string> RawAsync(ApiServer server, string request)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var socket = new TcpClient();
        await socket.ConnectAsync(server.Address.Host, server.Address.Port, patience.Token);
        var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), patience.Token);
        using var answer = new MemoryStream();
        try
        {
            await stream.CopyToAsync(answer, patience.Token);
        }
        catch (IOException broken) when (broken.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionReset })
        {
        }

        return Encoding.UTF8.GetString(answer.ToArray());
    }
}
