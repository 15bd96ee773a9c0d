using Orleans.Configuration;

namespace Actors.Silo.Cluster;

/// <summary>
/// How many calls may wait for one grain. By itself the engine keeps any number of them, until a calendar that has got stuck has filled the
/// memory; with a bound the next caller is told to come back later, and everybody else is served.
/// </summary>
internal static class Mailboxes
{
    private const int Limit = 10_000;

    /// <summary>Sets the bound of a silo.</summary>
    /// <param name="silo">The silo.</param>
    public static void Bound(ISiloBuilder silo) => silo.Configure<SiloMessagingOptions>(options =>
    {
        options.MaxEnqueuedRequestsHardLimit = Limit;
        options.MaxEnqueuedRequestsHardLimit_StatelessWorker = Limit;
    });
}
