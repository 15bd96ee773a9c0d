using Actors.Web.Api;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Sessions;

/// <summary>
/// The API's own tokens in cookies that no script reads and no other site's form brings along. The API reads none: it is the pages that
/// turn them into the header it asks for.
/// </summary>
internal static class SessionCookies
{
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(30);

    /// <summary>The access token; null when it has ended.</summary>
    public static string? Access(HttpRequest request) => Read(request, "access");

    /// <summary>The refresh token.</summary>
    public static string? Refresh(HttpRequest request) => Read(request, "refresh");

    /// <summary>Keeps what the API gave.</summary>
    /// <param name="http">The request.</param>
    /// <param name="tokens">The tokens.</param>
    /// <param name="isRemembered">True to outlive the browser's window.</param>
    public static void Keep(HttpContext http, TokensInfo tokens, bool isRemembered)
    {
        Write(http, "access", tokens.Token, TimeSpan.FromSeconds(tokens.ExpiresIn));
        Write(http, "refresh", tokens.RefreshToken, isRemembered ? Remembered : null);
        Write(http, "remember", isRemembered ? "1" : "0", isRemembered ? Remembered : null);
    }

    /// <summary>True when the session was begun to outlive the browser's window.</summary>
    public static bool IsRemembered(HttpRequest request) => Read(request, "remember") == "1";

    /// <summary>Forgets them.</summary>
    public static void Forget(HttpContext http)
    {
        foreach (var name in new[] { "access", "refresh", "remember" }) http.Response.Cookies
            .Delete(Name(http.Request, name), Options(http, null));
    }

    private static string? Read(HttpRequest request, string name) =>
        request.Cookies[Name(request, name)] is { Length: > 0 and < 4_000 } value ? value : null;

    private static void Write(HttpContext http, string name, string value, TimeSpan? lasts) =>
        http.Response.Cookies.Append(Name(http.Request, name), value, Options(http, lasts));

    // Browsers hold the prefix to Secure, Path=/ and no Domain (RFC 6265bis 4.1.3.2); over http, in Development, there is none.
    private static string Name(HttpRequest request, string name) => (request.IsHttps ? "__Host-" : "") + name;

    private static CookieOptions Options(HttpContext http, TimeSpan? lasts) => new()
    {
        Path = "/",
        HttpOnly = true,
        Secure = http.Request.IsHttps,
        SameSite = SameSiteMode.Lax,
        MaxAge = lasts,
        IsEssential = true,
    };
}
