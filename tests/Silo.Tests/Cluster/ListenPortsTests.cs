using System.Net;
using System.Net.Sockets;
using Actors.Silo.Cluster;
using Microsoft.Extensions.Options;
using Orleans.Configuration;

namespace Actors.Silo.Tests.Cluster;

/// <summary>Where a silo listens, and that nobody else gets its port between the choice and the listening.</summary>
public sealed class ListenPortsTests
{
    [Fact]
    public void On_localhost_a_silo_takes_a_free_port_and_has_no_gateway()
    {
        using var ports = Of(new ClusteringOptions());
        var endpoints = Told(ports);
        endpoints.SiloPort.ShouldBeGreaterThan(1023);
        endpoints.SiloListeningEndpoint.ShouldBe(new IPEndPoint(IPAddress.Loopback, endpoints.SiloPort));
        endpoints.AdvertisedIPAddress.ShouldBe(IPAddress.Loopback);
        endpoints.GatewayPort.ShouldBe(0);
        endpoints.GatewayListeningEndpoint.ShouldBeNull();
    }

    [Fact]
    public void A_port_is_held_from_its_choice_and_Orleans_can_listen_there()
    {
        using var ports = Of(new ClusteringOptions { GatewayPort = 0 });
        var endpoints = Told(ports);
        endpoints.GatewayPort.ShouldNotBe(endpoints.SiloPort);
        foreach (var port in new[] { endpoints.SiloPort, endpoints.GatewayPort })
        {
            // As Orleans' listener does.
            using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            listener.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
            listener.Bind(new IPEndPoint(IPAddress.Loopback, port));
            listener.Listen();
            using var caller = new TcpClient();
            caller.Connect(IPAddress.Loopback, port);
            using var accepted = listener.Accept();
            accepted.Connected.ShouldBeTrue();
        }
    }

    [Fact]
    public void Nobody_is_given_a_port_that_is_held()
    {
        const int many = 2_000;
        using var ports = Of(new ClusteringOptions { GatewayPort = 0 });
        var endpoints = Told(ports);
        var others = new List<ListenPorts>();
        try
        {
            for (var other = 0; other < many; other++) others.Add(Of(new ClusteringOptions { GatewayPort = 0 }));
            var told = others.Select(Told).Append(endpoints).SelectMany(ends => new[] { ends.SiloPort, ends.GatewayPort }).ToArray();
            told.Distinct().Count().ShouldBe(told.Length);
        }
        finally
        {
            others.ForEach(other => other.Dispose());
        }
    }

    [Fact]
    public void A_port_at_which_somebody_listens_is_refused_by_name()
    {
        using var somebody = new TcpListener(IPAddress.Loopback, 0);
        somebody.Start();
        var port = ((IPEndPoint)somebody.LocalEndpoint).Port;
        using var ports = Of(new ClusteringOptions { SiloPort = port });
        Should.Throw<InvalidOperationException>(() => Told(ports))
            .Message.ShouldBe($"Cluster:SiloPort is {port}, and another program listens there.");
        using var mapped = Of(new ClusteringOptions { GatewayPort = 30_000, GatewayListenPort = port });
        Should.Throw<InvalidOperationException>(() => Told(mapped))
            .Message.ShouldBe($"Cluster:GatewayListenPort is {port}, and another program listens there.");
    }

    [Fact]
    public void Others_are_told_the_address_and_the_ports_that_lead_here()
    {
        var (silo, gateway) = (FreePort(), FreePort());
        using var ports = Of(new ClusteringOptions
        {
            Provider = ClusterProvider.Redis,
            Address = "10.1.2.3",
            SiloPort = 7001,
            SiloListenPort = silo,
            GatewayPort = 7002,
            GatewayListenPort = gateway,
        });
        var endpoints = Told(ports);
        endpoints.AdvertisedIPAddress.ShouldBe(IPAddress.Parse("10.1.2.3"));
        (endpoints.SiloPort, endpoints.GatewayPort).ShouldBe((7001, 7002));
        endpoints.SiloListeningEndpoint.ShouldBe(new IPEndPoint(IPAddress.Any, silo));
        endpoints.GatewayListeningEndpoint.ShouldBe(new IPEndPoint(IPAddress.Any, gateway));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Any, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static ListenPorts Of(ClusteringOptions options) => new(Options.Create(options));

    private static EndpointOptions Told(ListenPorts ports)
    {
        var endpoints = new EndpointOptions();
        ports.Tell(endpoints);
        return endpoints;
    }
}
