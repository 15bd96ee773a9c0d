using Actors.Web.Tests.Desk;
using Actors.Web.Tests.Pages;

namespace Actors.Web.Tests.Budgets;

/// <summary>What a page may cost: bytes, requests, calls to the API, and the host's time (decision 0043).</summary>
public sealed class BudgetTests(DemoHost host, ITestOutputHelper output) : IClassFixture<DemoHost>
{
    private const int Kilobyte = 1_024;
    private const double LatestMilliseconds = 25;

    // Three times what it is today: it hardly grows when others load the machine, as what one waits does.
    private const double MostProcessorMilliseconds = 45;

    [Fact]
    public async Task A_page_of_times_of_ten_experts_is_small_and_loads_nothing_from_elsewhere()
    {
        await TenExperts.OpenAsync(host.Client);
        var loads = await Loads.OfAsync(host.Client, TenExperts.Times);
        output.WriteLine($"page {loads.Page}, styles {loads.Styles}, scripts {loads.Scripts} bytes, {loads.Requests} requests");
        loads.Page.ShouldBeLessThanOrEqualTo(14 * Kilobyte);
        loads.Styles.ShouldBeLessThanOrEqualTo(10 * Kilobyte);
        loads.Scripts.ShouldBeLessThanOrEqualTo(15 * Kilobyte);
        // The page, three styles, the zone's script, six modules and the icon.
        loads.Requests.ShouldBeLessThanOrEqualTo(12, string.Join('\n', loads.Addresses));
        loads.Addresses.ShouldAllBe(address => address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_of_times_of_ten_experts_takes_the_host_little_time()
    {
        await TenExperts.OpenAsync(host.Client);
        var times = await ServerTime.OfAsync(host, TenExperts.Times);
        output.WriteLine($"times: {times}");
        // Where others load the machine, what one waits says little of the page: there the work that it takes does.
        if (times.Late > LatestMilliseconds) times.Processor.ShouldBeLessThanOrEqualTo(MostProcessorMilliseconds);
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
        await TenExperts.OpenAsync(host.Client);
        await using var pages = await CountedPages.StartAsync(host.Client.BaseAddress!);
        (await pages.CallsAsync(TenExperts.Times)).Order(StringComparer.Ordinal).ShouldBe(
        [
            "/appointments/availability", "/appointments/availability/next", "/experts", "/services/visit", "/tenants/" + TenExperts.Slug,
        ]);
    }
}
