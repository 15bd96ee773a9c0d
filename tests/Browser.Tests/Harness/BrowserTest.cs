using System.Reflection;
using System.Text.RegularExpressions;

namespace Actors.Browser.Tests.Harness;

/// <summary>A test with browsers: closes them, keeps what failing ones have seen, and fails for errors that nobody looked for.</summary>
public abstract partial class BrowserTest(Site site, Chromium chromium) : IAsyncLifetime
{
    private readonly List<Visitor> _visitors = [];

    /// <summary>The host.</summary>
    protected Site Site => site;

    /// <summary>The browser.</summary>
    protected Chromium Chromium => chromium;

    /// <summary>The organisation that has everything.</summary>
    protected Organisation Clinic => site.Clinic;

    /// <summary>Where pictures and traces are kept.</summary>
    public static string Folder => Path.Combine(Root, "artifacts", "browser");

    /// <summary>The folder of the repository.</summary>
    public static string Root { get; } = Path.GetFullPath(
        typeof(BrowserTest).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "Root").Value!);

    /// <summary>Somebody comes.</summary>
    /// <param name="change">What is special about their browser.</param>
    /// <param name="hasClock">True when the browser's clock says what the host's says.</param>
    /// <param name="hasTrace">True to keep what happens for a test that fails.</param>
    protected async Task<Visitor> VisitAsync(
        Action<BrowserNewContextOptions>? change = null, bool hasClock = true, bool hasTrace = true)
    {
        var options = new BrowserNewContextOptions
        {
            Locale = "en-GB",
            TimezoneId = Organisation.Zone,
            ViewportSize = new ViewportSize { Width = 1280, Height = 900 },
            IgnoreHTTPSErrors = true,
        };
        change?.Invoke(options);
        var context = await (await chromium.OpenAsync()).NewContextAsync(options);
        if (hasClock && options.JavaScriptEnabled != false)
            await context.Clock.InstallAsync(new ClockInstallOptions { TimeDate = site.Now.UtcDateTime });
        return await VisitAsync(context, hasTrace);
    }

    /// <summary>Somebody comes with a browser that is open already.</summary>
    protected async Task<Visitor> VisitAsync(IBrowserContext context, bool hasTrace = true)
    {
        var visitor = await Visitor.OpenAsync(context, site.Origin, hasTrace);
        _visitors.Add(visitor);
        return visitor;
    }

    public virtual ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public virtual async ValueTask DisposeAsync()
    {
        var errors = _visitors.SelectMany(visitor => visitor.Errors).ToList();
        var hasFailed = TestContext.Current.TestState?.Result == TestResult.Failed || errors.Count > 0;
        var name = Unfit().Replace(TestContext.Current.Test?.TestDisplayName ?? "test", "-");
        for (var index = 0; index < _visitors.Count; index++)
        {
            if (hasFailed) await _visitors[index].KeepAsync(Folder, $"{name[^Math.Min(name.Length, 120)..]}-{index + 1}");
            await _visitors[index].DisposeAsync();
        }

        errors.ShouldBeEmpty();
    }

    [GeneratedRegex("[^A-Za-z0-9]+")]
    private static partial Regex Unfit();
}
