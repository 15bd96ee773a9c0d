using Actors.ApiHost.Http.Requests;

namespace Actors.ApiHost.Identity.Tokens;

/// <summary>
/// A token whose signature and claims are good. Whether it is good at the moment depends on the time, and is asked at every use.
/// </summary>
internal sealed class VerifiedToken(Principal principal, long from, long until, int skew = AccessTokens.SkewSeconds)
{
    /// <summary>For whom it was made.</summary>
    public Principal Principal { get; } = principal;

    /// <summary>True when the token's own times hold, for clocks that differ no more than they may.</summary>
    public bool IsGoodAt(long now) => until > now - skew && from <= now + skew;
}
