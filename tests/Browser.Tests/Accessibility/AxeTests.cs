using Actors.Browser.Tests.Booking;
using Actors.Browser.Tests.Harness;
using Actors.Browser.Tests.Pictures;
using Actors.Browser.Tests.Table;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace Actors.Browser.Tests.Accessibility;

/// <summary>
/// Every page, light and dark, wide and narrow, as axe sees it: WCAG 2.2, levels A and AA, and no rule is off. A picture of each is kept
/// for people.
/// </summary>
public sealed class AxeTests(Site site, Chromium chromium, ITestOutputHelper output) : BrowserTest(site, chromium)
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
        // What is right need not be told in full: that takes longer than finding what is wrong.
        ResultTypes = [ResultType.Violations],
    };

    /// <summary>The pages.</summary>
    public static TheoryData<string> Names => Pages.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Axe_finds_nothing_and_nothing_runs_out_or_is_cut_off(string name)
    {
        var visitor = await VisitAsync(hasTrace: false);
        await Pages.Named(name).OpenAsync(visitor, await Sample.OfAsync(Site));
        var findings = new List<string>();
        foreach (var look in Look.All)
        {
            await look.ApplyAsync(visitor.Page);
            await Gallery.KeepAsync(visitor.Page, name, look);
            var seen = await visitor.Page.RunAxe(Rules);
            findings.AddRange(seen.Violations.SelectMany(violation => violation.Nodes.Select(node =>
                $"{look.Name}: {violation.Id} ({violation.Help}): {node.Html} {(node.Any is [var first, ..] ? first.Message : "")}")));
        }

        output.WriteLine($"{name}: looked at {Look.All.Count} times, {findings.Count} findings");
        findings.ShouldBeEmpty();
        await ThereIsRoomAsync(visitor.Page, name);
    }

    // Where there is little of it: 320 pixels, as 400 % of 1280 are, and with text spaced out. The explorer is somebody else's.
    private static async Task ThereIsRoomAsync(IPage page, string name)
    {
        if (name == "explorer") return;
        await page.SetViewportSizeAsync(320, 640);
        await Fitting.NothingRunsOutAsync(page);
        await Fitting.SpaceOutAsync(page);
        await Fitting.NothingRunsOutAsync(page);
        await Fitting.NothingIsCutOffAsync(page);
    }
}
