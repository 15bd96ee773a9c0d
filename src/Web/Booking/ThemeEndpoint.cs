using Actors.Web.Theme;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Booking;

/// <summary>The organisation's colours, as a stylesheet of their own: the policy of pages allows no style inside them.</summary>
internal static class ThemeEndpoint
{
    /// <summary>Where it is; null when the organisation has chosen no colour. It changes with the colour.</summary>
    public static string? AddressOf(string root, string? colour) =>
        Colour.Parse(colour) is { } accent ? $"{root}/-/theme.css?v={accent.ToString()[1..]}" : null;

    /// <summary>Writes it.</summary>
    public static Task<IResult> ShowAsync(BookingVisit visit)
    {
        visit.Http.Response.Headers.CacheControl = "public, max-age=86400";
        var css = Colour.Parse(visit.Tenant.Branding?.PrimaryColor) is { } accent ? TenantTheme.Of(accent).ToCss() : "";
        return Task.FromResult(Results.Text(css, "text/css; charset=utf-8"));
    }
}
