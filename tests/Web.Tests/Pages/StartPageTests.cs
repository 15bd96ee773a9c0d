using System.Net;

namespace Actors.Web.Tests.Pages;

/// <summary>The host's own address where there is a demo. Without one it leads to the desk (tests/ApiHost.Tests).</summary>
[Collection(DemoHostTests.Name)]
public sealed class StartPageTests(DemoHost host)
{
    [Fact]
    public async Task Whoever_opens_the_host_is_shown_where_to_begin_and_how_to_sign_in()
    {
        var page = await host.PageAsync("/");
        page.QuerySelectorAll("h1, main").Length.ShouldBe(2);
        page.QuerySelectorAll("code").Select(code => code.TextContent).ShouldBe(["owner@demo.example", "demo-password"]);
        page.QuerySelectorAll("a.primary").Length.ShouldBe(1);
        var links = page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!).ToList();
        links.ShouldBe(["/book/demo", "/app", "/docs", "/openapi/v1.json", "/health/ready"]);
        foreach (var link in links)
        {
            using var answer = await host.Client.GetAsync(new Uri(link, UriKind.Relative));
            ((int)answer.StatusCode).ShouldBeLessThan(400, link);
        }
    }

    [Fact]
    public async Task It_may_load_nothing_from_elsewhere_and_be_framed_by_nobody()
    {
        using var answer = await host.Client.GetAsync(new Uri("/", UriKind.Relative));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }
}
