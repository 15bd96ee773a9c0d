using Actors.ApiHost.Http.Binding;
using Actors.Grains.Configuration;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace Actors.ApiHost.Http.Edge;

/// <summary>
/// How much a request may be before it is understood. Section <c>Requests</c> of the configuration. The path with its query is 8 KiB at
/// most and headers are 64 at most; what exceeds that the server refuses itself with 414 or 431.
/// </summary>
public sealed class RequestBounds
{
    /// <summary>The section's name.</summary>
    public const string Section = "Requests";

    private const int LongestLine = 8 * 1024;
    private const int MostHeaders = 64;

    // For so long nobody is too slow: what a network holds back for a moment.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>All headers together, in bytes. 16384 by default.</summary>
    public int HeaderBytes { get; set; } = 16 * 1024;

    /// <summary>In how many seconds the headers of a request must be here. 10 by default.</summary>
    public int HeaderSeconds { get; set; } = 10;

    /// <summary>
    /// In how many seconds the body of a request must be here. 30 by default; slower than 240 bytes a second is too slow earlier.
    /// </summary>
    public int BodySeconds { get; set; } = 30;

    /// <summary>
    /// How many bytes of an answer a caller must take in a second, on the average and after the first five seconds; who is slower is cut
    /// off, since an answer that is computed as it is read keeps its turn for as long. 16384 by default.
    /// </summary>
    public int AnswerBytesPerSecond { get; set; } = 16 * 1024;

    /// <summary>Tells the server.</summary>
    public void ApplyTo(KestrelServerOptions server)
    {
        server.AddServerHeader = false;
        server.Limits.MaxRequestBodySize = RequestBody.MaxReceived;
        server.Limits.MaxRequestLineSize = LongestLine;
        server.Limits.MaxRequestHeaderCount = MostHeaders;
        server.Limits.MaxRequestHeadersTotalSize = HeaderBytes;
        server.Limits.MinResponseDataRate = new MinDataRate(AnswerBytesPerSecond, Patience);
        server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(HeaderSeconds);
    }
}

/// <summary>Refuses bounds that let in nothing, or everything.</summary>
internal sealed class RequestBoundsValidator : IValidateOptions<RequestBounds>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, RequestBounds options) => new OptionsRules(RequestBounds.Section)
        .Range(nameof(options.HeaderBytes), options.HeaderBytes, 4 * 1024, 1024 * 1024)
        .Range(nameof(options.HeaderSeconds), options.HeaderSeconds, 1, 600)
        .Range(nameof(options.BodySeconds), options.BodySeconds, 1, 600)
        .Range(nameof(options.AnswerBytesPerSecond), options.AnswerBytesPerSecond, 240, 16 * 1024 * 1024)
        .Result;
}
