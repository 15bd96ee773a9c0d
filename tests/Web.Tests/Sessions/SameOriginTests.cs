using Actors.Web.Sessions;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Tests.Sessions;

public sealed class SameOriginTests
{
    [Theory]
    [InlineData("same-origin", null, true)]
    [InlineData("same-site", "https://app.example", false)]
    [InlineData("cross-site", "https://app.example", false)]
    [InlineData("none", null, false)]
    [InlineData(null, "https://app.example", true)]
    [InlineData(null, "https://evil.example", false)]
    [InlineData(null, "http://app.example", false)]
    [InlineData(null, "null", false)]
    [InlineData(null, null, false)]
    public void A_form_is_taken_from_this_host_alone(string? site, string? origin, bool isTaken)
    {
        var request = new DefaultHttpContext().Request;
        (request.Scheme, request.Host) = ("https", new HostString("app.example"));
        if (site is not null) request.Headers["Sec-Fetch-Site"] = site;
        if (origin is not null) request.Headers.Origin = origin;
        SameOrigin.Sent(request).ShouldBe(isTaken);
    }
}
