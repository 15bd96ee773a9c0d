using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Journeys;

/// <summary>Slugs that are given up: how many lead on, which are let go, and how often one changes.</summary>
public sealed class SlugJourneyTests : IAsyncLifetime
{
    private readonly TestClock _clock = new(ApiServer.Monday);
    private ApiServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await ApiServer.StartAsync(_clock);

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Ten_former_slugs_lead_on_and_the_one_before_them_is_let_go()
    {
        var tenant = await TestTenant.CreateAsync(_server);
        for (var number = 1; number <= 10; number++) await RenameAsync(tenant, $"{tenant.Slug}-{number}");
        (await LeadsAsync(tenant.Slug)).ShouldBeTrue("ten came after it, and it is the tenth of the former");

        await RenameAsync(tenant, tenant.Slug + "-11");

        await Eventually.Holds(async () => !await LeadsAsync(tenant.Slug));
        for (var number = 1; number <= 11; number++) (await LeadsAsync($"{tenant.Slug}-{number}")).ShouldBeTrue($"{number}");
        var other = await TestTenant.CreateAsync(_server);
        (await TakeAsync(other, tenant.Slug + "-1")).Code.ShouldBe("DUPLICATE_RESOURCE", "a former slug is kept");
        (await TakeAsync(other, tenant.Slug)).Status.ShouldBe(200, "who was let go may be taken");
        await Eventually.Holds(() => LeadsAsync(tenant.Slug));
        (await TakeAsync(tenant, tenant.Slug, wait: true)).Code.ShouldBe("DUPLICATE_RESOURCE", "it is another's by now");
    }

    [Fact]
    public async Task A_slug_changes_five_times_in_thirty_days_and_then_again()
    {
        var tenant = await TestTenant.CreateAsync(_server);
        for (var number = 1; number <= 5; number++) (await TakeAsync(tenant, $"{tenant.Slug}-{number}")).Status.ShouldBe(200);

        var refused = await TakeAsync(tenant, tenant.Slug + "-6");

        (refused.Code, refused.Fields.Single()).ShouldBe(("LIMIT_REACHED", "slug"));
        refused.Body.ShouldContain("2027-03-31 08:00 UTC");
        (await tenant.AsOwner("PATCH", "organizations/" + tenant.Id, """{"industry":"care"}""")).Status.ShouldBe(200, "all else changes");
        (await LeadsAsync(tenant.Slug)).ShouldBeTrue();
        (await TakeAsync(tenant, tenant.Slug + "-6", wait: true)).Status.ShouldBe(200, "that can be waited for");
    }

    private async Task RenameAsync(TestTenant tenant, string slug) =>
        (await TakeAsync(tenant, slug, wait: true)).Status.ShouldBe(200, slug);

    private async Task<ApiAnswer> TakeAsync(TestTenant tenant, string slug, bool wait = false)
    {
        if (wait) _clock.Advance(TimeSpan.FromDays(30));
        // A month is longer than any session, so the owner signs in again.
        var token = await TestTenant.LoginAsync(_server, tenant.OwnerEmail, tenant.OwnerPassword);
        return await _server.CallAsync("PATCH", "organizations/" + tenant.Id, $$"""{"slug":"{{slug}}"}""", Calls.Bearer(token));
    }

    private async Task<bool> LeadsAsync(string slug) =>
        (await _server.CallAsync("GET", "services", null, ("X-Tenant", slug))).Status == 200;
}
