using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Actors.Web.Tests.Budgets;

/// <summary>The pages in this process, clients of the API of a host over HTTP: each call that they make is seen.</summary>
internal sealed class CountedPages : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly ConcurrentQueue<string> _calls;
    private CountedPages(WebApplication application, ConcurrentQueue<string> calls, string address) =>
        (_application, _calls, Client) = (application, calls, new HttpClient { BaseAddress = new Uri(address) });

    /// <summary>Asks for pages.</summary>
    public HttpClient Client { get; }

    /// <summary>Starts them.</summary>
    /// <param name="api">The host whose API they ask.</param>
    public static async Task<CountedPages> StartAsync(Uri api)
    {
        var calls = new ConcurrentQueue<string>();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(TimeProvider.System).AddWeb(_ => new Counter(api, calls));
        var application = builder.Build();
        application.Urls.Add("http://127.0.0.1:0");
        application.MapWeb();
        await application.StartAsync();
        var address = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return new CountedPages(application, calls, address);
    }

    /// <summary>What a page asks the API for, below its base and without queries.</summary>
    public async Task<IReadOnlyList<string>> CallsAsync(string page)
    {
        _calls.Clear();
        using var response = await Client.GetAsync(new Uri(page, UriKind.Relative));
        response.IsSuccessStatusCode.ShouldBeTrue(page);
        return [.. _calls];
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _application.DisposeAsync();
    }

    private sealed class Counter(Uri api, ConcurrentQueue<string> calls) : DelegatingHandler(new HttpClientHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            calls.Enqueue(request.RequestUri!.AbsolutePath["/api/v1".Length..]);
            request.RequestUri = new Uri(api, request.RequestUri.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
