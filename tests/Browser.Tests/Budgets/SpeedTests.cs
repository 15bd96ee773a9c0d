using Actors.Browser.Tests.Harness;

namespace Actors.Browser.Tests.Budgets;

/// <summary>
/// How long it takes until times can be clicked, on a line and a processor that are slower than ours by as much as the budget says.
/// </summary>
public sealed class SpeedTests(Site site, Chromium chromium, ITestOutputHelper output) : BrowserTest(site, chromium)
{
    private const int Visits = 5;

    // On a machine that others load nothing is quick: then the page may take so many times what a bare form takes there.
    private const double OfBareForm = 2.5;

    // Seen and clickable: the first time's button is painted, and the modules have run.
    private const string Usable = """
        () => new Promise((done) => {
          const isThere = () => document.querySelector("button[name=start]") && document.querySelector("table[data-grid] a[tabindex='0']");
          const look = () => isThere() ? requestAnimationFrame(() => done(performance.now())) : setTimeout(look, 5);
          look();
        })
        """;

    private const string Loaded = """
        () => new Promise((done) => {
          const isThere = () => document.readyState === "complete";
          const look = () => isThere() ? requestAnimationFrame(() => done(performance.now())) : setTimeout(look, 5);
          look();
        })
        """;

    private const string Shifts = """
        window.shifted = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifted += entry.value;
        }).observe({ type: "layout-shift", buffered: true });
        """;

    [Theory]
    [InlineData("10 Mbit/s, 40 ms", 1_250_000, 40, 1_000)]
    [InlineData("slow 4G", 200_000, 150, 2_000)]
    public async Task Times_can_be_clicked_soon(string line, int bytesPerSecond, int latency, int limit)
    {
        var (times, forms) = (new List<double>(), new List<double>());
        while (times.Count < Visits && (times.Count == 0 || times.Min() > limit))
        {
            times.Add(await MeasureAsync(Clinic.Times("consultation"), Usable, bytesPerSecond, latency));
            forms.Add(await MeasureAsync("/sign-in", Loaded, bytesPerSecond, latency));
        }

        output.WriteLine($"{line}: usable after {Said(times)}; a bare form after {Said(forms)}");
        times.Min().ShouldBeLessThanOrEqualTo(Math.Max(limit, OfBareForm * forms.Min()), line);
    }

    [Theory]
    [InlineData(1_280)]
    [InlineData(360)]
    public async Task Nothing_moves_under_the_finger(int width)
    {
        var visitor = await VisitAsync(options => options.ViewportSize = new ViewportSize { Width = width, Height = 800 }, hasClock: false);
        await visitor.Context.AddInitScriptAsync(Shifts);
        foreach (var address in new[] { $"/book/{Clinic.Slug}", Clinic.Times("consultation"), Clinic.Times("treatment") })
        {
            await visitor.GoAsync(address);
            await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            (await visitor.Page.EvaluateAsync<double>("() => window.shifted")).ShouldBeLessThanOrEqualTo(0.05, address);
        }
    }

    [Fact]
    public async Task Nothing_comes_from_another_host()
    {
        var visitor = await VisitAsync();
        var hosts = new HashSet<string>();
        visitor.Context.Request += (_, request) =>
        {
            lock (hosts) hosts.Add(new Uri(request.Url).GetLeftPart(UriPartial.Authority));
        };
        foreach (var address in new[] { $"/book/{Clinic.Slug}", Clinic.Times("consultation"), $"/book/{Clinic.Slug}/-/with/{Clinic.Rita}" })
        {
            await visitor.GoAsync(address);
            await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        }

        hosts.ShouldBe([Site.Origin]);
    }

    // Each visit is a first one: nothing is in the browser's cache.
    private async Task<double> MeasureAsync(string address, string script, int bytesPerSecond, int latency)
    {
        var visitor = await VisitAsync(hasClock: false);
        await Slowness.OfLineAsync(visitor, bytesPerSecond, latency);
        await Slowness.OfProcessorAsync(visitor);
        await visitor.GoAsync(address);
        return await visitor.Page.EvaluateAsync<double>(script);
    }

    private static string Said(List<double> times) => string.Join(", ", times.Select(time => $"{time:0} ms"));
}
