using System.Net;
using System.Net.Sockets;

namespace Actors.Integrations.Outbound;

/// <summary>
/// Connects to servers that somebody outside has named: resolves the name, checks every address, and connects to those it has checked.
/// Nothing resolves it again in between, so a name that changes its answer (DNS rebinding) leads nowhere else.
/// </summary>
/// <param name="resolver">Finds addresses.</param>
/// <param name="allowsLoopback">True when this machine may be connected to.</param>
internal sealed class GuardedConnector(INameResolver resolver, bool allowsLoopback)
{
    private const int MostHeaderKilobytes = 16;

    /// <summary>
    /// What requests to such servers go through: without proxies, cookies and redirects, and with nothing of ours in their headers.
    /// </summary>
    /// <param name="longestConnect">How long it may take to connect.</param>
    public SocketsHttpHandler CreateHandler(TimeSpan longestConnect) => new()
    {
        ConnectCallback = ConnectAsync,
        ConnectTimeout = longestConnect,
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
        MaxResponseHeadersLength = MostHeaderKilobytes,
        ActivityHeadersPropagator = null,
    };

    /// <summary>Connects.</summary>
    /// <param name="context">Where to.</param>
    /// <param name="cancellationToken">Fires when it takes too long.</param>
    /// <exception cref="BlockedAddressException">One of the name's addresses is not a public one.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var addresses = await resolver.ResolveAsync(context.DnsEndPoint.Host, cancellationToken);
        if (!AllAllowed(addresses)) throw new BlockedAddressException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>True when a name leads to public addresses alone. One that leads nowhere at present is let pass.</summary>
    /// <param name="name">The name.</param>
    /// <param name="cancellationToken">Stops the look.</param>
    public async Task<bool> LeadsOutAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return AllAllowed(await resolver.ResolveAsync(name, cancellationToken));
        }
        catch (SocketException)
        {
            return true;
        }
    }

    // A name with one good address and one bad is not half good: who made it so meant the bad one.
    private bool AllAllowed(IPAddress[] addresses) => Array.TrueForAll(addresses, address => AddressRules.Allow(address, allowsLoopback));
}

/// <summary>A server's address is not a public one.</summary>
internal sealed class BlockedAddressException : Exception;
