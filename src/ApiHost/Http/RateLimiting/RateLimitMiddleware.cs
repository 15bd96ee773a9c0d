using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Actors.ApiHost.Http;

/// <summary>Keeps every caller of the API within its allowance, and says how much of it is left.</summary>
/// <param name="next">What comes after.</param>
/// <param name="limiter">Who counts.</param>
internal sealed class RateLimitMiddleware(RequestDelegate next, RequestLimiter limiter)
{
    /// <summary>The header that tells the allowance.</summary>
    public const string Limit = "X-RateLimit-Limit";

    /// <summary>The header that tells what is left of it.</summary>
    public const string Remaining = "X-RateLimit-Remaining";

    /// <summary>The header that tells when there is more, in seconds since 1970.</summary>
    public const string Reset = "X-RateLimit-Reset";

    /// <summary>The header that comes with the last fifth of it.</summary>
    public const string Warning = "X-RateLimit-Warning";

    // The last fifth of an allowance comes with a warning.
    private const int WarningShare = 5;

    /// <summary>Serves a request.</summary>
    /// <param name="http">The request.</param>
    public Task InvokeAsync(HttpContext http)
    {
        var rules = limiter.Rules;
        if (!rules.Enabled || IsExempt(http)) return next(http);
        var call = ApiCall.Of(http);
        var decision = Take(call, rules);
        AddHeaders(http.Response.Headers, decision, call.Clock);
        return decision.IsAllowed ? next(http) : ErrorWriter.WriteAsync(call, Exceeded(decision));
    }

    /// <summary>The failure that tells a caller to wait.</summary>
    /// <param name="decision">What the limiter said.</param>
    public static ApiError Exceeded(RateLimitDecision decision) =>
        new(ApiErrorCode.RateLimited, decision.IsBanned
            ? $"Too many requests, and more after they were refused: nothing is answered for {decision.ResetSeconds} s."
            : $"Too many requests; try again in {decision.ResetSeconds} s.")
        {
            RetryAfterSeconds = decision.ResetSeconds,
        };

    /// <summary>The network that an address counts for.</summary>
    /// <param name="address">The address.</param>
    public static string NetworkOf(IPAddress? address)
    {
        if (address is null) return "unknown";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return address.ToString();
        // One subscriber has a whole /64.
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        bytes[8..].Clear();
        return new IPAddress(bytes).ToString();
    }

    // A route of a class of its own counts for both, and the headers tell of the class: its allowance is the smaller one.
    private RateLimitDecision Take(ApiCall call, RateLimitOptions rules)
    {
        var caller = call.Principal is { } principal ? "user:" + principal.UserId : "address:" + NetworkOf(call.Http.Connection.RemoteIpAddress);
        var decision = limiter.Take(caller, call.Principal is null ? rules.AnonymousRequests : rules.UserRequests);
        if (!decision.IsAllowed || call.Http.GetEndpoint()?.Metadata.GetMetadata<Operation>() is not { Rate: RateClass.Generation }) return decision;
        return limiter.Take("generation:" + caller, rules.GenerationRequests);
    }

    // Whatever watches or documents the host must not lock anybody out; what has no route still counts.
    private static bool IsExempt(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<NoRateLimit>() is not null
        || !http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    private static void AddHeaders(IHeaderDictionary headers, RateLimitDecision decision, TimeProvider clock)
    {
        headers[Limit] = decision.Limit.ToString(CultureInfo.InvariantCulture);
        headers[Remaining] = decision.Remaining.ToString(CultureInfo.InvariantCulture);
        headers[Reset] = (clock.GetUtcNow().ToUnixTimeSeconds() + decision.ResetSeconds).ToString(CultureInfo.InvariantCulture);
        if (decision.IsAllowed && decision.Remaining < (decision.Limit + WarningShare - 1) / WarningShare)
            headers[Warning] = string.Create(CultureInfo.InvariantCulture, $"{decision.Remaining} requests left");
    }
}

/// <summary>Which allowance a route draws on.</summary>
internal enum RateClass
{
    /// <summary>The caller's usual one.</summary>
    Usual,

    /// <summary>The usual one and a smaller one of its own: the route has a text generated, which is slow and costs money.</summary>
    Generation,
}

/// <summary>Marks a route that is never limited.</summary>
internal sealed class NoRateLimit
{
    /// <summary>The mark.</summary>
    public static NoRateLimit Mark { get; } = new();
}
