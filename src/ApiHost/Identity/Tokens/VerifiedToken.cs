using Actors.ApiHost.Http;

namespace Actors.ApiHost.Identity;

/// <summary>A token whose signature and claims are good. Whether it is good at the moment depends on the time, and is asked at every use.</summary>
/// <param name="principal">For whom it was made.</param>
/// <param name="from">From when it is good, in seconds: neither issued nor valid later than that.</param>
/// <param name="until">Until when it is good, in seconds.</param>
/// <param name="skew">How far two clocks may differ, in seconds.</param>
internal sealed class VerifiedToken(Principal principal, long from, long until, int skew = AccessTokens.SkewSeconds)
{
    /// <summary>For whom it was made.</summary>
    public Principal Principal { get; } = principal;

    /// <summary>True when the token's own times hold, for clocks that differ no more than they may.</summary>
    /// <param name="now">The time, in seconds.</param>
    public bool IsGoodAt(long now) => until > now - skew && from <= now + skew;
}
