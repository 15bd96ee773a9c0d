namespace Actors.Browser.Tests.Booking;

/// <summary>Whether everything is there to be read: WCAG 1.4.10 and 1.4.12.</summary>
internal static class Fitting
{
    // What may scroll by itself is a field, or a table of data; what is only for listeners has no size.
    private const string CutOff = """
        () => [...document.querySelectorAll("main *")].filter((element) => {
          const style = getComputedStyle(element);
          if (!/hidden|clip/.test(style.overflowX + style.overflowY)) return false;
          if (element.closest("input, .visually-hidden, .trap, .clip")) return false;
          return element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
        }).map((element) => element.outerHTML.slice(0, 120))
        """;

    private const string RunsOut = """
        () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll("body *")]
          .filter((element) => !element.closest(".table-wrap, .trap"))
          .filter((element) => element.getBoundingClientRect().right > innerWidth + 1 || element.getBoundingClientRect().left < -1)
          .map((element) => element.outerHTML.slice(0, 120))
        """;

    // By a sheet made in the page: the policy lets in none from elsewhere.
    private const string SpaceOut = """
        () => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
            p { margin-block-end: 2em !important }`);
          document.adoptedStyleSheets = [sheet];
        }
        """;

    /// <summary>Nobody has to scroll sideways.</summary>
    public static async Task NothingRunsOutAsync(IPage page) => (await page.EvaluateAsync<string[]>(RunsOut)).ShouldBeEmpty(page.Url);

    /// <summary>No text is hidden behind an edge.</summary>
    public static async Task NothingIsCutOffAsync(IPage page) => (await page.EvaluateAsync<string[]>(CutOff)).ShouldBeEmpty(page.Url);

    /// <summary>Spaces text as a reader may (WCAG 1.4.12).</summary>
    public static Task SpaceOutAsync(IPage page) => page.EvaluateAsync(SpaceOut);
}
