using System.Net;
using Actors.ApiHost.InboundWebhooks.Protocols;
using Actors.Grains.Interfaces.InboundWebhooks;
using IPNetwork = System.Net.IPNetwork;

namespace Actors.ApiHost.InboundWebhooks;

/// <summary>One source as it was set up: how it speaks, its secrets, where it sends from, and how much it may send.</summary>
internal sealed class WebhookSender
{
    private readonly IPNetwork[] _networks;

    /// <summary>Makes one.</summary>
    public WebhookSender(WebhookProtocol protocol, WebhookSourceOptions options)
    {
        Protocol = protocol;
        Secrets = [.. options.SecretTexts.Select(protocol.SecretOf)];
        Requests = options.Requests;
        _networks = [.. options.AllowedNetworks.Select(network => IPNetwork.Parse(network))];
    }

    /// <summary>How it speaks.</summary>
    public WebhookProtocol Protocol { get; }

    /// <summary>What its signatures are made with; none when nothing is taken from it.</summary>
    public IReadOnlyList<byte[]> Secrets { get; }

    /// <summary>How many good webhooks it may send in a window.</summary>
    public int Requests { get; }

    /// <summary>What it is called outside.</summary>
    public string Name => WebhookNames.Of(Protocol.Source);

    /// <summary>True when it may send from an address.</summary>
    public bool MaySendFrom(IPAddress? address)
    {
        if (_networks.Length == 0) return true;
        if (address is null) return false;
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return Array.Exists(_networks, network => network.Contains(plain));
    }
}
