using Actors.Browser.Tests.Booking;
using Actors.Browser.Tests.Harness;
using Actors.Browser.Tests.Table;

namespace Actors.Browser.Tests.Accessibility;

/// <summary>
/// Every page as a language would make it that we do not have: words are longer by two fifths, and are read from right to left.
/// </summary>
public sealed class PseudoLocaleTests(Site site, Chromium chromium) : BrowserTest(site, chromium)
{
    private const string Translate = """
        () => {
          document.documentElement.dir = "rtl";
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let text = texts.nextNode(); text; text = texts.nextNode()) {
            if (text.parentElement.closest("script, textarea")) continue;
            text.data = text.data.replace(/\p{L}{3,}/gu, (word) => word + word.slice(0, Math.ceil(word.length * 0.4)));
          }
        }
        """;

    private static readonly int[] Widths = [1_280, 320];

    // The explorer of the API is somebody else's.
    public static TheoryData<string> Names => new(Pages.All.Select(page => page.Name).Where(name => name != "explorer"));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Nothing_runs_out_or_is_cut_off(string name)
    {
        var visitor = await VisitAsync(hasTrace: false);
        await Pages.Named(name).OpenAsync(visitor, await Sample.OfAsync(Site));
        await visitor.Page.EvaluateAsync(Translate);
        foreach (var width in Widths)
        {
            await visitor.Page.SetViewportSizeAsync(width, 800);
            await Fitting.NothingRunsOutAsync(visitor.Page);
            await Fitting.NothingIsCutOffAsync(visitor.Page);
        }
    }
}
