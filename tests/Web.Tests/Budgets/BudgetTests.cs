using System.Net.Http.Json;
using System.Text.Json;
using Actors.Web.Tests.Desk;
using Actors.Web.Tests.Pages;

namespace Actors.Web.Tests.Budgets;

/// <summary>What a page may cost: bytes, requests, and calls to the API (decision 0043).</summary>
public sealed class BudgetTests(DemoHost host, ITestOutputHelper output) : IClassFixture<DemoHost>
{
    private const int Kilobyte = 1_024;
    private const string Slug = "ten-experts";

    [Fact]
    public async Task A_page_of_times_of_ten_experts_is_small_and_loads_nothing_from_elsewhere()
    {
        await OpenAsync();
        var loads = await Loads.OfAsync(host.Client, $"/book/{Slug}/visit?tz=Europe/Lisbon&month=2027-03");
        output.WriteLine($"page {loads.Page}, styles {loads.Styles}, scripts {loads.Scripts} bytes, {loads.Requests} requests");
        loads.Page.ShouldBeLessThanOrEqualTo(14 * Kilobyte);
        loads.Styles.ShouldBeLessThanOrEqualTo(10 * Kilobyte);
        loads.Scripts.ShouldBeLessThanOrEqualTo(15 * Kilobyte);
        // The page, three styles, the zone's script, six modules and the icon.
        loads.Requests.ShouldBeLessThanOrEqualTo(12, string.Join('\n', loads.Addresses));
        loads.Addresses.ShouldAllBe(address => address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Scripts_of_the_desk_are_small()
    {
        var owner = await DeskBrowser.SignInAsync(host);
        var loads = await Loads.OfAsync(host.Client, "/app", owner.Cookies);
        output.WriteLine($"page {loads.Page}, styles {loads.Styles}, scripts {loads.Scripts} bytes, {loads.Requests} requests");
        loads.Scripts.ShouldBeLessThanOrEqualTo(45 * Kilobyte);
        loads.Styles.ShouldBeLessThanOrEqualTo(10 * Kilobyte);
    }

    [Fact]
    public async Task A_page_of_times_asks_for_the_organisation_and_four_things_more()
    {
        await OpenAsync();
        await using var pages = await CountedPages.StartAsync(host.Client.BaseAddress!);
        (await pages.CallsAsync($"/book/{Slug}/visit?tz=Europe/Lisbon&month=2027-03")).Order(StringComparer.Ordinal).ShouldBe(
        [
            "/appointments/availability", "/appointments/availability/next", "/experts", "/services/visit", "/tenants/" + Slug,
        ]);
    }

    private async Task OpenAsync()
    {
        using var known = await host.Client.GetAsync(new Uri("/api/v1/tenants/" + Slug, UriKind.Relative));
        if (known.IsSuccessStatusCode) return;
        const string email = "owner@ten-experts.example";
        const string password = "a-long-demo-password";
        var owner = new { email, password, name = "Tessa Ten", organizationName = "Ten experts" };
        await AskAsync(HttpMethod.Post, "/auth/register", owner, null);
        var token = (await AskAsync(HttpMethod.Post, "/auth/login", new { email, password }, null)).GetProperty("token").GetString();
        for (var number = 0; number < 10; number++)
        {
            var staff = new { displayName = $"Expert {number}", email = $"expert{number}@ten-experts.example", timeZone = "Europe/Lisbon" };
            var expert = (await AskAsync(HttpMethod.Post, "/staff", staff, token)).GetProperty("id").GetString();
            await AskAsync(HttpMethod.Put, $"/experts/{expert}/schedule", new
            {
                timeZone = "Europe/Lisbon",
                weekly = new[] { new { days = new[] { 1, 2, 3, 4, 5, 6, 7 }, start = "09:00", end = "17:00" } },
                overrides = Array.Empty<object>(),
            }, token);
        }

        await AskAsync(HttpMethod.Post, "/services", new { name = "Visit", durationMinutes = 30 }, token);
    }

    private async Task<JsonElement> AskAsync(HttpMethod method, string path, object body, string? token)
    {
        using var request = new HttpRequestMessage(method, new Uri("/api/v1" + path, UriKind.Relative));
        request.Content = JsonContent.Create(body);
        if (token is not null) request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
        using var response = await host.Client.SendAsync(request);
        response.IsSuccessStatusCode.ShouldBeTrue(await response.Content.ReadAsStringAsync());
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("data");
    }
}
