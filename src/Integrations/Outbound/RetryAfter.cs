using System.Net.Http.Headers;

namespace Actors.Integrations.Outbound;

/// <summary>For how long a server wants not to be asked (RFC 9110, 10.2.3).</summary>
internal static class RetryAfter
{
    /// <summary>The time from now on; null when it did not say.</summary>
    /// <param name="header">What it said.</param>
    /// <param name="clock">The time.</param>
    public static TimeSpan? Wait(this RetryConditionHeaderValue? header, TimeProvider clock) =>
        header?.Delta ?? (header?.Date is { } date ? date - clock.GetUtcNow() : null);
}
