using Actors.Grains.Configuration;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using IPNetwork = System.Net.IPNetwork;

namespace Actors.ApiHost.Http.Edge;

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

/// <summary>Refuses proxies that are no networks.</summary>
internal sealed class ProxyOptionsValidator : IValidateOptions<ProxyOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, ProxyOptions options)
    {
        var rules = new OptionsRules(ProxyOptions.Section);
        foreach (var network in options.TrustedNetworks)
            rules.Must(nameof(options.TrustedNetworks), IPNetwork.TryParse(network, out _), "a network, such as 10.0.0.0/8", network);
        return rules.Result;
    }
}
