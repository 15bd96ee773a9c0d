using Actors.Browser.Tests.Harness;

namespace Actors.Browser.Tests.Booking;

/// <summary>The host is killed between the commit of a booking and its answer: what is sent again is the same booking.</summary>
public sealed class PowerCutTests(Site site, Chromium chromium) : BrowserTest(site, chromium)
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("actors-cut-");

    [Fact]
    public async Task What_is_sent_again_after_it_is_one_appointment()
    {
        await using var host = await HostProcess.StartAlone(_folder.FullName, Clock);
        var house = await Organisation.SmallAsync(new Api(host.Anonymous), "Power Cut House");
        var visitor = await VisitAsync();
        var page = visitor.Page;
        await page.GotoAsync($"http://127.0.0.1:{host.Port}{house.Times("consultation")}&date={Site.FreshDay():yyyy-MM-dd}");
        await page.Locator(".day button[name=start]").First.ClickAsync();
        await page.Locator("#book").WaitForAsync();
        var address = page.Url;
        await page.FillAsync("Paula Power");
        await page.RouteAsync("**/details?**", route => CutAsync(route, host));
        await page.BookButton().ClickAsync();
        await page.WaitForURLAsync("chrome-error://**");
        await page.UnrouteAllAsync();
        await using var again = await HostProcess.StartAgain(host, _folder.FullName, Clock);
        // Her answers are still there, and the form knows that it was sent.
        await page.GotoAsync(address);
        await Assertions.Expect(page.Locator("#f-name")).ToHaveValueAsync("Paula Power");
        await page.BookButton().ClickAsync();
        await page.BookedAsync();
        (await house.CountAsync("Paula Power")).ShouldBe(1);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private string Clock => $"--Clock:StartAt={Site.Now:O}";

    // What is answered is committed; nobody hears of it.
    private static async Task CutAsync(IRoute route, HostProcess host)
    {
        if (route.Request.Method != "POST")
        {
            await route.ContinueAsync();
            return;
        }

        (await route.FetchAsync(new RouteFetchOptions { MaxRedirects = 0 })).Status.ShouldBe(303);
        await host.Kill();
        await route.AbortAsync("connectionreset");
    }
}
