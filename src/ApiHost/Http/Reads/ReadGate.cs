using System.Threading.RateLimiting;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.RateLimiting;
using Actors.ApiHost.Http.Requests;
using Microsoft.Extensions.Options;

namespace Actors.ApiHost.Http.Reads;

/// <summary>
/// Gives long reads their turn: so many at once of each caller, and of all together. A bounded number waits; what exceeds it is refused at
/// once, so that a flood of questions takes neither the memory nor the time of others.
/// </summary>
internal sealed class ReadGate : IDisposable
{
    private const int SecondsUntilRetry = 1;

    private readonly PartitionedRateLimiter<string>? _ofCaller;
    private readonly ConcurrencyLimiter _ofAll;

    public ReadGate(IOptions<ReadOptions> options, IOptions<RateLimitOptions> limits)
    {
        var bounds = options.Value;
        _ofAll = new ConcurrencyLimiter(Turns(bounds.AtOnce, bounds.Waiting));
        if (!limits.Value.Enabled) return;
        var turns = Turns(bounds.PerCaller, bounds.WaitingPerCaller);
        _ofCaller = PartitionedRateLimiter.Create<string, string>(
            caller => RateLimitPartition.GetConcurrencyLimiter(caller, _ => turns), StringComparer.Ordinal);
    }

    /// <summary>The caller has as many reads under way as one may have.</summary>
    private static ApiError TooManyOfCaller { get; } =
        new(ApiErrorCode.RateLimited, "Too many of your reads are under way at once; wait for their answers.")
        {
            RetryAfterSeconds = SecondsUntilRetry,
        };

    /// <summary>All callers together have.</summary>
    private static ApiError TooManyOfAll { get; } =
        new(ApiErrorCode.TemporarilyUnavailable, "Too many reads are under way at the moment; try again.")
        {
            RetryAfterSeconds = SecondsUntilRetry,
        };

    /// <summary>Waits for a read's turn, which lasts until it is disposed of; or answers why it has none.</summary>
    public async ValueTask<(ReadTurn Turn, ApiError? Refusal)> EnterAsync(ApiCall call)
    {
        var stop = call.Http.RequestAborted;
        var ofCaller = _ofCaller is null ? null : await _ofCaller.AcquireAsync(CallerOf(call), 1, stop);
        if (ofCaller is { IsAcquired: false })
        {
            ofCaller.Dispose();
            return (default, TooManyOfCaller);
        }

        RateLimitLease? ofAll = null;
        try
        {
            ofAll = await _ofAll.AcquireAsync(1, stop);
            if (ofAll.IsAcquired) return (new ReadTurn(ofCaller, ofAll), null);
        }
        finally
        {
            if (ofAll is not { IsAcquired: true })
            {
                ofAll?.Dispose();
                ofCaller?.Dispose();
            }
        }

        return (default, TooManyOfAll);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _ofCaller?.Dispose();
        _ofAll.Dispose();
    }

    // The keys of an organisation are one caller: it may have as many as it likes.
    private static string CallerOf(ApiCall call) => call.Principal switch
    {
        null => "network:" + RateLimitMiddleware.NetworkOf(call.Http.Connection.RemoteIpAddress),
        { Scopes: not null } key => "keys:" + key.TenantId,
        var user => "user:" + user.UserId,
    };

    private static ConcurrencyLimiterOptions Turns(int atOnce, int waiting) =>
        new() { PermitLimit = atOnce, QueueLimit = waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst };
}

/// <summary>A read's turn.</summary>
internal readonly struct ReadTurn(RateLimitLease? ofCaller, RateLimitLease ofAll) : IDisposable
{
    /// <inheritdoc/>
    public void Dispose()
    {
        ofAll?.Dispose();
        ofCaller?.Dispose();
    }
}
