using System.Text.RegularExpressions;
using Actors.Browser.Tests.Harness;
using Actors.Browser.Tests.Table;

namespace Actors.Browser.Tests.Booking;

/// <summary>Times that change while they are looked at, and what they are called.</summary>
public sealed partial class RefreshTests(Site site, Chromium chromium) : BrowserTest(site, chromium)
{
    [Fact]
    public async Task A_time_that_is_taken_vanishes_but_not_from_under_the_focus()
    {
        var start = Sample.At(Site.FreshDay(), 9);
        var visitor = await VisitAsync();
        var page = visitor.Page;
        await visitor.OpenDayAsync(Clinic, "consultation", DateOnly.FromDateTime(start.UtcDateTime));
        await page.TimeButton(start.AddMinutes(30)).FocusAsync();
        await Clinic.BookAsync("consultation", Clinic.Rita, start);
        await ReturnAsync(page);
        await page.TimeButton(start).WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await Assertions.Expect(page.TimeButton(start.AddMinutes(30))).ToBeFocusedAsync();
        await Clinic.BookAsync("consultation", Clinic.Rita, start.AddMinutes(30));
        await ReturnAsync(page);
        await page.Locator("button.taken[aria-disabled=true]:focus").WaitForAsync();
    }

    [Fact]
    public async Task Days_and_times_say_what_they_are()
    {
        var day = Site.FreshDay();
        var visitor = await VisitAsync();
        await visitor.OpenDayAsync(Clinic, "consultation", day);
        var page = visitor.Page;
        await Assertions.Expect(page.Locator("table[data-grid]")).ToHaveAccessibleNameAsync($"{day:MMMM} 2027");
        await Assertions.Expect(page.Locator($"[data-key='{day.Day}']")).ToHaveAccessibleNameAsync(Free());
        await Assertions.Expect(page.Locator("th").First).ToHaveAttributeAsync("abbr", "Monday");
        (await page.GetByText(Closed()).CountAsync()).ShouldBeGreaterThan(0);
        (await page.Locator("[role=status]").CountAsync()).ShouldBe(1);
    }

    // Times are looked at again on return to the tab.
    private static async Task ReturnAsync(IPage page) =>
        await page.EvaluateAsync("() => { document.dispatchEvent(new Event('visibilitychange')); }");

    [GeneratedRegex("^[A-Z][a-z]+day \\d+ [A-Z][a-z]+.*, \\d+ times?$")]
    private static partial Regex Free();

    [GeneratedRegex("^(Satur|Sun)day \\d+ [A-Z][a-z]+.*, no times$")]
    private static partial Regex Closed();
}
