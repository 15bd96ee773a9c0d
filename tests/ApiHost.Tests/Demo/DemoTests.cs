using System.Text.Json.Nodes;
using Actors.ApiHost.Demo;
using Actors.ApiHost.Tests.Support;
using Actors.Grains.Journaling;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.ApiHost.Tests.Demo;

/// <summary>
/// The demo as it is made: once, whatever happens, and never in Production. The clock starts on Monday 1 March 2027, 08:00.
/// </summary>
public sealed class DemoTests
{
    [Fact]
    public async Task The_demo_is_made_once_and_can_be_booked()
    {
        await using var server = await ApiServer.StartAsync();
        var (tenant, appointments) = DemoOf(server);
        (await tenant.EnsureAsync(CancellationToken.None)).ShouldBeTrue();
        var (planned, made) = await appointments.EnsureAsync(CancellationToken.None);
        made.ShouldBe(planned, "all of it fits");
        var first = await AppointmentsOf(server);
        first.Count.ShouldBe(planned);

        (await tenant.EnsureAsync(CancellationToken.None)).ShouldBeTrue("a restart changes nothing");
        (await appointments.EnsureAsync(CancellationToken.None)).ShouldBe((planned, made));
        (await AppointmentsOf(server)).ShouldBe(first, ignoreOrder: true);

        var start = (await tenant.FirstFreeAsync(ApiServer.Monday)).ShouldNotBeNull();
        start.ShouldBeGreaterThanOrEqualTo(new DateTimeOffset(2027, 3, 2, 0, 0, 0, TimeSpan.Zero), "tomorrow or later");
        var text = DemoGreeting.Text(server.Address.ToString().TrimEnd('/'), start, "key-1");
        foreach (var told in new[] { "/book/demo", "/app", DemoTenant.OwnerEmail, DemoTenant.OwnerPassword, "Idempotency-Key: key-1" })
            text.ShouldContain(told);
        var body = text[(text.IndexOf("-d '", StringComparison.Ordinal) + 4)..text.LastIndexOf('\'')];
        var booked = await server.CallAsync("POST", "appointments", body, ("X-Tenant", DemoTenant.Slug), ("Idempotency-Key", "key-1"));
        booked.Status.ShouldBe(201, booked.ToString());
    }

    [Fact]
    public async Task It_has_experts_services_of_each_kind_and_appointments_in_every_state()
    {
        await using var server = await ApiServer.StartAsync();
        var (tenant, appointments) = DemoOf(server);
        await tenant.EnsureAsync(CancellationToken.None);
        await appointments.EnsureAsync(CancellationToken.None);

        var experts = await ListAsync(server, "experts?tenant=demo");
        experts.Select(expert => expert["displayName"]!.GetValue<string>()).ShouldBe(["Bruno Dias", "Clara Nunes", "Rita Lopes"]);
        experts.Count(expert => expert["reviewCount"]!.GetValue<int>() > 0).ShouldBeGreaterThanOrEqualTo(2);
        var services = await ListAsync(server, "services?tenant=demo");
        services.Count.ShouldBe(7);
        services.Count(service => service["requiresPayment"]!.GetValue<bool>()).ShouldBe(1);
        services.Count(service => service["capacity"]!.GetValue<int>() > 1).ShouldBe(1);
        services.Count(service => service["requiresConfirmation"]!.GetValue<bool>()).ShouldBe(1);
        services.Select(service => service["assignment"]!.GetValue<string>()).ShouldContain("collective");
        services.Count(service => service["durations"] is JsonArray { Count: > 1 }).ShouldBe(1);

        var all = await AppointmentsOf(server);
        all.Select(appointment => appointment.Status).Distinct().Order()
            .ShouldBe(["cancelled", "completed", "confirmed", "no_show", "scheduled"]);
        all.Where(appointment => appointment.Start < ApiServer.Monday).Select(appointment => appointment.Status)
            .ShouldNotContain("confirmed", "what is over is settled");
        all.Min(appointment => appointment.Start).ShouldBeLessThan(ApiServer.Monday.AddDays(-5));
        all.Max(appointment => appointment.Start).ShouldBeGreaterThan(ApiServer.Monday.AddDays(13));
        var waiting = await ListAsync(server, "waitlist", await SignInAsync(server));
        waiting.Select(entry => entry["status"]!.GetValue<string>()).ShouldBe(["waiting", "waiting"]);
    }

    [Fact]
    public async Task What_was_cut_short_is_finished_by_the_next_start()
    {
        await using var server = await ApiServer.StartAsync();
        var (tenant, appointments) = DemoOf(server);
        await tenant.EnsureAsync(CancellationToken.None);
        using (var crash = new CancellationTokenSource())
        {
            var crashing = DemoOf(server, grains => CrashingGrains.After(60, grains, crash)).Appointments;
            await Should.ThrowAsync<OperationCanceledException>(crashing.EnsureAsync(crash.Token));
        }

        var half = await AppointmentsOf(server);
        half.ShouldNotBeEmpty();
        var (planned, made) = await appointments.EnsureAsync(CancellationToken.None);
        made.ShouldBe(planned);
        var all = await AppointmentsOf(server);
        half.Count.ShouldBeLessThan(planned);
        all.Count.ShouldBe(planned);
        all.Where(appointment => appointment.Start < ApiServer.Monday).Select(appointment => appointment.Status)
            .ShouldNotContain("confirmed");
    }

    [Fact]
    public async Task A_database_with_other_tenants_gets_no_demo()
    {
        await using var server = await ApiServer.StartAsync();
        await TestTenant.CreateAsync(server);
        (await DemoOf(server).Tenant.EnsureAsync(CancellationToken.None)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("Development", true)]
    [InlineData("Staging", false)]
    public async Task The_demo_is_for_Development(string environment, bool isThere)
    {
        await using var server = await ApiServer.StartAsync(("environment", environment), ("Demo:Enabled", ""));
        (server.Services.GetService<DemoTenant>() is not null).ShouldBe(isThere);
    }

    [Fact]
    public async Task In_Production_it_is_refused()
    {
        var refused = await Should.ThrowAsync<InvalidOperationException>(
            ApiServer.StartAsync(("environment", "Production"), ("Clock:StartAt", ""), ("Mail:Host", "none"), ("Demo:Enabled", "true")));
        refused.Message.ShouldBe("Demo:Enabled is refused in Production: everybody knows the demo's password.");
    }

    private static (DemoTenant Tenant, DemoAppointments Appointments) DemoOf(
        ApiServer server, Func<IGrainFactory, IGrainFactory>? through = null)
    {
        var services = server.Services;
        var (grains, documents) = (services.GetRequiredService<IGrainFactory>(), services.GetRequiredService<IDocuments>());
        if (through is not null) grains = through(grains);
        var clock = services.GetRequiredService<TimeProvider>();
        return (new DemoTenant(grains, documents, clock), new DemoAppointments(grains, documents, clock));
    }

    private static async Task<(string, string)> SignInAsync(ApiServer server)
    {
        var login = await server.CallAsync(
            "POST", "auth/login", $$"""{"email":"{{DemoTenant.OwnerEmail}}","password":"{{DemoTenant.OwnerPassword}}"}""");
        return ("Authorization", "Bearer " + login.Data["token"]!.GetValue<string>());
    }

    private static async Task<List<(string Id, string Status, DateTimeOffset Start)>> AppointmentsOf(ApiServer server)
    {
        var all = await ListAsync(server, "appointments", await SignInAsync(server));
        return
        [
            .. all.Select(appointment => (
                appointment["id"]!.GetValue<string>(), appointment["status"]!.GetValue<string>(),
                appointment["scheduledAt"]!.GetValue<DateTimeOffset>())),
        ];
    }

    private static async Task<List<JsonNode>> ListAsync(ApiServer server, string path, params (string, string)[] headers)
    {
        var all = new List<JsonNode>();
        for (var page = 1; ; page++)
        {
            var separator = path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
            var answer = await server.CallAsync("GET", $"{path}{separator}limit=100&page={page}", null, headers);
            answer.Status.ShouldBe(200, answer.ToString());
            all.AddRange(answer.Data.AsArray().Select(item => item!));
            if (all.Count >= answer.Json["pagination"]!["total"]!.GetValue<int>()) return all;
        }
    }
}
