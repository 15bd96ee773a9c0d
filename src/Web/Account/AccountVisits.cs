using Actors.Web.Api;
using Actors.Web.Assets;
using Actors.Web.Errors;
using Actors.Web.Pages;
using Actors.Web.Parts;
using Actors.Web.Sessions;
using Actors.Web.Texts;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Account;

/// <summary>Opens visits of the account pages: for everybody.</summary>
internal sealed class AccountVisits(ApiTransport transport, AssetFiles assets, ErrorPages errors, SessionRefresher sessions)
    : IVisitOpener<AccountVisit>
{
    /// <inheritdoc/>
    public Task<IResult> OpenAsync(HttpContext http, Func<AccountVisit, Task<IResult>> page)
    {
        http.Response.Headers.CacheControl = "no-store";
        var language = Languages.Choose(http.Request.Query["lang"], http.Request.Headers.AcceptLanguage, [], null);
        var stranger = new ApiClient(transport.Invoker, Visitors.Of(http));
        ApiClient As(string token) => new(transport.Invoker, Visitors.Of(http)) { AccessToken = token };
        return page(new AccountVisit
        {
            Http = http,
            Api = stranger,
            ApiAs = As,
            Session = new AccountSession(http, stranger, As, sessions),
            Language = language,
            Frame = new Frame
            {
                Language = language,
                Owner = "Actors",
                Home = "/",
                Asset = assets.AddressOf,
                Styles = [],
                Modules = ["js/account.js"],
            },
        });
    }

    /// <inheritdoc/>
    public bool IsSameSite(HttpContext http) => SameOrigin.Sent(http.Request);

    /// <inheritdoc/>
    public Task<IResult> RefuseAsync(HttpContext http, int status, int? retryAfterSeconds = null) =>
        Task.FromResult<IResult>(errors.Of(http, status, Visitors.Of(http).RequestId, retryAfterSeconds));
}
