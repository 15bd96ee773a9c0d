using Actors.Web.Api;
using Actors.Web.Assets;
using Actors.Web.Errors;
using Actors.Web.Pages;
using Actors.Web.Parts;
using Actors.Web.Sessions;
using Actors.Web.Texts;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Desk;

/// <summary>Opens visits of the desk: for those who have signed in; others sign in first and come back.</summary>
internal sealed class DeskVisits(
    ApiTransport transport, AssetFiles assets, ErrorPages errors, SessionRefresher sessions, TimeProvider clock) : IVisitOpener<DeskVisit>
{
    /// <inheritdoc/>
    public async Task<IResult> OpenAsync(HttpContext http, Func<DeskVisit, Task<IResult>> page)
    {
        http.Response.Headers.CacheControl = "no-store";
        var visitor = Visitors.Of(http);
        if (await sessions.TokenAsync(http, new ApiClient(transport.Invoker, visitor)) is not { } token) return SignIn(http);
        var api = new ApiClient(transport.Invoker, visitor) { AccessToken = token };
        var session = await api.GetAsync("/auth/session", ApiJson.Default.SessionInfo, http.RequestAborted);
        if (!session.Is(out var known, out var problem)) return problem.Status == StatusCodes.Status401Unauthorized ? SignIn(http)
            : throw new ApiProblemException(problem);
        if (known.User.TenantSlug is not { } slug) return await RefuseAsync(http, StatusCodes.Status403Forbidden);
        var stranger = new ApiClient(transport.Invoker, visitor) { Tenant = slug };
        var tenant = (await stranger.GetAsync("/tenants/" + Uri.EscapeDataString(slug), ApiJson.Default.TenantInfo,
            http.RequestAborted)).Required;
        return await page(VisitOf(http, api, known.User, tenant));
    }

    /// <inheritdoc/>
    public bool IsSameSite(HttpContext http) => SameOrigin.Sent(http.Request);

    /// <inheritdoc/>
    public Task<IResult> RefuseAsync(HttpContext http, int status, int? retryAfterSeconds = null) =>
        Task.FromResult<IResult>(errors.Of(http, status, Visitors.Of(http).RequestId, retryAfterSeconds));

    private static IResult SignIn(HttpContext http)
    {
        var back = HttpMethods.IsGet(http.Request.Method) ? http.Request.Path + http.Request.QueryString : DeskVisit.Root;
        return SeeOther.To(new ApiQuery("/sign-in").With("return", back));
    }

    private DeskVisit VisitOf(HttpContext http, ApiClient api, UserInfo user, TenantInfo tenant)
    {
        var language = Languages.Choose(null, http.Request.Headers.AcceptLanguage, [], tenant.Language);
        return new DeskVisit
        {
            Http = http,
            Api = api,
            User = user,
            Tenant = tenant with { Slug = user.TenantSlug! },
            Language = language,
            Clock = clock,
            Frame = new Frame
            {
                Language = language,
                Owner = tenant.Name,
                Home = DeskVisit.Root,
                LogoAddress = tenant.Branding?.LogoUrl,
                ThemeAddress = Booking.ThemeEndpoint.AddressOf("/book/" + user.TenantSlug, tenant.Branding?.PrimaryColor),
                Asset = assets.AddressOf,
                Styles = ["css/booking.css", "css/desk.css"],
                Modules = ["js/desk.js"],
            },
        };
    }
}
