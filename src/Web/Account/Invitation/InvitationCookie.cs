using Microsoft.AspNetCore.Http;

namespace Actors.Web.Account.Invitation;

/// <summary>
/// The token of an invitation, in a cookie of the invitation's own path for an hour: whoever is invited may have to sign in first, and
/// comes back.
/// </summary>
internal static class InvitationCookie
{
    private const string Name = "invitation";

    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    /// <summary>The token; null when there is none.</summary>
    public static string? Of(HttpRequest request) => request.Cookies[Name] is { Length: > 0 and < 500 } token ? token : null;

    /// <summary>Keeps a token.</summary>
    public static void Keep(HttpContext http, string token) => http.Response.Cookies.Append(Name, token, Options(http, Kept));

    /// <summary>Forgets it.</summary>
    public static void Forget(HttpContext http) => http.Response.Cookies.Delete(Name, Options(http, lasts: null));

    private static CookieOptions Options(HttpContext http, TimeSpan? lasts) => new()
    {
        Path = InvitationEndpoint.Root,
        HttpOnly = true,
        Secure = http.Request.IsHttps,
        SameSite = SameSiteMode.Lax,
        MaxAge = lasts,
        IsEssential = true,
    };
}
