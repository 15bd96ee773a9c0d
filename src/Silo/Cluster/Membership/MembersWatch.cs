using Actors.Silo.Cluster.Ends;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Clustering.Redis;

namespace Actors.Silo.Cluster.Membership;

/// <summary>
/// Ends this silo when the table of members has lost it, as an emptied Redis does. Silos that run would go on among themselves, since they
/// pass over a table that is older than what they know, while those that start later, and all clients, would find a cluster of its own
/// in the empty table. Whoever is started again joins that one.
/// </summary>
/// <param name="members">The table.</param>
/// <param name="silo">This silo.</param>
/// <param name="end">Ends it.</param>
/// <param name="logger">Where it is said that the table cannot be read.</param>
internal sealed partial class MembersWatch(IMembershipTable members, ILocalSiloDetails silo, SiloEnd end, ILogger<MembersWatch> logger)
    : BackgroundService
{
    private const int MissesUntilSure = 2;

    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookEvery);
        var isListed = false;
        var misses = 0;
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (await IsThere(stoppingToken) is not { } isThere) continue;
            // One that has not joined yet is not missing.
            isListed |= isThere;
            misses = isListed && !isThere ? misses + 1 : 0;
            if (misses == MissesUntilSure) end.Now(SiloEnd.Forgotten, null);
        }
    }

    // Null when nobody can tell: that the table is away is no reason to end.
    private async Task<bool?> IsThere(CancellationToken cancellationToken)
    {
        try
        {
            return (await members.ReadRowAsync(silo.SiloAddress, cancellationToken)).Members.Count > 0;
        }
        catch (RedisClusteringException exception)
        {
            // Redis answers, and has no table at all.
            LogNotRead(exception);
            return false;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogNotRead(exception);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The table of members cannot be read.")]
    private partial void LogNotRead(Exception exception);
}
