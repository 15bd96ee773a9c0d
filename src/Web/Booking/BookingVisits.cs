using Actors.Web.Api;
using Actors.Web.Assets;
using Actors.Web.Errors;
using Actors.Web.Pages;
using Actors.Web.Parts;
using Actors.Web.Policies;
using Actors.Web.Texts;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Booking;

/// <summary>Opens visits of booking pages, and of the same in a frame of another site.</summary>
internal sealed class BookingVisits(
    ApiTransport transport, AssetFiles assets, ErrorPages errors, TimeProvider clock, bool isEmbedded) : IVisitOpener<BookingVisit>
{
    private const string NoCache = "no-cache";

    // What is sent here may be answered with the page that it is a step of; only that page can be linked to.
    private static readonly string[] StepsOfPages = ["/hold", "/accept"];

    /// <inheritdoc/>
    public async Task<IResult> OpenAsync(HttpContext http, Func<BookingVisit, Task<IResult>> page)
    {
        var slug = (string?)http.Request.RouteValues["tenant"] ?? "";
        var visitor = Visitors.Of(http);
        var api = new ApiClient(transport.Invoker, visitor) { Tenant = slug };
        var found = await api.GetAsync($"/tenants/{Uri.EscapeDataString(slug)}", ApiJson.Default.TenantInfo, http.RequestAborted);
        var tenant = found.Required;
        http.Response.Headers.CacheControl = NoCache;
        if (isEmbedded) FramePolicy.Allow(http.Response, tenant.EmbedOrigins);
        // What was booked can be managed where nothing more can be booked.
        var isOwn = http.Request.RouteValues.ContainsKey("id");
        if (!tenant.BookingPage.Enabled && !isOwn) return await RefuseAsync(http, StatusCodes.Status404NotFound);
        return await page(VisitOf(http, api, tenant));
    }

    /// <inheritdoc/>
    /// <remarks>These pages have no cookies: there is no right that another site's form could borrow.</remarks>
    public bool IsSameSite(HttpContext http) => true;

    /// <inheritdoc/>
    public Task<IResult> RefuseAsync(HttpContext http, int status, int? retryAfterSeconds = null) =>
        Task.FromResult<IResult>(errors.Of(http, status, Visitors.Of(http).RequestId, retryAfterSeconds));

    private BookingVisit VisitOf(HttpContext http, ApiClient api, TenantInfo tenant)
    {
        var root = $"/{(isEmbedded ? "embed" : "book")}/{tenant.Slug}";
        var language = Languages.Choose(
            http.Request.Query["lang"], http.Request.Headers.AcceptLanguage, tenant.Languages, tenant.Language);
        return new BookingVisit
        {
            Http = http,
            Api = api,
            Tenant = tenant,
            Language = language,
            Clock = clock,
            Root = root,
            Frame = FrameOf(http, tenant, language, root),
        };
    }

    private Frame FrameOf(HttpContext http, TenantInfo tenant, Language language, string root) => new()
    {
        Language = language,
        Owner = tenant.Name,
        Home = BookingVisit.AddressOf(http, root).ToString(),
        LogoAddress = tenant.Branding?.LogoUrl,
        ThemeAddress = ThemeEndpoint.AddressOf(root, tenant.Branding?.PrimaryColor),
        Asset = assets.AddressOf,
        Styles = ["css/booking.css"],
        FirstScripts = ["js/zone.js"],
        Modules = isEmbedded ? ["js/booking.js", "js/embed-child.js"] : ["js/booking.js"],
        IsEmbedded = isEmbedded,
        EmbedOrigins = tenant.EmbedOrigins,
        ZoneParameter = HttpMethods.IsPost(http.Request.Method) ? null : "tz",
        Scheme = http.Request.Query["theme"].ToString() is ("light" or "dark") and var scheme ? scheme : null,
        OtherLanguages =
        [
            .. Languages.All.Where(other => other != language && IsOffered(tenant, other))
                .Select(other => (other, AddressIn(http, other))),
        ],
        FootLinks = [.. FootOf(tenant, language.Common)],
    };

    private static bool IsOffered(TenantInfo tenant, Language language) =>
        tenant.Languages.Count == 0 || tenant.Languages.Contains(language.Code, StringComparer.OrdinalIgnoreCase);

    // The same page, in another language.
    private static string AddressIn(HttpContext http, Language language)
    {
        var path = http.Request.Path.ToUriComponent();
        var step = HttpMethods.IsPost(http.Request.Method)
            ? Array.Find(StepsOfPages, known => path.EndsWith(known, StringComparison.Ordinal))
            : null;
        var address = new ApiQuery(path[..^(step?.Length ?? 0)]);
        foreach (var (name, value) in http.Request.Query.Take(40))
        {
            if (name != "lang") address.With(Uri.EscapeDataString(name), value.ToString());
        }

        return address.With("lang", language.Code).ToString();
    }

    private static IEnumerable<(string, string)> FootOf(TenantInfo tenant, CommonTexts texts)
    {
        if (tenant.Contact?.Email is { } email) yield return ($"{texts.Contact}: {email}", "mailto:" + email);
        if (tenant.Contact?.Phone is { } phone) yield return (phone, "tel:" + phone);
        if (tenant.PrivacyUrl is { } privacy) yield return (texts.Privacy, privacy);
        if (tenant.TermsUrl is { } terms) yield return (texts.Terms, terms);
    }
}
