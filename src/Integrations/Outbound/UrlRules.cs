using System.Net;

namespace Actors.Integrations.Outbound;

/// <summary>What the address of a server of somebody else must look like, before any name is resolved.</summary>
internal static class UrlRules
{
    private const int LongestUrl = 2_000;
    private const int LeastFreePort = 1_024;

    /// <summary>What is wrong with an address, as a predicate; null when nothing is.</summary>
    /// <param name="text">The address.</param>
    /// <param name="allowsLoopback">True when this machine may be sent to, in the clear too and on any port.</param>
    public static string? FindProblem(string text, bool allowsLoopback)
    {
        if (text.Length > LongestUrl) return $"must have at most {LongestUrl} characters";
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Host.Length == 0)
            return "must be an absolute https address, for example https://example.com/path";
        if (url.UserInfo.Length > 0) return "must not hold a name or password";
        if (url.Fragment.Length > 0) return "must not hold a fragment";
        var isOwn = allowsLoopback && IsLoopback(url);
        if (url.Scheme != Uri.UriSchemeHttps && !(isOwn && url.Scheme == Uri.UriSchemeHttp)) return "must begin with https://";
        if (!isOwn && url.Port != 443 && url.Port < LeastFreePort)
            return $"must have the port 443, or one from {LeastFreePort} on";
        var isAddress = IPAddress.TryParse(url.IdnHost.Trim('[', ']'), out var address);
        if (isAddress && !AddressRules.Allow(address!, allowsLoopback)) return NotPublic;
        return !isOwn && IsLoopback(url) ? NotPublic : null;
    }

    /// <summary>What is wrong with an address that leads to where webhooks are not sent.</summary>
    public const string NotPublic = "must lead to a public address: not to this machine, a private network or a service of the platform";

    // RFC 6761: the name and all below it are this machine's, whatever a resolver says.
    private static bool IsLoopback(Uri url) =>
        url.IsLoopback
        || url.IdnHost.TrimEnd('.').Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || url.IdnHost.TrimEnd('.').EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);
}
