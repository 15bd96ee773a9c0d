using AngleSharp;
using AngleSharp.Dom;

namespace Actors.Web.Tests.Pages;

/// <summary>
/// The real host with its demo organisation, in a process of its own; its calendars are empty, its clock starts on a Monday in March.
/// </summary>
public sealed class DemoHost : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("actors-web-");
    private HostProcess? _host;

    /// <summary>Asks for pages, without following where they lead.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>Where its mails are.</summary>
    public string Mails => Path.Combine(_folder.FullName, "data", "mails");

    /// <summary>How long processors have worked for it so far.</summary>
    public TimeSpan ProcessorTime => _host!.ProcessorTime;

    public async ValueTask InitializeAsync()
    {
        // All tests come from one network, and ask for more than one visitor does.
        _host = await HostProcess.StartAlone(
            _folder.FullName, "--Demo:Enabled=true", "--Demo:Appointments=false", "--Clock:StartAt=2027-03-01T08:00:00Z",
            "--Scheduling:MaximumHoldsPerNetwork=10000", "--Scheduling:MaximumHolds=10000", "--RateLimit:Enabled=false");
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = new Uri(_host.Http.BaseAddress!, "/"),
        };
        // The demo is made once the host serves.
        await Eventually.Holds(
            async () => (await Client.GetAsync(new Uri("/book/demo/consultation", UriKind.Relative))).IsSuccessStatusCode);
    }

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        if (_host is not null) await _host.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>A page, read as browsers read it.</summary>
    public async Task<IDocument> PageAsync(string address)
    {
        using var response = await Client.GetAsync(new Uri(address, UriKind.Relative));
        return await ReadAsync(response);
    }

    /// <summary>An answer, read as browsers read it.</summary>
    public static async Task<IDocument> ReadAsync(HttpResponseMessage response)
    {
        ArgumentNullException.ThrowIfNull(response);
        var html = await response.Content.ReadAsStringAsync();
        return await BrowsingContext.New().OpenAsync(request => request.Content(html));
    }

    /// <summary>Sends a form.</summary>
    public Task<HttpResponseMessage> SendAsync(string address, params (string Name, string Value)[] values) => Client.PostAsync(
        new Uri(address, UriKind.RelativeOrAbsolute),
        new FormUrlEncodedContent(values.Select(value => new KeyValuePair<string, string>(value.Name, value.Value))));
}

/// <summary>Tests that share a host: each books on days of its own.</summary>
[CollectionDefinition(Name)]
public sealed class DemoHostTests : ICollectionFixture<DemoHost>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "demo host";
}
