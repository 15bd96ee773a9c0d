using System.Net;
using System.Net.Sockets;

namespace Actors.Durability;

/// <summary>Ports that nobody listens at.</summary>
internal static class FreePort
{
    /// <summary>One of them.</summary>
    public static int Take()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
