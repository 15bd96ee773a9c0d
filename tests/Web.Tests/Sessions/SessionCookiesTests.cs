using Actors.Web.Api;
using Actors.Web.Sessions;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Tests.Sessions;

public sealed class SessionCookiesTests
{
    private static readonly TokensInfo Tokens = new() { Token = "access-1", RefreshToken = "refresh-1", ExpiresIn = 900 };

    [Fact]
    public void Over_TLS_they_are_of_this_host_alone_and_no_script_reads_them()
    {
        var cookies = Kept("https", isRemembered: true);
        cookies.Count.ShouldBe(3);
        foreach (var cookie in cookies)
        {
            cookie.ShouldStartWith("__Host-");
            var said = cookie.ToLowerInvariant();
            foreach (var attribute in new[] { "; path=/", "; secure", "; httponly", "; samesite=lax" }) said.ShouldContain(attribute);
            said.ShouldNotContain("domain=");
        }
    }

    [Fact]
    public void Who_does_not_stay_signed_in_leaves_with_the_window()
    {
        var cookies = Kept("https", isRemembered: false);
        cookies.Single(cookie => cookie.StartsWith("__Host-refresh", StringComparison.Ordinal)).ShouldNotContain("max-age");
        cookies.Single(cookie => cookie.StartsWith("__Host-access", StringComparison.Ordinal)).ShouldContain("max-age=900");
    }

    [Fact]
    public void Without_TLS_there_is_no_prefix_since_browsers_would_refuse_it() =>
        Kept("http", isRemembered: true).ShouldAllBe(cookie => !cookie.StartsWith("__", StringComparison.Ordinal));

    [Fact]
    public void What_is_forgotten_is_gone_at_once()
    {
        var http = new DefaultHttpContext();
        http.Request.Scheme = "https";
        SessionCookies.Forget(http);
        http.Response.Headers.SetCookie.Count.ShouldBe(3);
        http.Response.Headers.SetCookie.ShouldAllBe(cookie => cookie!.Contains("expires=Thu, 01 Jan 1970", StringComparison.Ordinal));
    }

    private static List<string> Kept(string scheme, bool isRemembered)
    {
        var http = new DefaultHttpContext();
        http.Request.Scheme = scheme;
        SessionCookies.Keep(http, Tokens, isRemembered);
        return [.. http.Response.Headers.SetCookie.Select(cookie => cookie!)];
    }
}
