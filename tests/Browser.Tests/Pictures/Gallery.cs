using Actors.Browser.Tests.Accessibility;
using Actors.Browser.Tests.Harness;

namespace Actors.Browser.Tests.Pictures;

/// <summary>
/// Pictures of every page for people to look at, in artifacts/pictures. None are taken with ACTORS_GALLERY=0: hundreds of them take
/// minutes, and in CI nobody looks.
/// </summary>
internal static class Gallery
{
    /// <summary>Where they are.</summary>
    public static string Folder { get; } = Path.Combine(BrowserTest.Root, "artifacts", "pictures");

    /// <summary>Keeps a picture of a page as it looks now.</summary>
    public static async Task KeepAsync(IPage page, string name, Look look)
    {
        if (Environment.GetEnvironmentVariable("ACTORS_GALLERY") == "0") return;
        var file = name.Replace(' ', '-').Replace(",", "", StringComparison.Ordinal) + $"-{look.Name}.png";
        var path = Path.Combine(Folder, file);
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = path, FullPage = true });
        new FileInfo(path).Length.ShouldBeGreaterThan(0);
    }
}
