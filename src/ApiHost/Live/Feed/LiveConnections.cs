using System.Threading.RateLimiting;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Live.Tail;
using Microsoft.Extensions.Options;

namespace Actors.ApiHost.Live.Feed;

/// <summary>Counts the connections of this host, and lets in so many. Nobody waits for one.</summary>
internal sealed class LiveConnections(JournalTail tail, IOptions<LiveOptions> options) : IDisposable
{
    private const int SecondsUntilRetry = 5;

    private static readonly ApiError TooMany = Busy(ApiErrorCode.TemporarilyUnavailable, "This host has as many connections as it takes.");
    private static readonly ApiError TooManyOfCaller = Busy(ApiErrorCode.RateLimited, "You have as many connections as one may have.");
    private static readonly ApiError Stopping = Busy(ApiErrorCode.TemporarilyUnavailable, "This host is about to stop; connect again.");

    private readonly ConcurrencyLimiter _all = new(AtMost(options.Value.Connections));

    private readonly PartitionedRateLimiter<string> _ofCaller = PartitionedRateLimiter.Create<string, string>(
        caller => RateLimitPartition.GetConcurrencyLimiter(caller, _ => AtMost(options.Value.ConnectionsPerCaller)),
        StringComparer.Ordinal);

    /// <summary>Lets a connection in until it is disposed of; or says why not.</summary>
    public ApiError? Enter(Principal principal, out IDisposable connection)
    {
        var (ofAll, ofCaller) = (_all.AttemptAcquire(), _ofCaller.AttemptAcquire(principal.UserId));
        connection = new Connection(ofAll, ofCaller);
        var refused = tail.IsDraining ? Stopping : !ofAll.IsAcquired ? TooMany : !ofCaller.IsAcquired ? TooManyOfCaller : null;
        if (refused is not null) connection.Dispose();
        return refused;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _all.Dispose();
        _ofCaller.Dispose();
    }

    private static ApiError Busy(ApiErrorCode code, string message) => new(code, message) { RetryAfterSeconds = SecondsUntilRetry };

    private static ConcurrencyLimiterOptions AtMost(int connections) => new() { PermitLimit = connections, QueueLimit = 0 };

    private sealed class Connection(RateLimitLease ofAll, RateLimitLease ofCaller) : IDisposable
    {
        public void Dispose()
        {
            ofCaller.Dispose();
            ofAll.Dispose();
        }
    }
}
