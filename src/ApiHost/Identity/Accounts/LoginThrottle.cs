using System.Collections.Concurrent;
using Actors.ApiHost.Http;

namespace Actors.ApiHost.Identity;

/// <summary>
/// Slows down who tries passwords: per account and network, per network over all accounts, and per account over all networks. The last one
/// does not hold for networks from which the account's user signed in before, so that strangers cannot lock a user out.
/// </summary>
/// <param name="limiter">Who counts.</param>
internal sealed class LoginThrottle(RequestLimiter limiter)
{
    private const int MostRemembered = 100_000;

    private readonly ConcurrentDictionary<string, bool> _familiar = new(StringComparer.Ordinal);

    /// <summary>Counts an attempt to sign in; answers the failure when there were too many.</summary>
    /// <param name="call">The request.</param>
    /// <param name="accountKey">The key of the account.</param>
    public ApiError? RefuseLogin(ApiCall call, string accountKey)
    {
        call.AccountId = GrainKey.IdOf(accountKey);
        var rules = limiter.Rules;
        var network = NetworkOf(call);
        var pair = PairOf(accountKey, network);
        return limiter.Refuse("login-network:" + network, rules.LoginAttemptsPerNetwork)
            ?? limiter.Refuse("login:" + pair, rules.LoginAttempts)
            ?? (_familiar.ContainsKey(pair) ? null : limiter.Refuse("login-account:" + accountKey, rules.LoginAttemptsPerAccount));
    }

    /// <summary>Counts a request for a mail by somebody who has not signed in.</summary>
    /// <param name="call">The request.</param>
    public ApiError? RefuseMail(ApiCall call) => limiter.Refuse("mail-network:" + NetworkOf(call), limiter.Rules.LoginAttempts);

    /// <summary>Counts an attempt to erase an account: whoever has found an open session must not guess the password there instead of at the login.</summary>
    /// <param name="accountKey">The key of the account.</param>
    public ApiError? RefuseErasure(string accountKey) => limiter.Refuse("erase:" + accountKey, limiter.Rules.LoginAttempts);

    /// <summary>Remembers that the account's user signed in from this network.</summary>
    /// <param name="call">The request.</param>
    /// <param name="accountKey">The key of the account.</param>
    public void Welcome(ApiCall call, string accountKey)
    {
        if (!limiter.Rules.Enabled) return;
        // Whoever is forgotten is only held to the limit of strangers again.
        if (_familiar.Count >= MostRemembered) _familiar.Clear();
        _familiar[PairOf(accountKey, NetworkOf(call))] = true;
    }

    private static string NetworkOf(ApiCall call) => RateLimitMiddleware.NetworkOf(call.Http.Connection.RemoteIpAddress);

    private static string PairOf(string accountKey, string network) => string.Concat(accountKey, "@", network);
}
