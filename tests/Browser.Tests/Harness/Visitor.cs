using System.Text.RegularExpressions;

namespace Actors.Browser.Tests.Harness;

/// <summary>
/// Somebody with a browser of their own. Whatever the console calls an error, a script throws or a policy blocks is kept, and fails the
/// test in the end.
/// </summary>
public sealed partial class Visitor : IAsyncDisposable
{
    private readonly List<string> _errors = [];
    private readonly HashSet<string> _documents = [];

    private readonly bool _hasTrace;

    private Visitor(IBrowserContext context, string origin, bool hasTrace) =>
        (Context, Origin, _hasTrace) = (context, origin, hasTrace);

    /// <summary>The browser's profile.</summary>
    public IBrowserContext Context { get; }

    /// <summary>The tab that is looked at.</summary>
    public IPage Page { get; private set; } = null!;

    /// <summary>Where the host is.</summary>
    public string Origin { get; }

    /// <summary>What has gone wrong unseen.</summary>
    public IReadOnlyList<string> Errors
    {
        get
        {
            lock (_errors) return [.. _errors];
        }
    }

    /// <summary>Opens a tab in a profile.</summary>
    /// <param name="context">The profile.</param>
    /// <param name="origin">Where the host is.</param>
    /// <param name="hasTrace">True to keep what happens, step by step, for a test that fails. It makes each step slower.</param>
    public static async Task<Visitor> OpenAsync(IBrowserContext context, string origin, bool hasTrace)
    {
        var visitor = new Visitor(context, origin, hasTrace);
        context.SetDefaultTimeout(60_000);
        context.Page += (_, page) => visitor.Watch(page);
        if (hasTrace) await context.Tracing.StartAsync(new TracingStartOptions { Snapshots = true });
        visitor.Page = await context.NewPageAsync();
        return visitor;
    }

    /// <summary>Goes to an address of the host, and answers the status.</summary>
    public async Task<int> GoAsync(string address)
    {
        var response = await Page.GotoAsync(Full(address));
        return response.ShouldNotBeNull().Status;
    }

    /// <summary>Another tab in the same profile.</summary>
    public async Task<IPage> TabAsync(string address)
    {
        var page = await Context.NewPageAsync();
        await page.GotoAsync(Full(address));
        return page;
    }

    /// <summary>Forgets errors that a test means to cause.</summary>
    public void Expect(Func<string, bool> isMeant)
    {
        lock (_errors)
        {
            _errors.Any(isMeant).ShouldBeTrue(string.Join('\n', _errors));
            _errors.RemoveAll(error => isMeant(error));
        }
    }

    /// <summary>Keeps a picture of each tab, and what led to it.</summary>
    public async Task KeepAsync(string folder, string name)
    {
        Directory.CreateDirectory(folder);
        var number = 0;
        foreach (var page in Context.Pages)
        {
            var path = Path.Combine(folder, $"{name}-{++number}.png");
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = path, FullPage = true, Timeout = 10_000 });
        }

        if (_hasTrace) await Context.Tracing.StopAsync(new TracingStopOptions { Path = Path.Combine(folder, name + ".zip") });
    }

    public async ValueTask DisposeAsync() => await Context.CloseAsync();

    private string Full(string address) => address.StartsWith('/') ? Origin + address : address;

    private void Watch(IPage page)
    {
        page.PageError += (_, error) => Add($"script: {error}");
        page.Request += (_, request) =>
        {
            if (!request.IsNavigationRequest) return;
            lock (_documents) _documents.Add(request.Url);
        };
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !IsStatusOfDocument(message)) Add($"console: {message.Text} ({message.Location})");
        };
    }

    // A page that is answered with 404 or 409 is one; what it loads may not be.
    private bool IsStatusOfDocument(IConsoleMessage message)
    {
        if (!message.Text.StartsWith("Failed to load resource: the server responded", StringComparison.Ordinal)) return false;
        var address = Place().Replace(message.Location, "").Split('#')[0];
        lock (_documents) return _documents.Contains(address);
    }

    private void Add(string error)
    {
        lock (_errors) _errors.Add(error);
    }

    [GeneratedRegex(":\\d+:\\d+$")]
    private static partial Regex Place();
}
