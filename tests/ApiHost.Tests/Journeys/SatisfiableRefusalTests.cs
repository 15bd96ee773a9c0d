using Actors.ApiHost.Tests.Support;
using Actors.Grains.Interfaces.Tenancy;
using Actors.Grains.Journaling;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.ApiHost.Tests.Journeys;

/// <summary>Whoever is told to do something first can do it, and then is let go on.</summary>
public sealed class SatisfiableRefusalTests : IAsyncLifetime
{
    private const string Password = """{"password":"{0}"}""";

    private readonly TestClock _clock = new(ApiServer.Monday);
    private ApiServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await ApiServer.StartAsync(_clock);

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    public static TheoryData<string> WaysOut => ["delete the organisation", "make somebody an owner"];

    [Theory]
    [MemberData(nameof(WaysOut))]
    public async Task The_sole_owner_can_erase_herself_after_either_of_what_she_is_told(string way)
    {
        var tenant = await TestTenant.CreateAsync(_server);
        var erase = Password.Replace("{0}", tenant.OwnerPassword, StringComparison.Ordinal);
        var refused = await tenant.AsOwner("DELETE", "users/me", erase);
        (refused.Status, refused.Code).ShouldBe((409, "INVALID_TRANSITION"));
        refused.Body.ShouldContain("make somebody an owner first, or delete the organisation");

        var heir = "";
        if (way == "delete the organisation") (await tenant.AsOwner("DELETE", "organizations/" + tenant.Id)).Status.ShouldBe(200);
        else heir = await AppointAsync(tenant);

        var erased = await tenant.AsOwner("DELETE", "users/me", erase);
        erased.Status.ShouldBe(202, erased.ToString());
        (await tenant.AsOwner("GET", "auth/session")).Status.ShouldBe(401);
        if (heir.Length > 0) (await _server.CallAsync("GET", "audit", null, Calls.Bearer(heir))).Status.ShouldBe(200, "it has an owner");
        else (await tenant.AsAnybody("GET", "services")).Status.ShouldBe(404, "it is going, whoever has gone before");
    }

    [Fact]
    public async Task The_last_owner_can_step_down_once_somebody_else_is_one()
    {
        var tenant = await TestTenant.CreateAsync(_server);
        var own = (await tenant.AsOwner("GET", "auth/session")).Data["user"]!["id"]!.GetValue<string>();
        var path = $"organizations/{tenant.Id}/members/{own}";
        (await tenant.AsOwner("PATCH", path, """{"role":"member"}""")).Body.ShouldContain("make somebody else one first");
        await AppointAsync(tenant);
        (await tenant.AsOwner("PATCH", path, """{"role":"member"}""")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task An_organisation_whose_owner_was_erased_is_gone_for_good_when_its_time_has_come()
    {
        var tenant = await TestTenant.CreateAsync(_server);
        var member = await tenant.MemberAsync($"member@{tenant.Slug}.example");
        (await tenant.AsOwner("DELETE", "organizations/" + tenant.Id)).Status.ShouldBe(200);
        var erase = Password.Replace("{0}", tenant.OwnerPassword, StringComparison.Ordinal);
        (await tenant.AsOwner("DELETE", "users/me", erase)).Status.ShouldBe(202);
        (await _server.CallAsync("GET", "services", null, Calls.Bearer(member))).Body.ShouldContain("about to be deleted");
        _clock.Advance(TimeSpan.FromDays(31));
        var documents = _server.Services.GetRequiredService<IDocuments>();
        var key = new DocumentKey(tenant.Id, TenancyDocuments.Tenant, tenant.Id);
        await Eventually.Holds(async () => (await documents.GetAsync(key, CancellationToken.None))!.Status == "deleted");
    }

    private static async Task<string> AppointAsync(TestTenant tenant)
    {
        var token = await tenant.MemberAsync($"heir@{tenant.Slug}.example");
        var session = await tenant.Server.CallAsync("GET", "auth/session", null, Calls.Bearer(token));
        var path = $"organizations/{tenant.Id}/members/{session.Data["user"]!["id"]}";
        (await tenant.AsOwner("PATCH", path, """{"role":"owner"}""")).Status.ShouldBe(200);
        return token;
    }
}
