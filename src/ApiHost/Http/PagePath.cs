namespace Actors.ApiHost.Http;

/// <summary>
/// Where pages for people are: they have a policy of their own and are kept by browsers. Whoever serves pages registers it.
/// </summary>
internal sealed record PagePath(string Path)
{
    /// <summary>True when pages and their files are below the path as well.</summary>
    public bool HasFiles { get; init; }

    /// <summary>Names the page in logs: never by the whole path, since callers can write anything there.</summary>
    public string Name => HasFiles ? Path + "/*" : Path;

    /// <summary>True for a request for the page or its files.</summary>
    public bool Holds(PathString path) => HasFiles
        ? path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase)
        : path.Equals(Path, StringComparison.OrdinalIgnoreCase);
}
