using Actors.Browser.Tests.Harness;
using Actors.Browser.Tests.Table;

namespace Actors.Browser.Tests.Booking;

/// <summary>A time that is kept while somebody writes.</summary>
public sealed class HoldTests(Site site, Chromium chromium) : BrowserTest(site, chromium)
{
    [Fact]
    public async Task Reloading_keeps_it_and_nobody_else_sees_it()
    {
        var start = Sample.At(Site.FreshDay(), 9);
        var (visitor, other) = (await VisitAsync(), await VisitAsync());
        await visitor.PickAsync(Clinic, "consultation", start);
        await visitor.Page.ReloadAsync();
        (await visitor.Page.Locator(".kept").InnerTextAsync()).ShouldStartWith("Kept for you until");
        await other.OpenDayAsync(Clinic, "consultation", DateOnly.FromDateTime(start.UtcDateTime));
        (await other.Page.TimeButton(start.AddMinutes(30)).CountAsync()).ShouldBe(1);
        (await other.Page.TimeButton(start).CountAsync()).ShouldBe(0);
        // One's own time stays in sight.
        await visitor.Page.Locator(".crumb a").ClickAsync();
        await visitor.Page.TimeButton(start).WaitForAsync();
    }

    [Fact]
    public async Task Another_choice_gives_it_back_and_answers_stay()
    {
        var start = Sample.At(Site.FreshDay(), 9);
        var (visitor, other) = (await VisitAsync(), await VisitAsync());
        await visitor.PickAsync(Clinic, "consultation", start);
        await visitor.Page.Locator("#f-name").PressSequentiallyAsync("Mind Changer");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Choose another time" }).ClickAsync();
        await visitor.Page.Locator("table[data-grid]").WaitForAsync();
        await other.OpenDayAsync(Clinic, "consultation", DateOnly.FromDateTime(start.UtcDateTime));
        (await other.Page.TimeButton(start).CountAsync()).ShouldBe(1);
        await visitor.PickAsync(Clinic, "consultation", start.AddHours(1));
        await Assertions.Expect(visitor.Page.Locator("#f-name")).ToHaveValueAsync("Mind Changer");
    }

    [Fact]
    public async Task Going_back_gives_it_back_and_the_page_that_names_it_keeps_it()
    {
        var start = Sample.At(Site.FreshDay(), 9);
        var (visitor, other) = (await VisitAsync(), await VisitAsync());
        await visitor.PickAsync(Clinic, "consultation", start);
        await visitor.Page.RunAndWaitForResponseAsync(
            () => visitor.Page.GoBackAsync(), response => response.Url.Contains("/release?", StringComparison.Ordinal));
        await visitor.Page.TimeButton(start).WaitForAsync();
        await other.OpenDayAsync(Clinic, "consultation", DateOnly.FromDateTime(start.UtcDateTime));
        (await other.Page.TimeButton(start).CountAsync()).ShouldBe(1);
        // The link to the times takes it along.
        await visitor.Page.TimeButton(start).ClickAsync();
        await visitor.Page.Locator(".kept").WaitForAsync();
        await visitor.Page.Locator(".crumb a").ClickAsync();
        await visitor.Page.TimeButton(start).WaitForAsync();
        await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await other.OpenDayAsync(Clinic, "consultation", DateOnly.FromDateTime(start.UtcDateTime));
        (await other.Page.TimeButton(start).CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task It_is_kept_for_longer_once()
    {
        var visitor = await VisitAsync();
        await visitor.PickAsync(Clinic, "consultation", Sample.At(Site.FreshDay(), 9));
        var until = await visitor.Page.Locator(".kept").GetAttributeAsync("data-until");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Keep it longer" }).ClickAsync();
        await visitor.Page.HasAddressAsync("extended=1");
        DateTimeOffset.Parse((await visitor.Page.Locator(".kept").GetAttributeAsync("data-until"))!, null)
            .ShouldBeGreaterThan(DateTimeOffset.Parse(until!, null));
        (await visitor.Page.Locator("form.longer").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task When_it_lapses_while_somebody_writes_it_is_said_and_the_time_is_booked_if_it_is_free()
    {
        var visitor = await VisitAsync();
        await visitor.PickAsync(Clinic, "consultation", Sample.At(Site.FreshDay(), 9));
        var page = visitor.Page;
        await page.FillAsync("Lena Late");
        await visitor.Context.Clock.FastForwardAsync("08:30");
        await page.Locator("#said:has-text('two more minutes')").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await visitor.Context.Clock.FastForwardAsync("03:00");
        await page.Locator("#said:has-text('no longer kept')").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        (await page.Locator(".kept").InnerTextAsync()).ShouldStartWith("The time is no longer kept for you");
        // The host's clock goes on as it does; to it the hold lapses by being given back.
        var hold = System.Web.HttpUtility.ParseQueryString(new Uri(page.Url).Query)["hold"];
        await Clinic.Stranger.DeleteAsync("appointments/holds/" + Uri.EscapeDataString(hold!));
        await page.BookButton().ClickAsync();
        await page.BookedAsync();
    }
}
