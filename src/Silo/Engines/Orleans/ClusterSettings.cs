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

    /// <summary>In Redis. Who subscribes to what is kept in PostgreSQL all the same.</summary>
    Redis,
}

/// <summary>The section <c>Cluster</c> of the configuration.</summary>
internal sealed record ClusterSettings
{
    private const string Section = "Cluster";

    /// <summary>Where members find each other; Localhost unless set.</summary>
    public ClusterProvider Provider { get; init; }

    /// <summary>The PostgreSQL of the subscriptions, and of the members unless Redis has those; the storage's unless set.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>The Redis of <see cref="ClusterProvider.Redis"/>, as StackExchange.Redis writes it: <c>host:port,password=...,ssl=true</c>.</summary>
    public required string Redis { get; init; }

    /// <summary>Members of one cluster say the same; a new deployment beside the old one says another.</summary>
    public required string ClusterId { get; init; }

    /// <summary>What outlives clusters: who subscribes to what is kept under it.</summary>
    public required string ServiceId { get; init; }

    /// <summary>Where other silos reach this one; 11111 unless set, and 0 takes a free port.</summary>
    public required int SiloPort { get; init; }

    /// <summary>Where clients reach this silo; 30000 unless set, and 0 takes a free port.</summary>
    public required int GatewayPort { get; init; }

    /// <summary>Where this silo listens to other silos, when they reach it through something that maps ports; <see cref="SiloPort"/> unless set.</summary>
    public required int SiloListenPort { get; init; }

    /// <summary>Where this silo listens to clients, when they reach it through something that maps ports; <see cref="GatewayPort"/> unless set.</summary>
    public required int GatewayListenPort { get; init; }

    /// <summary>The address that others are told; loopback unless set.</summary>
    public IPAddress? Address { get; init; }

    /// <summary>Reads the section.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <exception cref="InvalidOperationException">A setting makes no sense; the message names it.</exception>
    public static ClusterSettings From(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var (siloPort, gatewayPort) = (PortOf(section, "SiloPort", 11_111), PortOf(section, "GatewayPort", 30_000));
        return Checked(new ClusterSettings
        {
            Provider = configuration.Named($"{Section}:Provider", ClusterProvider.Localhost),
            ConnectionString = Text(section["ConnectionString"], StorageOf(configuration)),
            Redis = section["Redis"] ?? "",
            ClusterId = Text(section["ClusterId"], "actors"),
            ServiceId = Text(section["ServiceId"], "actors"),
            SiloPort = siloPort,
            GatewayPort = gatewayPort,
            SiloListenPort = PortOf(section, "SiloListenPort", siloPort),
            GatewayListenPort = PortOf(section, "GatewayListenPort", gatewayPort),
            Address = AddressOf(section["Address"]),
        });
    }

    private static ClusterSettings Checked(ClusterSettings settings)
    {
        if (settings.Provider == ClusterProvider.Localhost) return settings;
        if (settings.ConnectionString.Length == 0)
            throw new InvalidOperationException($"{Section}:ConnectionString is missing: {Section}:Provider is {settings.Provider} and the storage is not Postgres.");
        if (settings.Provider == ClusterProvider.Redis && settings.Redis.Length == 0)
            throw new InvalidOperationException($"{Section}:Redis is missing: {Section}:Provider is Redis.");
        return settings;
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
