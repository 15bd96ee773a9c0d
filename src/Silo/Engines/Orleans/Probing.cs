using Orleans.Configuration;

namespace Actors.Silo.Engines;

/// <summary>
/// How soon the death of a silo is noticed. While a dead silo counts as alive nobody can book the experts whose calendars it had, so the
/// stock values, made for large clusters and slow networks, are too patient: with these its neighbours agree in about five seconds.
/// A silo that was declared dead wrongly loses no booking, since its writes fail at their fences.
/// </summary>
internal static class Probing
{
    private static readonly TimeSpan ProbeEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan RefreshEvery = TimeSpan.FromSeconds(5);
    private const int MissedProbes = 3;

    /// <summary>Sets the values.</summary>
    /// <param name="options">The options of a silo.</param>
    public static void Tune(ClusterMembershipOptions options)
    {
        options.ProbeTimeout = ProbeEvery;
        options.NumMissedProbesLimit = MissedProbes;
        options.TableRefreshTimeout = RefreshEvery;
    }
}
