using Microsoft.AspNetCore.Http;

namespace Actors.Web.Policies;

/// <summary>What pages may load and do, and who may frame them.</summary>
public static class FramePolicy
{
    /// <summary>The policy of pages that nobody may frame.</summary>
    public const string Pages =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; media-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Lets an organisation's own sites frame an answer; without any only this host.</summary>
    internal static void Allow(HttpResponse response, IReadOnlyList<string> origins)
    {
        var ancestors = origins.Count == 0 ? "'self'" : string.Join(' ', origins);
        response.Headers.ContentSecurityPolicy = Pages
            .Replace("frame-ancestors 'none'", "frame-ancestors " + ancestors, StringComparison.Ordinal);
        // The older header knows no list.
        response.Headers.Remove("X-Frame-Options");
    }
}
