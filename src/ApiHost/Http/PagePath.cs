using Actors.ApiHost.Http.Errors;

namespace Actors.ApiHost.Http;

/// <summary>
/// Where pages for people are: they have a policy of their own and are kept by browsers. Whoever serves pages registers it.
/// </summary>
internal sealed record PagePath(string Path)
{
    /// <summary>True when pages and their files are below the path as well.</summary>
    public bool HasFiles { get; init; }

    /// <summary>What browsers let it load and do, and who may frame it, unless the page says otherwise.</summary>
    public string Policy { get; init; } = PolicyOfPages;

    /// <summary>Tells visitors of a failure by a page; null where the conventions' own words do.</summary>
    public Func<HttpContext, ApiError, Task>? TellFailure { get; init; }

    // Pages are made of their own scripts, styles and images, and call this host; styles of the explorer are inline.
    private const string PolicyOfPages =
        "default-src 'none'; object-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src "
            + "'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Names the page in logs: never by the whole path, since callers can write anything there.</summary>
    public string Name => HasFiles ? Path + "/*" : Path;

    /// <summary>True for a request for the page or its files.</summary>
    public bool Holds(PathString path) => HasFiles
        ? path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase)
        : path.Equals(Path, StringComparison.OrdinalIgnoreCase);
}
