using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Actors.Web.Assets;

/// <summary>Serves the files that pages load.</summary>
internal static class AssetRoutes
{
    private const string ForEver = "public, max-age=31536000, immutable";

    // A page of the version before, or of the next, asks this host during an upgrade: it gets what there is, and asks again.
    private const string AskAgain = "no-cache";

    /// <summary>Maps them.</summary>
    public static void MapAssets(this IEndpointRouteBuilder routes, AssetFiles files) => routes
        .MapMethods("/assets/{hash}/{**name}", [HttpMethods.Get, HttpMethods.Head], (HttpContext http, string hash, string name) =>
            ServeAsync(http, files, hash, name))
        .ExcludeFromDescription();

    /// <summary>Writes a file, compressed for whoever takes that.</summary>
    public static Task WriteAsync(HttpContext http, AssetFiles files, AssetFile file, string caching)
    {
        var (request, response) = (http.Request, http.Response);
        response.Headers.CacheControl = caching;
        response.Headers.Vary = "Accept-Encoding";
        response.ContentType = file.ContentType;
        var takesBrotli = request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.OrdinalIgnoreCase);
        var bytes = takesBrotli ? files.Compressed(file) : file.Bytes;
        if (takesBrotli) response.Headers.ContentEncoding = "br";
        response.ContentLength = bytes.Length;
        return HttpMethods.IsHead(request.Method) ? Task.CompletedTask : response.Body.WriteAsync(bytes, http.RequestAborted).AsTask();
    }

    private static Task ServeAsync(HttpContext http, AssetFiles files, string hash, string name)
    {
        if (files.Find(name) is { } file) return WriteAsync(http, files, file, hash == files.Hash ? ForEver : AskAgain);
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
