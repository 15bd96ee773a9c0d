using Microsoft.AspNetCore.Http;

namespace Actors.Web.Booking.Manage;

/// <summary>
/// The token by which a client manages one appointment: in a cookie of that appointment's own path for half an hour, so that reloading
/// and going back work. The only cookie of the public pages, and none inside frames.
/// </summary>
internal static class ManageTokens
{
    private const string Name = "manage";

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);

    /// <summary>The token of a visit; null when there is none.</summary>
    public static string? Of(BookingVisit visit) =>
        visit.IsEmbedded ? null : visit.Http.Request.Cookies[Name] is { Length: > 0 and < 500 } token ? token : null;

    /// <summary>Keeps a token.</summary>
    public static void Keep(BookingVisit visit, string path, string token) =>
        visit.Http.Response.Cookies.Append(Name, token, new CookieOptions
        {
            Path = path,
            HttpOnly = true,
            Secure = visit.Http.Request.IsHttps,
            SameSite = SameSiteMode.Lax,
            MaxAge = Kept,
            IsEssential = true,
        });
}
