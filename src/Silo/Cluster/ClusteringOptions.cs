using Microsoft.Extensions.Configuration;

namespace Actors.Silo.Cluster;

/// <summary>
/// The section <c>Cluster</c> of the configuration. Its subsection <c>Membership</c> is Orleans' <c>ClusterMembershipOptions</c>
/// (<see cref="Membership.Probing"/>).
/// </summary>
internal sealed class ClusteringOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Cluster";

    /// <summary>Where members find each other; Localhost unless set.</summary>
    public ClusterProvider Provider { get; set; }

    /// <summary>What this process is to the grains; CoHosted unless set.</summary>
    public ClusterRole Role { get; set; }

    /// <summary>The PostgreSQL of the subscriptions, and of the members unless Redis has those; the storage's unless set.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>
    /// The Redis of <see cref="ClusterProvider.Redis"/>, as StackExchange.Redis writes it: <c>host:port,password=...,ssl=true</c>.
    /// </summary>
    public string? Redis { get; set; }

    /// <summary>Members of one cluster say the same; a new deployment beside the old one says another.</summary>
    public string ClusterId { get; set; } = "actors";

    /// <summary>What outlives clusters: who subscribes to what is kept under it.</summary>
    public string ServiceId { get; set; } = "actors";

    /// <summary>Where other silos reach this one: 11111 in a cluster, a free port on Localhost. 0 is a free port.</summary>
    public int? SiloPort { get; set; }

    /// <summary>Where clients reach this silo: 30000 in a cluster, nowhere on Localhost, unless set. 0 is a free port.</summary>
    public int? GatewayPort { get; set; }

    /// <summary>
    /// Where this silo listens to other silos, when they reach it through something that maps ports; <see cref="SiloPort"/> unless set.
    /// </summary>
    public int? SiloListenPort { get; set; }

    /// <summary>
    /// Where this silo listens to clients, when they reach it through something that maps ports; <see cref="GatewayPort"/> unless set.
    /// </summary>
    public int? GatewayListenPort { get; set; }

    /// <summary>The IP address that others are told; loopback unless set.</summary>
    public string? Address { get; set; }

    /// <summary>Fills in what the configuration says.</summary>
    /// <exception cref="InvalidOperationException">A value is not of its kind; the message names the setting.</exception>
    public void Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        // The two with names first, so that a wrong one is answered with the names that there are.
        Provider = configuration.Named($"{Section}:{nameof(Provider)}", Provider);
        Role = configuration.Named($"{Section}:{nameof(Role)}", Role);
        section.Bind(this);
        if (string.IsNullOrEmpty(ConnectionString) && IsPostgres(configuration["Storage:Provider"]))
            ConnectionString = configuration["Storage:ConnectionString"];
    }

    private static bool IsPostgres(string? provider) => "Postgres".Equals(provider, StringComparison.OrdinalIgnoreCase);
}
