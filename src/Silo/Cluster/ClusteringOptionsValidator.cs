using System.Data.Common;
using System.Net;
using Microsoft.Extensions.Options;
using Npgsql;
using StackExchange.Redis;

namespace Actors.Silo.Cluster;

/// <summary>Tells an operator which setting of the cluster is wrong, and what it should be.</summary>
internal sealed class ClusteringOptionsValidator : IValidateOptions<ClusteringOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, ClusteringOptions options)
    {
        var faults = Faults(options).ToArray();
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(ClusteringOptions options) =>
        Names(options).Concat(Ports(options)).Concat(options.Provider == ClusterProvider.Localhost ? Localhost(options) : Servers(options));

    private static IEnumerable<string> Names(ClusteringOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.ClusterId))
            yield return $"{Key(nameof(options.ClusterId))} is empty; it names the cluster, alike in all members.";
        if (string.IsNullOrWhiteSpace(options.ServiceId))
            yield return $"{Key(nameof(options.ServiceId))} is empty; it names the service, alike in all members.";
        if (options.Address is { Length: > 0 } address && !(IPAddress.TryParse(address, out var ip) && IsOfOneMachine(ip)))
            yield return $"{Key(nameof(options.Address))} is '{address}'; "
                + "it is the one IP address at which others reach this process, such as 10.0.0.7.";
    }

    private static IEnumerable<string> Ports(ClusteringOptions options)
    {
        (string Name, int? Port)[] ports =
        [
            (nameof(options.SiloPort), options.SiloPort), (nameof(options.GatewayPort), options.GatewayPort),
            (nameof(options.SiloListenPort), options.SiloListenPort), (nameof(options.GatewayListenPort), options.GatewayListenPort),
        ];
        foreach (var (name, port) in ports)
            if (port is < 0 or > IPEndPoint.MaxPort)
                yield return $"{Key(name)} is '{port}'; it is a port up to {IPEndPoint.MaxPort}, or 0 for a free one.";
        if (options.SiloPort is > 0 && options.SiloPort == options.GatewayPort)
            yield return $"{Key(nameof(options.SiloPort))} and {Key(nameof(options.GatewayPort))} are both {options.SiloPort}; "
                + "silos and clients need a port each.";
    }

    private static IEnumerable<string> Localhost(ClusteringOptions options)
    {
        if (options is { Role: ClusterRole.Client, GatewayPort: null or 0 })
            yield return $"{Key(nameof(options.GatewayPort))} is missing: "
                + "a client of a silo on Localhost must be told the silo's port, which sets the same.";
    }

    private static IEnumerable<string> Servers(ClusteringOptions options)
    {
        if (string.IsNullOrEmpty(options.ConnectionString))
            yield return $"{Key(nameof(options.ConnectionString))} is missing: {Key(nameof(options.Provider))} is {options.Provider}, "
                + "and the storage is not Postgres.";
        else if (!CanBeRead<NpgsqlConnectionStringBuilder>(() => new(options.ConnectionString)))
            yield return $"{Key(nameof(options.ConnectionString))} is no connection string of PostgreSQL, "
                + "such as Host=db;Database=actors;Username=actors;Password=...";
        if (options.Provider != ClusterProvider.Redis) yield break;
        if (string.IsNullOrEmpty(options.Redis))
            yield return $"{Key(nameof(options.Redis))} is missing: {Key(nameof(options.Provider))} is Redis.";
        else if (!CanBeRead(() => ConfigurationOptions.Parse(options.Redis)))
            yield return $"{Key(nameof(options.Redis))} is not such as host:6379,password=...,ssl=true";
    }

    private static bool IsOfOneMachine(IPAddress address) =>
        !address.Equals(IPAddress.Any)
        && !address.Equals(IPAddress.IPv6Any)
        && !address.Equals(IPAddress.None)
        && !address.Equals(IPAddress.IPv6None);

    // What the driver says of it is not told: a sign in a password can make a piece of it a keyword, which is what the driver quotes.
    private static bool CanBeRead<T>(Func<T> parse)
    {
        try
        {
            parse();
            return true;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or DbException)
        {
            return false;
        }
    }

    private static string Key(string name) => $"{ClusteringOptions.Section}:{name}";
}
