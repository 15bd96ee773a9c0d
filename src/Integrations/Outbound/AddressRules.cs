using System.Net;
using System.Net.Sockets;
using Microsoft.Security.AntiSSRF;
using IPNetwork = System.Net.IPNetwork;

namespace Actors.Integrations.Outbound;

/// <summary>
/// Which addresses are connected to: public ones. The list of those that are not is Microsoft's (<see cref="IPAddressRanges"/>):
/// private, shared, link-local, metadata, loopback, multicast, reserved, and what holds an address of version 4 in one of version 6
/// (6to4, Teredo, NAT64).
/// </summary>
internal static class AddressRules
{
    private static readonly IPNetwork[] NotPublic = [.. IPAddressRanges.recommendedLatest.Select(range => IPNetwork.Parse(range))];

    /// <summary>True when it may be sent to an address.</summary>
    /// <param name="address">The address.</param>
    /// <param name="allowsLoopback">True when this machine may be sent to as well.</param>
    public static bool Allow(IPAddress address, bool allowsLoopback)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (IPAddress.IsLoopback(plain)) return allowsLoopback;
        // What is compatible with version 4 without being mapped (::a.b.c.d) is long out of use, and no receiver has it.
        if (plain.AddressFamily == AddressFamily.InterNetworkV6 && IsCompatible(plain)) return false;
        return !Array.Exists(NotPublic, network => network.Contains(plain));
    }

    private static bool IsCompatible(IPAddress address) => !address.GetAddressBytes().AsSpan(0, 12).ContainsAnyExcept((byte)0);
}
