using Actors.Web.Api;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Pages;

/// <summary>Who asks for a page.</summary>
internal static class Visitors
{
    private const string RequestId = "X-Request-ID";

    /// <summary>The visitor of a request. The host has given it an id by now, which its answer carries.</summary>
    public static Visitor Of(HttpContext http) =>
        new(http.Connection.RemoteIpAddress, http.Response.Headers[RequestId].ToString() is { Length: > 0 } id ? id : http.TraceIdentifier);
}
