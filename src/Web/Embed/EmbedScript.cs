using Actors.Web.Assets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Actors.Web.Embed;

/// <summary>The script that other sites load: at an address that never changes, and for every origin.</summary>
internal static class EmbedScript
{
    /// <summary>Where it is.</summary>
    public const string Path = "/embed.js";

    private const string AnHour = "public, max-age=3600";

    /// <summary>Maps it.</summary>
    public static void MapEmbedScript(this IEndpointRouteBuilder routes, AssetFiles files) => routes
        .MapMethods(Path, [HttpMethods.Get, HttpMethods.Head], (HttpContext http) =>
        {
            http.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
            // So that sites may pin it by a hash of its content (Subresource Integrity).
            http.Response.Headers.AccessControlAllowOrigin = "*";
            return AssetRoutes.WriteAsync(http, files, files.Find("embed.js")!, AnHour);
        })
        .ExcludeFromDescription();
}
