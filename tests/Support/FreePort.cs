using System.Net;
using System.Net.Sockets;

namespace Actors.Support;

/// <summary>Ports that nobody listens at.</summary>
public static class FreePort
{
    /// <summary>One of them.</summary>
    public static int Take()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
