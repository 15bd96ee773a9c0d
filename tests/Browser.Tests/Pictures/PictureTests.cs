using Actors.Browser.Tests.Accessibility;
using Actors.Browser.Tests.Harness;
using Actors.Browser.Tests.Table;

namespace Actors.Browser.Tests.Pictures;

/// <summary>
/// The pictures that the documentation shows: each is small enough; with ACTORS_PICTURES=docs they are written to docs/pictures. Those of
/// every page are taken where axe looks at them (<see cref="Gallery"/>).
/// </summary>
[Trait("Category", "Pictures")]
public sealed class PictureTests(Site site, Chromium chromium) : BrowserTest(site, chromium)
{
    private const int Largest = 150 * 1_024;

    private static readonly Dictionary<string, (string Page, string Look)> Chosen = new()
    {
        ["times"] = ("times", "light-1280"),
        ["details"] = ("details with questions", "light-360"),
        ["done"] = ("done", "dark-360"),
        ["today"] = ("today", "dark-1280"),
    };

    /// <summary>The names of those that the documentation shows.</summary>
    public static TheoryData<string> Shown => new(Chosen.Keys);

    [Theory]
    [MemberData(nameof(Shown))]
    public async Task A_picture_for_the_documentation_can_be_taken(string name)
    {
        var (page, lookName) = Chosen[name];
        var look = Look.All.Single(one => one.Name == lookName);
        var visitor = await VisitAsync();
        await Table.Pages.Named(page).OpenAsync(visitor, await Sample.OfAsync(Site));
        await look.ApplyAsync(visitor.Page);
        var picture = await visitor.Page.ScreenshotAsync();
        picture.Length.ShouldBeLessThanOrEqualTo(Largest);
        if (Environment.GetEnvironmentVariable("ACTORS_PICTURES") != "docs") return;
        var folder = Path.Combine(Root, "docs", "pictures");
        Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(Path.Combine(folder, name + ".png"), picture);
    }
}
