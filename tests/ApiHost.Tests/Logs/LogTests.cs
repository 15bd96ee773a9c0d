using Actors.ApiHost.Http.Logs;
using Actors.ApiHost.Tests.Support;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace Actors.ApiHost.Tests.Logs;

/// <summary>What is logged, and what must never be.</summary>
public sealed class LogTests
{
    private const string Mark = "zqx";

    private static readonly (string, string)[] Everything =
    [
        ("Logging:LogLevel:Default", "Debug"), ("Logging:LogLevel:Microsoft.AspNetCore", "Debug"), ("Logging:LogLevel:Microsoft", "Debug"),
        ("Logging:LogLevel:System", "Debug"), ("Logging:Console:LogLevel:Default", "None"), ("Cors:Origins:0", "https://app.example.com"),
        ("Proxy:TrustedNetworks:0", "10.0.0.0/8"),
    ];

    [Fact]
    public async Task Nothing_that_a_person_sends_is_in_any_line_at_any_level()
    {
        using var lines = new LogLines();
        await using var server = await StartAsync(lines, Everything);
        var owner = await SendAsync(server, "POST", "auth/register",
            $$"""{"email":"{{Mark}}o@example.com","password":"{{Mark}}-password","name":"{{Mark}}"""
            + $$""" Name","phone":"+3519{{Mark}}","organizationName":"Clinic"}""");
        owner.Status.ShouldBe(201, owner.ToString());
        var login = await SendAsync(server, "POST", "auth/login", $$"""{"email":"{{Mark}}o@example.com","password":"{{Mark}}-password"}""");
        var token = login.Data["token"]!.GetValue<string>();
        var bearer = Calls.Bearer(token);
        var expert = await SendAsync(
            server, "POST", "staff", $$"""{"displayName":"{{Mark}} Rita","email":"{{Mark}}r@example.com","timeZone":"UTC"}""", bearer);
        var expertId = expert.Data["id"]!.GetValue<string>();
        await SendAsync(server, "PUT", $"experts/{expertId}/schedule",
            """{"timeZone":"UTC","weekly":[{"days":[1,2,3,4,5],"start":"09:00","end":"17:00"}]}""", bearer);
        await SendAsync(server, "POST", "services", """{"name":"Consultation","durationMinutes":30}""", bearer);
        var booking =
            $$"""{"serviceType":"consultation","expertId":"{{expertId}}","scheduledAt":"2027-03-08T10:00:00Z","clientName":"{{Mark}}"""
            + $$""" Ana","clientEmail":"{{Mark}}a@example.com","clientPhone":"{{Mark}}","notes":"{{Mark}}"}""";
        (string, string)[] headers = [("X-Tenant", "clinic"), ("Idempotency-Key", Mark)];
        (await SendAsync(server, "POST", $"appointments?{Mark}={Mark}", booking, headers)).Status.ShouldBe(400);
        var booked = await SendAsync(server, "POST", "appointments", booking, headers);
        booked.Status.ShouldBe(201, booked.ToString());
        var secret = booked.Data["manageToken"]!.GetValue<string>();
        var path = $"appointments/{booked.Data["id"]!.GetValue<string>()}";
        await SendAsync(server, "GET", path, null, ("X-Manage-Token", secret), ("X-Tenant", "clinic"));
        await SendAsync(server, "GET", $"{path}?manageToken={secret}&tenant=clinic");
        await SendAsync(server, "GET", $"appointments?search={Mark}&clientEmail={Mark}a@example.com", null, bearer);
        var issued = await SendAsync(server, "POST", "api-keys", """{"name":"Website","scopes":["*:read"]}""", bearer);
        var apiKey = issued.Data["key"]!.GetValue<string>();
        (await SendAsync(server, "GET", "staff", null, Calls.Bearer(apiKey))).Status.ShouldBe(200);
        await SendAsync(server, "GET", "staff", null, Calls.Bearer(apiKey + "x"));
        await FailAsync(server, booking, bearer);

        var told = lines.All.ToArray();
        told.Length.ShouldBeGreaterThan(100, "everything is logged");
        told.ShouldContain(line => line.Level == LogLevel.Debug && line.Category.StartsWith("Microsoft.AspNetCore"));
        told.ShouldContain(line => line.Level == LogLevel.Error && line.Text.Contains("a bug"), "failures are told");
        foreach (var line in told)
        {
            foreach (var mark in new[] { Mark, token, secret, apiKey[^43..] })
                line.Text.Contains(mark, StringComparison.OrdinalIgnoreCase).ShouldBeFalse($"{line}");
        }
    }

    [Fact]
    public async Task Who_names_the_category_gets_paths_so_the_lines_above_would_have_shown_them()
    {
        using var lines = new LogLines();
        await using var server = await StartAsync(lines, ("Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics", "Information"));
        await SendAsync(server, "GET", $"services?search={Mark}");
        lines.All.ShouldContain(line => line.Text.Contains(Mark));
    }

    [Fact]
    public async Task Every_request_is_one_line_of_ids()
    {
        using var lines = new LogLines();
        await using var server = await StartAsync(lines, ("Logging:LogLevel:Default", "Information"));
        var tenant = await TestTenant.CreateAsync(server);
        var path = $"services/{tenant.ServiceId}?tenant={tenant.Slug}";
        var answer = await tenant.AsOwner("GET", path, null, ("X-Request-ID", "the-request"));
        answer.Status.ShouldBe(200);
        await tenant.AsOwner("GET", "/api/v1/nothing-of-that-name", null, ("X-Request-ID", "another"));
        await server.CallAsync("GET", "/health/live");
        var line = await lines.OfRequestAsync("the-request");
        line.Level.ShouldBe(LogLevel.Information);
        line.Text.ShouldContain("Method=GET");
        line.Text.ShouldContain("Route=/api/v1/services/{id}");
        line.Text.ShouldContain("Status=200");
        line.Text.ShouldContain("TenantId=tnt_");
        line.Text.ShouldContain("UserId=usr_");
        line.Text.ShouldContain("Milliseconds=");
        line.Text.ShouldNotContain(tenant.ServiceId);
        (await lines.OfRequestAsync("another")).Text.ShouldContain("Route=no route");
        await server.CallAsync("GET", "/docs/swagger-ui.css", null, ("X-Request-ID", "style"));
        (await lines.OfRequestAsync("style")).Text.ShouldContain("GET /docs/* 200");
        lines.All.Where(told => told.Category == RequestLogMiddleware.Category)
            .ShouldNotContain(other => other.Text.Contains("/health/live"), "probes are told at Debug");
    }

    [Fact]
    public async Task What_was_refused_is_told_with_the_reason_and_whom_it_concerns()
    {
        using var lines = new LogLines();
        await using var server = await StartAsync(
            lines, ("Logging:LogLevel:Default", "Information"), ("RateLimit:Enabled", "true"), ("RateLimit:LoginAttempts", "3"));
        var tenant = await TestTenant.CreateAsync(server);
        var account = GrainKey.IdOf(AccountKey.For(tenant.OwnerEmail));
        var member = await tenant.MemberAsync("log@example.com");
        string[] expected =
        [
            await ToldAsync("signed-in", TestTenant.SignInAsync(server, tenant.OwnerEmail, tenant.OwnerPassword, Named("signed-in"))),
            await ToldAsync("wrong-password", TestTenant.SignInAsync(server, tenant.OwnerEmail, "wrong password", Named("wrong-password"))),
            await ToldAsync("too-often", TestTenant.SignInAsync(server, tenant.OwnerEmail, "wrong password", Named("too-often"))),
            await ToldAsync("change", tenant.AsOwner(
                "POST", "auth/change-password", """{"currentPassword":"x","newPassword":"a better password"}""", Named("change"))),
            await ToldAsync("bad-token", server.CallAsync("GET", "auth/session", null, Calls.Bearer("x"), Named("bad-token"))),
            await ToldAsync("forbidden", server.CallAsync("GET", "api-keys", null, Calls.Bearer(member), Named("forbidden"))),
            await ToldAsync("foreign", tenant.AsOwner("GET", "organizations/tnt_another", null, Named("foreign"))),
            await ToldAsync("bad-input", tenant.AsAnybody("POST", "appointments", "{", Named("bad-input"))),
        ];

        expected[0].ShouldContain("|Status=200|");
        expected[0].ShouldNotContain("Code=", Case.Sensitive, "what there is nothing to tell of is left out");
        expected[0].ShouldNotContain("user ");
        expected[0].ShouldContain("AccountId=" + account);
        expected[1].ShouldContain("Code=AUTHENTICATION_FAILED");
        expected[1].ShouldContain("AccountId=" + account);
        expected[2].ShouldContain("Code=RATE_LIMITED");
        expected[2].ShouldContain("AccountId=" + account);
        expected[3].ShouldContain("AccountId=" + account);
        expected[4].ShouldContain("Code=AUTHENTICATION_FAILED");
        expected[5].ShouldContain("Code=INSUFFICIENT_PERMISSIONS");
        expected[5].ShouldContain("UserId=usr_");
        expected[5].ShouldContain("Route=/api/v1/api-keys");
        expected[6].ShouldContain("Code=RESOURCE_NOT_FOUND");
        expected[7].ShouldContain("Code=MALFORMED_REQUEST");

        static (string, string) Named(string id) => ("X-Request-ID", id);

        async Task<string> ToldAsync(string id, Task<ApiAnswer> answer)
        {
            await answer;
            return (await lines.OfRequestAsync(id)).Text.Replace('\n', '|');
        }
    }

    [Theory]
    [InlineData("Logging:LogLevel:Microsoft", "Trace", false)]
    [InlineData("Logging:LogLevel:Microsoft.AspNetCore.Hosting", "Trace", false)]
    [InlineData("Logging:LinesOfTests:LogLevel:Microsoft.AspNetCore", "Trace", false)]
    [InlineData("Logging:Console:IncludeScopes", "true", false)]
    [InlineData("Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics", "Information", true)]
    public async Task Lines_with_paths_are_for_those_who_name_their_category(string key, string value, bool expected)
    {
        await using var server = await ApiServer.StartAsync((key, value));
        var logger = server.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Microsoft.AspNetCore.Hosting.Diagnostics");
        logger.IsEnabled(LogLevel.Critical).ShouldBe(expected);
    }

    [Fact]
    public async Task A_console_that_nobody_reads_does_not_stop_requests()
    {
        await using var server = await ApiServer.StartAsync();
        var console = server.Services.GetRequiredService<IOptions<ConsoleLoggerOptions>>().Value;
        console.QueueFullMode.ShouldBe(ConsoleLoggerQueueFullMode.DropWrite);
        console.FormatterName.ShouldBeNull("Development reads plain text");
    }

    private static async Task FailAsync(ApiServer server, string booking, (string, string) bearer)
    {
        await SendAsync(server, "POST", "appointments", booking, ("X-Tenant", "clinic"));
        await SendAsync(server, "POST", "appointments", booking.Replace("notes", Mark, StringComparison.Ordinal), ("X-Tenant", "clinic"));
        await SendAsync(server, "POST", "appointments", "{\"" + Mark, ("X-Tenant", Mark));
        await SendAsync(server, "POST", "auth/login", $$"""{"email":"{{Mark}}o@example.com","password":"{{Mark}}-wrong"}""");
        await SendAsync(server, "GET", $"services/{Mark}", null, ("X-Tenant", "clinic"));
        await SendAsync(server, "GET", $"/{Mark}/{Mark}?{Mark}={Mark}");
        await SendAsync(server, "GET", $"/docs/{Mark}.js");
        await SendAsync(server, "GET", "services", null, ("Authorization", "Bearer " + Mark), ("X-Request-ID", "not sane " + Mark));
        await SendAsync(server, "GET", "services", null, ("Accept", "application/vnd.actors." + Mark), ("Cookie", Mark));
        await SendAsync(
            server, "OPTIONS", "services", null, ("Origin", $"https://{Mark}.example"), ("Access-Control-Request-Method", "GET"));
        await SendAsync(server, Mark, "services");
        (await SendAsync(server, "GET", "bug", null, bearer)).Status.ShouldBe(500);
    }

    private static Task<ApiAnswer> SendAsync(
        ApiServer server, string method, string path, string? json = null, params (string Name, string Value)[] headers) =>
        server.CallAsync(
            method, path, json, [("X-Forwarded-For", Mark), ("User-Agent", Mark), ("Referer", $"https://example.com/{Mark}"), .. headers]);

    private static Task<ApiServer> StartAsync(LogLines lines, params (string, string)[] settings) => ApiServer.StartAsync(
        builder => builder.Logging.AddProvider(lines),
        TestRoutes.MapBug,
        settings);
}
