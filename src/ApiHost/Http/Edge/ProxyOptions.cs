using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace Actors.ApiHost.Http;

/// <summary>Which proxies are believed. Section <c>Proxy</c> of the configuration.</summary>
public sealed class ProxyOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Proxy";

    /// <summary>
    /// The networks of the proxies in front of this host, such as <c>10.0.0.0/8</c> or <c>2001:db8::/32</c>. Their X-Forwarded-For and
    /// X-Forwarded-Proto say who asks and how; the same headers from anybody else are ignored. None by default.
    /// </summary>
    public IReadOnlyList<string> TrustedNetworks { get; set; } = [];

    /// <summary>What is nonsense, or null.</summary>
    public string? Problem() => TrustedNetworks.FirstOrDefault(text => !IPNetwork.TryParse(text, out _)) is { } wrong
        ? $"Proxy:TrustedNetworks: {wrong} is no network, such as 10.0.0.0/8." : null;

    /// <summary>The same for the framework.</summary>
    public ForwardedHeadersOptions ToForwardedHeaders()
    {
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            // The chain is followed from its near end for as long as proxies that are believed tell it; the length of headers bounds it.
            ForwardLimit = null,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in TrustedNetworks) options.KnownIPNetworks.Add(IPNetwork.Parse(network));
        return options;
    }
}
