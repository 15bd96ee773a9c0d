using Microsoft.AspNetCore.Http;

namespace Actors.Silo.Health;

/// <summary>Where those who watch a program ask how it is; the API has them under its base path too.</summary>
public static class HealthPaths
{
    /// <summary>Whether it answers at all.</summary>
    public const string KeepAlive = "/keep-alive";

    /// <summary>Whether the process runs.</summary>
    public const string Live = "/health/live";

    /// <summary>Whether bookings can be taken.</summary>
    public const string Ready = "/health/ready";

    /// <summary>Whether a path is one of them.</summary>
    /// <param name="path">The path.</param>
    public static bool Include(PathString path) =>
        path.Value is { } text && (EndsWith(text, Live) || EndsWith(text, Ready) || EndsWith(text, KeepAlive));

    private static bool EndsWith(string path, string end) => path.EndsWith(end, StringComparison.OrdinalIgnoreCase);
}
