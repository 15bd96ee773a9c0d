using System.Net;

namespace Actors.Integrations.Outbound;

/// <summary>Finds the addresses of names.</summary>
internal interface INameResolver
{
    /// <summary>The addresses of a name; itself when it is an address.</summary>
    /// <param name="name">The name.</param>
    /// <param name="cancellationToken">Stops the look.</param>
    /// <exception cref="System.Net.Sockets.SocketException">There is no such name, or nobody who knows answered.</exception>
    Task<IPAddress[]> ResolveAsync(string name, CancellationToken cancellationToken);
}

/// <summary>Asks the system's resolver.</summary>
internal sealed class SystemResolver : INameResolver
{
    /// <inheritdoc/>
    public Task<IPAddress[]> ResolveAsync(string name, CancellationToken cancellationToken) =>
        Dns.GetHostAddressesAsync(name, cancellationToken);
}
