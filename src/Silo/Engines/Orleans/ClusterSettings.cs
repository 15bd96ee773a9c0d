using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;

namespace Actors.Silo.Engines;

/// <summary>Where members of a cluster find each other.</summary>
internal enum ClusterProvider
{
    /// <summary>Nowhere: a cluster of one process, for development.</summary>
    Localhost,

    /// <summary>In a table of PostgreSQL.</summary>
    Postgres,
}

/// <summary>The section <c>Cluster</c> of the configuration.</summary>
internal sealed record ClusterSettings
{
    private const string Section = "Cluster";

    /// <summary>Where members find each other; Localhost unless set.</summary>
    public ClusterProvider Provider { get; init; }

    /// <summary>The PostgreSQL of <see cref="ClusterProvider.Postgres"/>; the storage's unless set.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>Members of one cluster say the same; a new deployment beside the old one says another.</summary>
    public required string ClusterId { get; init; }

    /// <summary>What outlives clusters: who subscribes to what is kept under it.</summary>
    public required string ServiceId { get; init; }

    /// <summary>Where other silos reach this one; 11111 unless set, and 0 takes a free port.</summary>
    public required int SiloPort { get; init; }

    /// <summary>Where clients reach this silo; 30000 unless set, and 0 takes a free port.</summary>
    public required int GatewayPort { get; init; }

    /// <summary>The address that others are told; loopback unless set.</summary>
    public IPAddress? Address { get; init; }

    /// <summary>Reads the section.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <exception cref="InvalidOperationException">A setting makes no sense; the message names it.</exception>
    public static ClusterSettings From(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var settings = new ClusterSettings
        {
            Provider = configuration.Named($"{Section}:Provider", ClusterProvider.Localhost),
            ConnectionString = Text(section["ConnectionString"], StorageOf(configuration)),
            ClusterId = Text(section["ClusterId"], "actors"),
            ServiceId = Text(section["ServiceId"], "actors"),
            SiloPort = PortOf(section, "SiloPort", 11_111),
            GatewayPort = PortOf(section, "GatewayPort", 30_000),
            Address = AddressOf(section["Address"]),
        };
        return settings.Provider == ClusterProvider.Postgres && settings.ConnectionString.Length == 0
            ? throw new InvalidOperationException($"{Section}:ConnectionString is missing: {Section}:Provider is Postgres and the storage is not.")
            : settings;
    }

    private static string StorageOf(IConfiguration configuration) =>
        "Postgres".Equals(configuration["Storage:Provider"], StringComparison.OrdinalIgnoreCase) ? configuration["Storage:ConnectionString"] ?? "" : "";

    private static int PortOf(IConfiguration section, string name, int otherwise)
    {
        if (section[name] is not { Length: > 0 } text) return otherwise;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port > IPEndPoint.MaxPort)
            throw new InvalidOperationException($"{Section}:{name} is '{text}'; it is a port, or 0 for a free one.");
        return port > 0 ? port : FreePort();
    }

    private static IPAddress? AddressOf(string? text) => string.IsNullOrEmpty(text)
        ? null
        : IPAddress.TryParse(text, out var address) ? address : throw new InvalidOperationException($"{Section}:Address is '{text}', which is no IP address.");

    private static string Text(string? text, string otherwise) => string.IsNullOrEmpty(text) ? otherwise : text;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
