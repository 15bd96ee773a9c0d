using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;
using Orleans.Configuration;

namespace Actors.Silo.Cluster;

/// <summary>
/// Where this silo listens. A port is held from the moment it is chosen, so that of many processes that start at once no two choose the
/// same: it is bound here and never listened at, which lets Orleans bind it again (both allow addresses to be reused), and keeps the kernel
/// from giving it to anybody else.
/// </summary>
/// <param name="options">The settings.</param>
internal sealed class ListenPorts(IOptions<ClusteringOptions> options) : IDisposable
{
    private const int UsualSiloPort = EndpointOptions.DEFAULT_SILO_PORT;
    private const int UsualGatewayPort = EndpointOptions.DEFAULT_GATEWAY_PORT;

    private readonly ClusteringOptions _options = options.Value;
    private readonly List<Socket> _held = [];

    /// <summary>Tells Orleans.</summary>
    /// <exception cref="InvalidOperationException">Another program listens at a port that is set.</exception>
    public void Tell(EndpointOptions endpoints)
    {
        var isLocal = _options.Provider == ClusterProvider.Localhost;
        var address = _options.Address is { Length: > 0 } text ? IPAddress.Parse(text) : IPAddress.Loopback;
        // Who is reached at an address of the network may have that of a mapping, not one of its own.
        var here = IPAddress.IsLoopback(address)
            ? address
            : address.AddressFamily == AddressFamily.InterNetwork ? IPAddress.Any : IPAddress.IPv6Any;
        endpoints.AdvertisedIPAddress = address;
        var silo = Hold(here, nameof(_options.SiloPort), _options.SiloPort, _options.SiloListenPort, isLocal ? 0 : UsualSiloPort);
        endpoints.SiloPort = silo.Told;
        endpoints.SiloListeningEndpoint = new IPEndPoint(here, silo.Listened);
        // Nobody looks for a gateway on Localhost unless it was told a port.
        endpoints.GatewayPort = 0;
        if (isLocal && _options.GatewayPort is null) return;
        var gateway = Hold(here, nameof(_options.GatewayPort), _options.GatewayPort, _options.GatewayListenPort, UsualGatewayPort);
        endpoints.GatewayPort = gateway.Told;
        endpoints.GatewayListeningEndpoint = new IPEndPoint(here, gateway.Listened);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var socket in _held) socket.Dispose();
    }

    private (int Told, int Listened) Hold(IPAddress here, string name, int? told, int? listened, int otherwise)
    {
        var wanted = listened ?? told ?? otherwise;
        var held = Hold(
            new IPEndPoint(here, wanted),
            listened is null ? name : name.Replace("Port", "ListenPort", StringComparison.Ordinal));
        return (told is > 0 and { } port ? port : held, held);
    }

    private int Hold(IPEndPoint wanted, string name)
    {
        var socket = new Socket(wanted.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        _held.Add(socket);
        try
        {
            socket.Bind(wanted);
        }
        catch (SocketException exception) when (exception.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            throw new InvalidOperationException(
                $"{ClusteringOptions.Section}:{name} is {wanted.Port}, and another program listens there.",
                exception);
        }

        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
