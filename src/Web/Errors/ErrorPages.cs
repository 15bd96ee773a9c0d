using Actors.Web.Assets;
using Actors.Web.Pages;
using Actors.Web.Parts;
using Actors.Web.Texts;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Errors;

/// <summary>Pages that say why there is no page.</summary>
/// <remarks>They are made of what is known without asking anybody, since it may be the asking that failed.</remarks>
public sealed class ErrorPages
{
    private const string Product = "Actors";

    private readonly AssetFiles _assets;

    internal ErrorPages(AssetFiles assets) => _assets = assets;

    /// <summary>Writes the page for a failure of a request for a page.</summary>
    public Task WriteAsync(HttpContext http, int status, string requestId, int? retryAfterSeconds) =>
        Of(http, status, requestId, retryAfterSeconds).ExecuteAsync(http);

    internal PageResult Of(HttpContext http, int status, string requestId, int? retryAfterSeconds)
    {
        var language = Languages.Choose(http.Request.Query["lang"], http.Request.Headers.AcceptLanguage, [], null);
        var frame = new Frame
        {
            Language = language,
            Owner = Product,
            Home = "/",
            Asset = _assets.AddressOf,
            Styles = [],
            Modules = [],
            IsEmbedded = http.Request.Path.StartsWithSegments("/embed", StringComparison.OrdinalIgnoreCase),
        };
        http.Response.Headers.CacheControl = "no-store";
        var isForm = HttpMethods.IsPost(http.Request.Method);
        return PageResult.Of<ErrorPage>(ErrorView.Of(frame, isForm, status, requestId, retryAfterSeconds), status);
    }
}
