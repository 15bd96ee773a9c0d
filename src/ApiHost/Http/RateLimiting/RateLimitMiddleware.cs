using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Actors.ApiHost.Http;

/// <summary>Keeps every caller of the API within its allowance, and says how much of it is left.</summary>
/// <param name="next">What comes after.</param>
/// <param name="limiter">Who counts.</param>
internal sealed class RateLimitMiddleware(RequestDelegate next, RequestLimiter limiter)
{
    // The last fifth of an allowance comes with a warning.
    private const int WarningShare = 5;

    /// <summary>Serves a request.</summary>
    /// <param name="http">The request.</param>
    public Task InvokeAsync(HttpContext http)
    {
        var rules = limiter.Rules;
        if (!rules.Enabled || IsExempt(http)) return next(http);
        var call = ApiCall.Of(http);
        var decision = call.Principal is { } principal
            ? limiter.Take("user:" + principal.UserId, rules.UserRequests)
            : limiter.Take("address:" + NetworkOf(http.Connection.RemoteIpAddress), rules.AnonymousRequests);
        AddHeaders(http.Response.Headers, decision, call.Clock);
        return decision.IsAllowed ? next(http) : ErrorWriter.WriteAsync(call, Exceeded(decision));
    }

    /// <summary>The failure that tells a caller to wait.</summary>
    /// <param name="decision">What the limiter said.</param>
    public static ApiError Exceeded(RateLimitDecision decision) =>
        new(ApiErrorCode.RateLimited, $"Too many requests; try again in {decision.ResetSeconds} s.") { RetryAfterSeconds = decision.ResetSeconds };

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

    // Whatever watches or documents the host must not lock anybody out; what has no route still counts.
    private static bool IsExempt(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<NoRateLimit>() is not null
        || !http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    private static void AddHeaders(IHeaderDictionary headers, RateLimitDecision decision, TimeProvider clock)
    {
        headers["X-RateLimit-Limit"] = decision.Limit.ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Remaining"] = decision.Remaining.ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Reset"] = (clock.GetUtcNow().ToUnixTimeSeconds() + decision.ResetSeconds).ToString(CultureInfo.InvariantCulture);
        if (decision.IsAllowed && decision.Remaining < (decision.Limit + WarningShare - 1) / WarningShare)
            headers["X-RateLimit-Warning"] = string.Create(CultureInfo.InvariantCulture, $"{decision.Remaining} requests left");
    }
}

/// <summary>Marks a route that is never limited.</summary>
internal sealed class NoRateLimit
{
    /// <summary>The mark.</summary>
    public static NoRateLimit Mark { get; } = new();
}
