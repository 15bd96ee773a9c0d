using Actors.Browser.Tests.Booking;
using Actors.Browser.Tests.Harness;
using Actors.Browser.Tests.Table;

namespace Actors.Browser.Tests.Accessibility;

/// <summary>Every page of ours where there is little room: 320 pixels, as 400 % of 1280 are, and with text spaced out.</summary>
public sealed class RoomTests(Site site, Chromium chromium) : BrowserTest(site, chromium)
{
    /// <summary>The pages; the explorer is somebody else's.</summary>
    public static TheoryData<string> Names =>
        new(Pages.All.Where(page => page.Name is not ("explorer" or "the front")).Select(page => page.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Nothing_runs_out_or_is_cut_off(string name)
    {
        var visitor = await VisitAsync(options => options.ViewportSize = new ViewportSize { Width = 320, Height = 640 });
        await Pages.Named(name).OpenAsync(visitor, await Sample.OfAsync(Site));
        await Fitting.NothingRunsOutAsync(visitor.Page);
        await Fitting.SpaceOutAsync(visitor.Page);
        await Fitting.NothingRunsOutAsync(visitor.Page);
        await Fitting.NothingIsCutOffAsync(visitor.Page);
    }
}
