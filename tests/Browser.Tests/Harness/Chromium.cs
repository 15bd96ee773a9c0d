namespace Actors.Browser.Tests.Harness;

/// <summary>The browser: Debian's, or that which ACTORS_CHROMIUM names. All tests share its process, none its contexts.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-dev-shm-usage", "--host-resolver-rules=MAP *.test 127.0.0.1",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Where it is; null when there is none.</summary>
    public static string? Path { get; } = Environment.GetEnvironmentVariable("ACTORS_CHROMIUM") is { Length: > 0 } named
        ? named
        : new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    /// <summary>The browser.</summary>
    public async Task<IBrowser> OpenAsync()
    {
        Needed.Insist(Hindrance);
        return _browser ??= await (await PlaywrightAsync()).Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = Path, Args = Arguments });
    }

    /// <summary>A browser of its own that lets no site keep anything inside another one's pages.</summary>
    /// <param name="folder">Its profile.</param>
    /// <param name="options">As whom it is opened.</param>
    public async Task<IBrowserContext> OpenStrictAsync(string folder, BrowserTypeLaunchPersistentContextOptions options)
    {
        Needed.Insist(Hindrance);
        var profile = Directory.CreateDirectory(System.IO.Path.Combine(folder, "Default"));
        await File.WriteAllTextAsync(
            System.IO.Path.Combine(profile.FullName, "Preferences"),
            """{"profile":{"cookie_controls_mode":1,"block_third_party_cookies":true}}""");
        (options.ExecutablePath, options.Args) = (Path, Arguments);
        return await (await PlaywrightAsync()).Chromium.LaunchPersistentContextAsync(folder, options);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.CloseAsync();
        _playwright?.Dispose();
    }

    private static string? Hindrance => Path is null || !File.Exists(Path)
        ? "There is no Chromium: `apt-get install chromium`, or name one by ACTORS_CHROMIUM."
        : null;

    private async Task<IPlaywright> PlaywrightAsync() => _playwright ??= await Playwright.CreateAsync();
}
