using Actors.Browser.Tests.Harness;
using Actors.Browser.Tests.Table;

namespace Actors.Browser.Tests.Accessibility;

/// <summary>
/// With the few colours that a reader has forced on all pages (WCAG 1.4.1, 1.4.11, 2.4.7): grounds, shadows and shades are gone, and
/// what they told is told otherwise.
/// </summary>
public sealed class ForcedColoursTests(Site site, Chromium chromium) : BrowserTest(site, chromium)
{
    // Ticks and their like are drawn by the browser.
    private const string WithoutEdge = """
        () => [...document.querySelectorAll("main :is(button:not(.link), .button, input, select, textarea)")]
          .filter((one) => one.checkVisibility() && !one.closest(".trap, .visually-hidden") && !/^(checkbox|radio|hidden)$/.test(one.type))
          .filter((one) => {
            const style = getComputedStyle(one);
            return parseFloat(style.borderTopWidth) < 1 || style.borderTopStyle === "none"
              || style.borderTopColor === style.backgroundColor || /^rgba.*, 0\)$/.test(style.borderTopColor);
          })
          .map((one) => one.outerHTML.slice(0, 120))
        """;

    // Beside each thing that is chosen stands one of its kind that is not.
    private const string ChosenLooksAlike = """
        () => {
          const look = (one) => {
            const style = getComputedStyle(one);
            return [style.backgroundColor, style.color, style.borderTopWidth, style.textDecorationLine].join();
          };
          const chosen = [...document.querySelectorAll("a[aria-current]")].map((one) => ({
            one, other: one.closest("table, ul, ol, nav, .range, .actions").querySelector("a:not([aria-current])") }));
          return [String(chosen.length), ...chosen.filter(({ one, other }) => other && look(one) === look(other))
            .map(({ one }) => one.outerHTML.slice(0, 120))];
        }
        """;

    private const string WithoutRing = """
        () => [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
          .filter((one) => one.checkVisibility() && !one.closest(".trap") && one.type !== "hidden" && one.tabIndex >= 0)
          .filter((one) => {
            one.focus();
            const style = getComputedStyle(one);
            return style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2
              || style.outlineColor === getComputedStyle(document.body).backgroundColor;
          })
          .map((one) => one.outerHTML.slice(0, 120))
        """;

    private const string DayOf = """
        (selector) => {
          const style = getComputedStyle(document.querySelector(selector));
          return [style.color, style.borderTopStyle, style.borderTopWidth, style.backgroundColor].join();
        }
        """;

    [Theory]
    [InlineData("times of a day", ColorScheme.Light, 1)]
    [InlineData("times of a day", ColorScheme.Dark, 1)]
    [InlineData("details", ColorScheme.Light, 0)]
    [InlineData("details with mistakes", ColorScheme.Dark, 0)]
    [InlineData("agenda", ColorScheme.Light, 1)]
    [InlineData("agenda", ColorScheme.Dark, 1)]
    [InlineData("schedule", ColorScheme.Light, 2)]
    [InlineData("zone", ColorScheme.Light, 1)]
    public async Task Nothing_that_matters_vanishes(string name, ColorScheme scheme, int chosen)
    {
        var page = await OpenAsync(name, scheme);
        (await page.EvaluateAsync<string[]>(WithoutEdge)).ShouldBeEmpty("without an edge");
        var alike = await page.EvaluateAsync<string[]>(ChosenLooksAlike);
        int.Parse(alike[0], null).ShouldBeGreaterThanOrEqualTo(chosen);
        alike[1..].ShouldBeEmpty("chosen, and looks like what is not");
        // Who comes by keyboard sees where the focus is.
        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<string[]>(WithoutRing)).ShouldBeEmpty("without a ring");
    }

    [Fact]
    public async Task Days_that_are_free_look_otherwise_than_days_that_are_not()
    {
        var page = await OpenAsync("times of a day", ColorScheme.Light);
        var free = await page.EvaluateAsync<string>(DayOf, ".grid .free:not([aria-current])");
        (await page.EvaluateAsync<string>(DayOf, ".grid .none")).ShouldNotBe(free);
    }

    private async Task<IPage> OpenAsync(string name, ColorScheme scheme)
    {
        var visitor = await VisitAsync(options => (options.ForcedColors, options.ColorScheme) = (ForcedColors.Active, scheme));
        await Table.Pages.Named(name).OpenAsync(visitor, await Sample.OfAsync(Site));
        return visitor.Page;
    }
}
