using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Actors.ApiHost.Http.Door;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Http.Routes;
using Actors.Web.Pages;

namespace Actors.ApiHost.Http.RateLimiting;

/// <summary>Keeps every caller of the API within its allowance, and says how much of it is left.</summary>
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
    public Task InvokeAsync(HttpContext http)
    {
        if (!limiter.Rules.Enabled || IsExempt(http)) return next(http);
        var call = ApiCall.Of(http);
        var taking = limiter.TakeAsync(AllowancesOf(call));
        // Counting in memory is done by now, and an async method would make a task to say so.
        return taking.IsCompletedSuccessfully ? GoOnAsync(call, taking.Result) : WaitAsync(call, taking);
    }

    /// <summary>The failure that tells a caller to wait.</summary>
    public static ApiError Exceeded(RateLimitDecision decision) =>
        new(ApiErrorCode.RateLimited, decision.IsBanned
            ? $"Too many requests, and more after they were refused: nothing is answered for {decision.ResetSeconds} s."
            : $"Too many requests; try again in {decision.ResetSeconds} s.")
        {
            RetryAfterSeconds = decision.ResetSeconds,
        };

    /// <summary>The network that an address counts for.</summary>
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

    private async Task WaitAsync(ApiCall call, ValueTask<RateLimitDecision> taking) => await GoOnAsync(call, await taking);

    private Task GoOnAsync(ApiCall call, RateLimitDecision decision)
    {
        AddHeaders(call.Http.Response.Headers, decision, call.Clock);
        return decision.IsAllowed ? next(call.Http) : ErrorWriter.WriteAsync(call, Exceeded(decision));
    }

    // One's own first: who has used that up must not use up what others need as well. The network's is over whatever a caller can have
    // many of: tokens, keys, accounts, organisations.
    private Allowance[] AllowancesOf(ApiCall call)
    {
        var rules = limiter.Rules;
        var network = NetworkOf(call.Http.Connection.RemoteIpAddress);
        var own = call.Principal switch
        {
            null when Has(call.Http, OperationTraits.Webhooks) =>
                new Allowance("webhooks:" + network, rules.WebhookRequests) { IsShared = true },
            null when IsView(call.Http) => new Allowance("views:" + network, rules.PageViews) { IsShared = true },
            null => new Allowance("address:" + network, rules.AnonymousRequests),
            { Scopes: not null, TenantId: { } tenantId } => new Allowance("keys:" + tenantId, rules.KeyRequests) { IsShared = true },
            var somebody => new Allowance("user:" + somebody.UserId, rules.UserRequests),
        };
        var all = new Allowance("network:" + network, rules.NetworkRequests) { IsShared = true };
        return Has(call.Http, OperationTraits.Costly)
            ? [own, new Allowance("costly:" + network, rules.CostlyRequests) { IsShared = true }, all]
            : [own, all];
    }

    private static bool Has(HttpContext http, OperationTraits trait) =>
        http.GetEndpoint()?.Metadata.GetMetadata<Operation>()?.Traits.HasFlag(trait) == true;

    // Whatever watches or documents the host must not lock anybody out; what has no route still counts.
    // What a page reads for its visitor is counted as one view, when the page is asked for; what it does counts as any caller's.
    private static bool IsExempt(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<NoRateLimit>() is not null
        || (http.Features.Get<DoorMark>() is not null && HttpMethods.IsGet(http.Request.Method))
        || (!IsView(http) && !http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase));

    private static bool IsView(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<PageView>() is not null;

    private static void AddHeaders(IHeaderDictionary headers, RateLimitDecision decision, TimeProvider clock)
    {
        headers[Limit] = decision.Limit.ToString(CultureInfo.InvariantCulture);
        headers[Remaining] = decision.Remaining.ToString(CultureInfo.InvariantCulture);
        headers[Reset] = (clock.GetUtcNow().ToUnixTimeSeconds() + decision.ResetSeconds).ToString(CultureInfo.InvariantCulture);
        if (decision.IsAllowed && decision.Remaining < (decision.Limit + WarningShare - 1) / WarningShare)
            headers[Warning] = string.Create(CultureInfo.InvariantCulture, $"{decision.Remaining} requests left");
    }
}

/// <summary>Marks a route that is never limited.</summary>
internal sealed class NoRateLimit
{
    /// <summary>The mark.</summary>
    public static NoRateLimit Mark { get; } = new();
}
