using Microsoft.AspNetCore.Http;

namespace Actors.Web.Sessions;

/// <summary>
/// Whether a form was sent by a page of this host. Browsers say so by themselves, so no key has to be shared between hosts.
/// </summary>
internal static class SameOrigin
{
    /// <summary>
    /// True when it was: <c>Sec-Fetch-Site</c> says so, or <c>Origin</c> where that is absent. Without either nothing is believed.
    /// </summary>
    public static bool Sent(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0) return site == "same-origin";
        var origin = request.Headers.Origin.ToString();
        return origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }
}
