namespace Actors.Integrations.Outbound;

/// <summary>The addresses of the services that this product speaks to, as settings name them.</summary>
internal static class BaseAddresses
{
    /// <summary>What they must be, for people.</summary>
    public const string Expected = "an https address without a path (http for this machine only)";

    /// <summary>True when secrets may be sent there.</summary>
    /// <param name="address">The address.</param>
    public static bool AreSafe(string address) => Uri.TryCreate(address, UriKind.Absolute, out var url)
        && url is { AbsolutePath: "/", UserInfo: "", Query: "", Fragment: "" }
        && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback));
}
