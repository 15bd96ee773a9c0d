using Actors.ApiHost.Http.Errors;
using Microsoft.Extensions.Options;

namespace Actors.ApiHost.Http.RateLimiting;

/// <summary>Keeps callers within their allowances.</summary>
internal sealed class RequestLimiter(IOptions<RateLimitOptions> options, IAllowanceCounters counters)
{
    /// <summary>The rules.</summary>
    public RateLimitOptions Rules { get; } = options.Value;

    /// <summary>Counts a request in each of some allowances, until one refuses it.</summary>
    public ValueTask<RateLimitDecision> TakeAsync(params Allowance[] allowances) => counters.TakeAsync(allowances);

    /// <summary>Counts an attempt at something that has allowances of its own; answers the failure when there were too many.</summary>
    public async ValueTask<ApiError?> RefuseAsync(params Allowance[] allowances) =>
        Rules.Enabled && await counters.TakeAsync(allowances) is { IsAllowed: false } refused
            ? RateLimitMiddleware.Exceeded(refused)
            : null;
}
