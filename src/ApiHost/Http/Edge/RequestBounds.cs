using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Actors.ApiHost.Http;

/// <summary>
/// How much a request may be before it is understood. Section <c>Requests</c> of the configuration. The path with its query is 8 KiB at most
/// and headers are 64 at most; what exceeds that the server refuses itself with 414 or 431.
/// </summary>
public sealed class RequestBounds
{
    /// <summary>The section's name.</summary>
    public const string Section = "Requests";

    private const int LongestLine = 8 * 1024;
    private const int MostHeaders = 64;

    /// <summary>All headers together, in bytes. 16384 by default.</summary>
    public int HeaderBytes { get; set; } = 16 * 1024;

    /// <summary>In how many seconds the headers of a request must be here. 10 by default.</summary>
    public int HeaderSeconds { get; set; } = 10;

    /// <summary>In how many seconds the body of a request must be here. 30 by default; slower than 240 bytes a second is too slow earlier.</summary>
    public int BodySeconds { get; set; } = 30;

    /// <summary>What is nonsense, or null.</summary>
    public string? Problem()
    {
        if (HeaderBytes is < 4096 or > 1024 * 1024) return "Requests:HeaderBytes is from 4096 to 1048576.";
        return HeaderSeconds is < 1 or > 600 || BodySeconds is < 1 or > 600 ? "Requests: HeaderSeconds and BodySeconds are from 1 to 600." : null;
    }

    /// <summary>Tells the server.</summary>
    /// <param name="server">The server's options.</param>
    public void ApplyTo(KestrelServerOptions server)
    {
        server.AddServerHeader = false;
        server.Limits.MaxRequestBodySize = JsonInput.LargestReceived;
        server.Limits.MaxRequestLineSize = LongestLine;
        server.Limits.MaxRequestHeaderCount = MostHeaders;
        server.Limits.MaxRequestHeadersTotalSize = HeaderBytes;
        server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(HeaderSeconds);
    }
}
