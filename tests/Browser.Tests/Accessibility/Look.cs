namespace Actors.Browser.Tests.Accessibility;

/// <summary>How a page is looked at.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Scheme">Light or dark.</param>
/// <param name="Width">How wide the window is.</param>
public sealed record Look(string Name, ColorScheme Scheme, int Width)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Look> All { get; } =
    [
        new("light-1280", ColorScheme.Light, 1_280), new("dark-1280", ColorScheme.Dark, 1_280),
        new("light-360", ColorScheme.Light, 360), new("dark-360", ColorScheme.Dark, 360),
    ];

    /// <summary>Looks so.</summary>
    public async Task ApplyAsync(IPage page)
    {
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = Scheme, ReducedMotion = ReducedMotion.Reduce });
        await page.SetViewportSizeAsync(Width, 900);
    }
}
