using Actors.Browser.Tests.Accessibility;
using Actors.Browser.Tests.Harness;
using Actors.Browser.Tests.Table;

namespace Actors.Browser.Tests.Pictures;

/// <summary>
/// Takes pictures of every page for people to look at, into artifacts/pictures (<c>.ci/pictures</c>); with ACTORS_PICTURES=docs also those
/// few that the documentation shows, into docs/pictures.
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

    /// <summary>The pages.</summary>
    public static TheoryData<string> Names => Table.Pages.Names;

    /// <summary>The names of those that the documentation shows.</summary>
    public static TheoryData<string> Shown => new(Chosen.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Of_every_page(string name)
    {
        var visitor = await VisitAsync();
        await Table.Pages.Named(name).OpenAsync(visitor, await Sample.OfAsync(Site));
        foreach (var look in Look.All)
        {
            await look.ApplyAsync(visitor.Page);
            var file = name.Replace(' ', '-').Replace(",", "", StringComparison.Ordinal) + $"-{look.Name}.png";
            var path = Path.Combine(Root, "artifacts", "pictures", file);
            await visitor.Page.ScreenshotAsync(new PageScreenshotOptions { Path = path, FullPage = true });
            new FileInfo(path).Length.ShouldBeGreaterThan(0);
        }
    }

    [Theory]
    [MemberData(nameof(Shown))]
    public async Task Of_those_that_the_documentation_shows(string name)
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
