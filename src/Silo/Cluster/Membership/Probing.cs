using Microsoft.Extensions.Configuration;
using Orleans.Configuration;

namespace Actors.Silo.Cluster.Membership;

/// <summary>
/// How soon the death of a silo is noticed, by its neighbours and by clients. While a dead silo counts as alive nobody can book the experts
/// whose calendars it had, so the stock values, made for large clusters and slow networks, are too patient: with these its neighbours
/// agree in about five seconds. A silo that was declared dead wrongly loses no booking, since its writes fail at their fences.
/// </summary>
internal static class Probing
{
    private const string Section = $"{ClusteringOptions.Section}:Membership";

    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(10);

    /// <summary>Sets the values of a silo; the configuration's section Cluster:Membership has the last word.</summary>
    /// <param name="silo">The silo.</param>
    public static void Tune(ISiloBuilder silo) => silo
        .Configure<ClusterMembershipOptions>(options =>
        {
            options.ProbeTimeout = TimeSpan.FromSeconds(1);
            // Without it a silo that hangs counts as alive for twelve probes, since its connections stay open.
            options.MaxProbeTimeout = TimeSpan.FromSeconds(1.5);
            options.NumMissedProbesLimit = 3;
            options.TableRefreshTimeout = TimeSpan.FromSeconds(5);
            silo.Configuration.GetSection(Section).Bind(options);
        })
        .Configure<SiloMessagingOptions>(options => options.ResponseTimeout = LongestCall);

    /// <summary>
    /// Sets the values of a client: how soon it looks who has gone, since what it has sent to a silo that hangs is answered by nobody, and
    /// how long a call is waited for, since whoever calls has given up long before the stock half minute.
    /// </summary>
    /// <param name="client">The client.</param>
    public static void Tune(IClientBuilder client) => client
        .Configure<GatewayOptions>(options => options.GatewayListRefreshPeriod = LookEvery)
        .Configure<ClientMessagingOptions>(options => options.ResponseTimeout = LongestCall);
}
