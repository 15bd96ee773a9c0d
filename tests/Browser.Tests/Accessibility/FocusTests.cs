using Actors.Browser.Tests.Booking;
using Actors.Browser.Tests.Harness;
using Actors.Browser.Tests.Table;

namespace Actors.Browser.Tests.Accessibility;

/// <summary>Which way the focus goes through a page (WCAG 2.4.3), and where it stands once something has changed.</summary>
public sealed class FocusTests(Site site, Chromium chromium) : BrowserTest(site, chromium)
{
    // Numbers what can be stopped at, in the order in which it is read: of radio buttons with one name the chosen one, else the first.
    private const string Number = """
        () => {
          const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
            .filter((one) => one.checkVisibility() && one.type !== "hidden" && one.tabIndex >= 0 && !one.disabled)
            .filter((one) => one.type !== "radio" || one === (one.form.querySelector(`[name="${CSS.escape(one.name)}"]:checked`)
              ?? one.form.querySelector(`[name="${CSS.escape(one.name)}"]`)));
          all.forEach((one, index) => { one.dataset.stop = String(index); });
          return all.length;
        }
        """;

    private const string Stop = "() => document.activeElement?.dataset.stop ?? document.activeElement?.outerHTML.slice(0, 80) ?? ''";

    [Theory]
    [InlineData("times")]
    [InlineData("times with lengths and experts")]
    [InlineData("details")]
    [InlineData("details with questions")]
    [InlineData("agenda")]
    [InlineData("schedule")]
    public async Task It_stops_at_everything_once_in_the_order_of_the_page(string name)
    {
        var visitor = await VisitAsync();
        await Table.Pages.Named(name).OpenAsync(visitor, await Sample.OfAsync(Site));
        var page = visitor.Page;
        var count = await page.EvaluateAsync<int>(Number);
        var stops = new List<string>();
        // A field for a date has stops of its own inside.
        for (var presses = 0; presses < count * 4 && stops.Count < count; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            var stop = await page.EvaluateAsync<string>(Stop);
            if (stops.Count == 0 || stops[^1] != stop) stops.Add(stop);
        }

        stops.ShouldBe(Enumerable.Range(0, count).Select(index => $"{index}"));
        // A month is one of them.
        (await page.Locator("table[data-grid] [data-stop]").CountAsync()).ShouldBeLessThanOrEqualTo(1);
    }

    [Fact]
    public async Task A_chosen_day_leads_to_the_heading_of_its_times_and_a_month_to_its_links()
    {
        var day = Site.FreshDay();
        var visitor = await VisitAsync();
        var page = visitor.Page;
        await visitor.GoAsync(Clinic.Times("consultation") + $"&month={day:yyyy-MM}");
        await page.Locator($"[data-key='{day.Day}']").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#day:focus").WaitForAsync();
        (await page.Locator("#day").InnerTextAsync()).ShouldBe($"Times on {day:dddd d MMMM}");
        await page.Locator($"[data-key='{day.Day}']").FocusAsync();
        await page.Keyboard.PressAsync("PageDown");
        await page.WaitForURLAsync("**#month");
        await page.Locator($".month h2:has-text('{day.AddMonths(1):MMMM}')").WaitForAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Locator(".month-head a[rel=prev]:focus").WaitForAsync();
    }

    [Fact]
    public async Task A_swap_leaves_it_where_it_is_and_what_is_taken_under_it_is_said()
    {
        var start = Sample.At(Site.FreshDay(), 9);
        var visitor = await VisitAsync();
        var page = visitor.Page;
        await visitor.OpenDayAsync(Clinic, "consultation", DateOnly.FromDateTime(start.UtcDateTime));
        var heading = await page.Locator("#day").ElementHandleAsync();
        await page.TimeButton(start.AddMinutes(30)).FocusAsync();
        await Clinic.BookAsync("consultation", Clinic.Rita, start);
        await ReturnAsync(page);
        await page.TimeButton(start).WaitForAsync(new() { State = WaitForSelectorState.Detached });
        // The region is a new one, and the focus is on the same time.
        (await heading.EvaluateAsync<bool>("heading => heading.isConnected")).ShouldBeFalse();
        await Assertions.Expect(page.TimeButton(start.AddMinutes(30))).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("#said")).ToBeEmptyAsync();
        await Clinic.BookAsync("consultation", Clinic.Rita, start.AddMinutes(30));
        await ReturnAsync(page);
        // In Lisbon it is an hour later.
        await Assertions.Expect(page.Locator("#said")).ToHaveTextAsync($"{start.AddMinutes(90):HH:mm} has just been taken.");
        await page.Locator("button.taken[aria-disabled=true]:focus").WaitForAsync();
    }

    [Fact]
    public async Task How_many_zones_a_search_has_found_is_said_while_the_focus_stays_in_it()
    {
        var visitor = await VisitAsync();
        await visitor.GoAsync($"/book/{Clinic.Slug}/-/zone?here=UTC");
        var search = visitor.Page.Locator("input[type=search]");
        await search.PressSequentiallyAsync("kathmandu");
        await Assertions.Expect(visitor.Page.Locator("#said")).ToContainTextAsync("1");
        await Assertions.Expect(search).ToBeFocusedAsync();
    }

    private static async Task ReturnAsync(IPage page) =>
        await page.EvaluateAsync("() => { document.dispatchEvent(new Event('visibilitychange')); }");
}
