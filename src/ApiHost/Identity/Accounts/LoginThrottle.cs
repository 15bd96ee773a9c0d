using System.Collections.Concurrent;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.RateLimiting;
using Actors.ApiHost.Http.Requests;
using Actors.Grains.Interfaces;

namespace Actors.ApiHost.Identity.Accounts;

/// <summary>
/// Slows down who tries passwords: per account and network, and per account over all networks. The last one does not hold for networks
/// from which the account's user signed in before, so that strangers cannot lock a user out. Over all accounts a network is held by what it
/// may do on costly routes.
/// </summary>
internal sealed class LoginThrottle(RequestLimiter limiter)
{
    private const int MostRemembered = 100_000;

    private readonly ConcurrentDictionary<string, bool> _familiar = new(StringComparer.Ordinal);

    /// <summary>Counts an attempt to sign in; answers the failure when there were too many.</summary>
    public ValueTask<ApiError?> RefuseLoginAsync(ApiCall call, string accountKey)
    {
        call.AccountId = GrainKey.IdOf(accountKey);
        var rules = limiter.Rules;
        var pair = PairOf(accountKey, NetworkOf(call));
        var fromHere = new Allowance("login:" + pair, rules.LoginAttempts);
        if (_familiar.ContainsKey(pair)) return limiter.RefuseAsync(fromHere);
        var fromAnywhere = new Allowance("login-account:" + accountKey, rules.LoginAttemptsPerAccount) { IsShared = true };
        return limiter.RefuseAsync(fromHere, fromAnywhere);
    }

    /// <summary>Counts a request for a mail by somebody who has not signed in.</summary>
    public ValueTask<ApiError?> RefuseMailAsync(ApiCall call) =>
        limiter.RefuseAsync(new Allowance("mail-network:" + NetworkOf(call), limiter.Rules.LoginAttempts));

    /// <summary>
    /// Counts an attempt to erase an account: whoever has found an open session must not guess the password there instead of at the login.
    /// </summary>
    public ValueTask<ApiError?> RefuseErasureAsync(string accountKey) =>
        limiter.RefuseAsync(new Allowance("erase:" + accountKey, limiter.Rules.LoginAttempts));

    /// <summary>Remembers that the account's user signed in from this network.</summary>
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
