using Actors.Browser.Tests.Harness;
using Actors.Browser.Tests.Table;

namespace Actors.Browser.Tests.Booking;

/// <summary>To an appointment by mouse, by keyboard, without scripts, and where there is little room.</summary>
public sealed class WayTests(Site site, Chromium chromium) : BrowserTest(site, chromium)
{
    // 1280 by 1024 at 400 % is 320 by 256, with four pixels for each.
    private static readonly ViewportSize Zoomed = new() { Width = 320, Height = 256 };

    [Fact]
    public async Task By_mouse()
    {
        var visitor = await VisitAsync();
        await visitor.GoAsync($"/book/{Clinic.Slug}");
        await WalkAsync(visitor, Site.FreshDay(), _ => Task.CompletedTask);
    }

    [Fact]
    public async Task Without_a_script()
    {
        var visitor = await VisitAsync(options => options.JavaScriptEnabled = false);
        await visitor.GoAsync($"/book/{Clinic.Slug}?tz={Organisation.Zone}");
        await WalkAsync(visitor, Site.FreshDay(), _ => Task.CompletedTask);
    }

    [Fact]
    public async Task On_a_screen_of_320_pixels()
    {
        var visitor = await VisitAsync(options => options.ViewportSize = new ViewportSize { Width = 320, Height = 568 });
        await visitor.GoAsync($"/book/{Clinic.Slug}");
        await WalkAsync(visitor, Site.FreshDay(), Fitting.NothingRunsOutAsync);
    }

    [Fact]
    public async Task At_400_percent()
    {
        var visitor = await VisitAsync(options => (options.ViewportSize, options.DeviceScaleFactor) = (Zoomed, 4));
        await visitor.GoAsync($"/book/{Clinic.Slug}");
        await WalkAsync(visitor, Site.FreshDay(), Fitting.NothingRunsOutAsync);
    }

    [Fact]
    public async Task With_more_room_between_letters_words_and_lines()
    {
        var visitor = await VisitAsync(options => options.ViewportSize = new ViewportSize { Width = 360, Height = 740 });
        await visitor.GoAsync($"/book/{Clinic.Slug}");
        await WalkAsync(visitor, Site.FreshDay(), async page =>
        {
            await Fitting.SpaceOutAsync(page);
            await Fitting.NothingRunsOutAsync(page);
            await Fitting.NothingIsCutOffAsync(page);
        });
    }

    [Fact]
    public async Task By_keyboard()
    {
        var visitor = await VisitAsync();
        var day = Site.FreshDay();
        await visitor.OpenDayAsync(Clinic, "consultation", day);
        var page = visitor.Page;
        await page.Keyboard.PressAsync("Tab");
        await FocusAsync(page, ".skip");
        await Keys.TabToAsync(page, "table[data-grid] a");
        await FocusAsync(page, "a[aria-current=date]");
        // A week away and back, without leaving the month.
        var (away, back, week) = day.AddDays(7).Month == day.Month ? ("ArrowDown", "ArrowUp", 7) : ("ArrowUp", "ArrowDown", -7);
        await page.Keyboard.PressAsync(away);
        await FocusAsync(page, $"[data-key='{day.AddDays(week).Day}']");
        await page.Keyboard.PressAsync(back);
        await page.Keyboard.PressAsync("Enter");
        await page.HasAddressEndAsync("#day");
        await Keys.TabToAsync(page, ".day button[name=start]");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#book").WaitForAsync();
        await Keys.TabToAsync(page, "#f-name");
        await page.Keyboard.TypeAsync("Kira Keys");
        await Keys.TabToAsync(page, "#f-email");
        await page.Keyboard.TypeAsync("kira@example.com");
        await Keys.TabToAsync(page, "#book button.primary");
        await page.Keyboard.PressAsync("Enter");
        await page.BookedAsync();
    }

    private static async Task WalkAsync(Visitor visitor, DateOnly day, Func<IPage, Task> look)
    {
        var page = visitor.Page;
        await look(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Consultation", Exact = true }).ClickAsync();
        await page.Locator("table[data-grid]").WaitForAsync();
        while (!page.Url.Contains($"month={day:yyyy-MM}", StringComparison.Ordinal))
        {
            var shown = page.Url;
            await page.Locator(".month-head a[rel=next]").ClickAsync();
            await page.HasOtherAddressAsync(shown);
        }

        await look(page);
        await page.Locator($"[data-key='{day.Day}']").ClickAsync();
        await page.TimeButton(Sample.At(day, 10)).ClickAsync();
        await page.Locator("#book").WaitForAsync();
        await look(page);
        await page.FillAsync("Ana Sousa");
        await page.BookButton().ClickAsync();
        await page.BookedAsync();
        await look(page);
        // The page can be read again, and leads to what may be done.
        await page.ReloadAsync();
        await page.BookedAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Move to another time" }).ClickAsync();
        await look(page);
        (await page.Locator("h1").InnerTextAsync()).ShouldBe("Move your appointment");
    }

    // Who sees where the focus is knows where they are.
    private static async Task FocusAsync(IPage page, string selector)
    {
        var focused = page.Locator(selector + ":focus").First;
        await focused.WaitForAsync();
        (await focused.EvaluateAsync<string>("element => getComputedStyle(element).outlineStyle")).ShouldNotBe("none", selector);
    }
}
