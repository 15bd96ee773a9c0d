using System.Net.Sockets;
using System.Text;
using Actors.ApiHost.Tests.Support;
using Actors.Grains.Journaling;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.ApiHost.Tests.Http;

/// <summary>What browsers, and proxies on the way to them, are told to do with answers, and what they cannot be made to ask for.</summary>
[Collection(SharedServerTests.Name)]
public sealed class BrowserTests(SharedServer shared)
{
    private readonly ApiServer _server = shared.Server;
    private readonly TestTenant _tenant = shared.Tenant;

    [Fact]
    public async Task An_answer_that_is_opened_as_a_page_may_do_nothing()
    {
        var answer = await _tenant.AsAnybody("GET", "services");
        answer.Header("Content-Security-Policy").ShouldBe(
            "default-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox");
        var page = (await _server.CallAsync("GET", "/docs/index.html")).Header("Content-Security-Policy")!;
        foreach (var directive in new[]
        {
            "default-src 'none'", "object-src 'none'", "base-uri 'none'", "script-src 'self'", "frame-ancestors 'none'"
        })
            page.Split("; ").ShouldContain(directive);
    }

    [Fact]
    public async Task Outside_Development_every_answer_keeps_browsers_to_TLS_and_no_request_is_redirected_there()
    {
        await using var server = await ApiServer.StartAsync(
            TestRoutes.MapBug,
            ("environment", "Staging"));
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = server.Address };
        foreach (var (path, status) in new[]
        {
            ("/health/live", 200), ("/nothing", 404), ("/api/v1/services", 400), ("/api/v1/bug", 500), ("/docs/index.html", 200),
            ("/openapi/v1.json", 200)
        })
        {
            var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
            ((int)answer.StatusCode).ShouldBe(status, path);
            answer.Headers.GetValues("Strict-Transport-Security").ShouldBe(["max-age=31536000; includeSubDomains"], path);
        }
    }

    [Fact]
    public async Task What_only_some_may_see_is_kept_by_no_browser()
    {
        var booked = await _tenant.AsAnybody("POST", "appointments", _tenant.Booking("2027-03-15T10:00:00Z"));
        var appointment = "appointments/" + booked.Data["id"]!.GetValue<string>();
        var token = ("X-Manage-Token", booked.Data["manageToken"]!.GetValue<string>());
        var read = await _tenant.AsAnybody("GET", appointment, null, token);
        ApiAnswer[] personal =
        [
            booked, read,
            await _tenant.AsOwner("GET", appointment),
            // What may be done with it now is not what might be done when it was read: the same version is told again.
            await _tenant.AsAnybody("GET", appointment, null, token, ("If-None-Match", read.Header("ETag")!)),
            await _tenant.AsOwner("GET", "users/me", null, ("If-None-Match", (await _tenant.AsOwner("GET", "users/me")).Header("ETag")!)),
            await _tenant.AsOwner("GET", "users/me"),
            await _tenant.AsOwner("GET", $"staff/{_tenant.ExpertId}"),
            await _tenant.AsOwner("GET", $"organizations/{_tenant.Id}"),
            await _tenant.AsOwner("GET", "auth/session"),
            await _tenant.AsOwner("GET", "services"),
        ];
        personal.Select(answer => answer.Status).ShouldBe([201, 200, 200, 200, 304, 200, 200, 200, 200, 200]);
        foreach (var answer in personal) answer.Header("Cache-Control").ShouldBe("no-store", answer.ToString());

        (await _tenant.AsAnybody("GET", $"services/{_tenant.ServiceId}"))
            .Header("Cache-Control").ShouldBe("no-cache, private", "strangers may read it");
    }

    [Fact]
    public async Task Every_body_says_what_it_is_and_text_says_how_it_is_encoded()
    {
        foreach (var (path, expected) in new[]
        {
            ("/api/v1/services", "application/json; charset=utf-8"),
            ("/nothing", "application/json; charset=utf-8"),
            ("/health/live", "application/json; charset=utf-8"),
            ("/openapi/v1.json", "application/json; charset=utf-8"),
            ("/docs/index.html", "text/html; charset=utf-8"),
            ("/docs/swagger-ui.css", "text/css; charset=utf-8"),
            ("/docs/swagger-ui-bundle.js", "text/javascript; charset=utf-8"),
        })
        {
            var answer = await _server.CallAsync("GET", path);
            answer.Body.ShouldNotBeEmpty(path);
            answer.Header("Content-Type").ShouldBe(expected, path);
        }
    }

    // A page of another site can send these without asking first.
    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task What_a_page_may_send_unasked_changes_nothing(string contentType)
    {
        var booking = _tenant.Booking("2027-03-16T11:00:00Z");
        foreach (var path in new[]
        {
            "appointments", "appointments/holds", "auth/login", "auth/register", "auth/refresh", "auth/forgot-password"
        })
            (await _tenant.AsAnybody("POST", path, booking, ("Content-Type", contentType))).Status.ShouldBe(415, path);
    }

    [Fact]
    public async Task Reading_writes_nothing()
    {
        var paths = (await _server.CallAsync("GET", "/openapi/v1.json")).Json["paths"]!.AsObject();
        var reads = paths.Where(path => path.Value!["get"] is not null).Select(path => path.Key).ToArray();
        var answered = 0;
        foreach (var path in reads)
        {
            var own = path.Replace("/organizations/{id}", $"/organizations/{_tenant.Id}", StringComparison.Ordinal)
                .Replace("/services/{id}", $"/services/{_tenant.ServiceId}", StringComparison.Ordinal)
                .Replace("{id}", _tenant.ExpertId, StringComparison.Ordinal);
            if ((await _tenant.AsOwner("GET", own, null, ("X-Request-ID", "only-reading"))).Status == 200) answered++;
        }

        answered.ShouldBeGreaterThan(15);
        var events = await _server.Services.GetRequiredService<IJournal>().ReadAllAsync(0, null, 10_000, CancellationToken.None);
        var records = events.Select(stored => Encoding.UTF8.GetString(stored.Record.Span)).ToArray();
        records.ShouldContain(record => record.Contains("\"operation\":\"req_"), "a record names its request");
        records.ShouldNotContain(record => record.Contains("only-reading"));
    }

    [Theory]
    [InlineData("TRACE")]
    [InlineData("TRACK")]
    [InlineData("CONNECTION")]
    public async Task Methods_that_no_route_offers_are_refused_and_nothing_is_echoed(string method)
    {
        foreach (var path in new[] { "/api/v1/services", "/docs/index.html", "/health/live" })
        {
            var answer = await _server.CallAsync(method, path, null, ("X-Secret", "echoed"));
            answer.Status.ShouldBeOneOf(404, 405);
            answer.Body.ShouldNotContain("echoed");
        }
    }

    // A proxy that goes by the length would take the rest for the next caller's request.
    [Theory]
    [InlineData("Content-Length: 6\r\nTransfer-Encoding: chunked", "0\r\n\r\nX")]
    [InlineData("Content-Length: 6\r\nContent-Length: 5", "{\"a\":1")]
    [InlineData("Transfer-Encoding: chunked, identity", "0\r\n\r\n")]
    [InlineData("Transfer-Encoding : chunked", "0\r\n\r\n")]
    public async Task A_request_whose_end_is_unclear_is_the_last_of_its_connection(string framing, string body)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var socket = new TcpClient();
        await socket.ConnectAsync(_server.Address.Host, _server.Address.Port, patience.Token);
        var stream = socket.GetStream();
        var request = $"POST /api/v1/auth/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n{framing}\r\n\r\n{body}"
            + "GET /api/v1/smuggled HTTP/1.1\r\nHost: x\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), patience.Token);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var answers = await reader.ReadToEndAsync(patience.Token);
        answers.ShouldStartWith("HTTP/1.1 400 ");
        answers.Split("HTTP/1.1 ").Length.ShouldBe(2, answers);
    }
}
