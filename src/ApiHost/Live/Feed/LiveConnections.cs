using System.Collections.Concurrent;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Live.Tail;
using Microsoft.Extensions.Options;

namespace Actors.ApiHost.Live.Feed;

/// <summary>Counts the connections of this host, and lets in so many.</summary>
internal sealed class LiveConnections(JournalTail tail, IOptions<LiveOptions> options)
{
    private const int SecondsUntilRetry = 5;

    private static readonly ApiError TooMany = Busy(ApiErrorCode.TemporarilyUnavailable, "This host has as many connections as it takes.");
    private static readonly ApiError TooManyOfCaller = Busy(ApiErrorCode.RateLimited, "You have as many connections as one may have.");
    private static readonly ApiError Stopping = Busy(ApiErrorCode.TemporarilyUnavailable, "This host is about to stop; connect again.");

    private readonly LiveOptions _options = options.Value;
    private readonly ConcurrentDictionary<string, int> _ofCaller = new(StringComparer.Ordinal);
    private int _all;

    /// <summary>How many there are.</summary>
    public int Count => Volatile.Read(ref _all);

    /// <summary>Lets a connection in until it is disposed of; or says why not.</summary>
    public ApiError? Enter(Principal principal, out IDisposable connection)
    {
        var entered = new Connection(this, principal.UserId);
        connection = entered;
        if (tail.IsDraining) return Stopping;
        entered.Count();
        var refused = Count > _options.Connections ? TooMany
            : _ofCaller[principal.UserId] > _options.ConnectionsPerCaller ? TooManyOfCaller : null;
        if (refused is not null) entered.Dispose();
        return refused;
    }

    private static ApiError Busy(ApiErrorCode code, string message) => new(code, message) { RetryAfterSeconds = SecondsUntilRetry };

    private sealed class Connection(LiveConnections all, string caller) : IDisposable
    {
        private int _isCounted;

        public void Count()
        {
            _isCounted = 1;
            Interlocked.Increment(ref all._all);
            all._ofCaller.AddOrUpdate(caller, 1, static (_, count) => count + 1);
        }

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isCounted, 0) == 0) return;
            Interlocked.Decrement(ref all._all);
            // Who has none any more is forgotten, unless one came in between.
            if (all._ofCaller.AddOrUpdate(caller, 0, static (_, count) => count - 1) == 0)
                all._ofCaller.TryRemove(new KeyValuePair<string, int>(caller, 0));
        }
    }
}
