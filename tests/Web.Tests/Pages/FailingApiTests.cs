using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Actors.Web.Tests.Pages;

/// <summary>What pages say while the API cannot do what they ask for.</summary>
public sealed class FailingApiTests : IAsyncLifetime
{
    private readonly FailingApi _api = new();
    private WebApplication _pages = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddWeb(_ => _api);
        _pages = builder.Build();
        _pages.MapWeb();
        await _pages.StartAsync();
        _client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = new Uri(_pages.Urls.Single()),
        };
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _pages.DisposeAsync();
    }

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.InternalServerError)]
    public async Task Nobody_is_told_to_be_signed_out_who_is_not(HttpStatusCode status)
    {
        _api.Status = status;
        foreach (var cookies in new[] { "access=one; refresh=two", "refresh=two" })
        {
            using var response = await SignOutAsync(cookies);
            response.StatusCode.ShouldBe(status);
            response.Headers.Contains("Set-Cookie").ShouldBeFalse("the session goes on");
            var page = await DemoHost.ReadAsync(response);
            page.QuerySelector("h1")!.TextContent.ShouldBe("You are still signed in");
            page.QuerySelector("form[method=post][action='/sign-out'] button").ShouldNotBeNull();
        }
    }

    [Fact]
    public async Task Whose_session_is_over_is_signed_out()
    {
        _api.Status = HttpStatusCode.Unauthorized;
        using var response = await SignOutAsync("access=one; refresh=two");
        response.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        response.Headers.GetValues("Set-Cookie").Count().ShouldBe(3);
    }

    [Fact]
    public async Task A_page_is_asked_for_again_with_a_link_and_a_form_from_the_page_before()
    {
        _api.Status = HttpStatusCode.ServiceUnavailable;
        using var shown = await _client.GetAsync(new Uri("/book/demo/consultation", UriKind.Relative));
        var page = await DemoHost.ReadAsync(shown);
        page.QuerySelector("main a.button")!.TextContent.ShouldBe("Try again");
        using var sent = await _client.PostAsync(
            new Uri("/book/demo/consultation/hold", UriKind.Relative), new FormUrlEncodedContent([new("start", "2027-03-02T09:00:00Z")]));
        sent.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        var failed = await DemoHost.ReadAsync(sent);
        failed.QuerySelectorAll("main a").ShouldBeEmpty("a link would ask for a page that there is not");
        failed.QuerySelector("main")!.TextContent.ShouldContain("Go back");
    }

    private async Task<HttpResponseMessage> SignOutAsync(string cookies)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/sign-out", UriKind.Relative))
        {
            Content = new FormUrlEncodedContent([]),
            Headers = { { "Cookie", cookies }, { "Sec-Fetch-Site", "same-origin" } },
        };
        return await _client.SendAsync(request);
    }

    // The other side of the pages, as they see it when it fails.
    private sealed class FailingApi : HttpMessageHandler
    {
        public HttpStatusCode Status { get; set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(Status)
            {
                Content = new StringContent(
                    """{"success":false,"error":{"code":"FAILED","message":"Failed."}}""", Encoding.UTF8, "application/json"),
            });
    }
}
