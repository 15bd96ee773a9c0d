using Actors.Grains.Interfaces;
using Orleans.Placement;

namespace Actors.Silo.Cluster.Storage;

/// <summary>Says whether the database is reached from the silo where it lives.</summary>
[Alias("cluster.database-witness")]
internal interface IDatabaseWitnessGrain : IGrainWithStringKey
{
    /// <summary>The address of its silo when the database is reached from there; null when not.</summary>
    [Alias("who-reaches")]
    Task<string?> WhoReaches();
}

/// <summary>A witness. There are a few, scattered by chance, so that some are on other silos than the one that asks.</summary>
/// <param name="context">The activation.</param>
/// <param name="watch">What its silo has seen.</param>
/// <param name="silo">Its silo.</param>
[RandomPlacement, GrainType("database-witness")]
internal sealed class DatabaseWitnessGrain(IGrainContext context, DatabaseWatch watch, ILocalSiloDetails silo)
    : Grain(context), IDatabaseWitnessGrain
{
    private const int Count = 8;

    /// <summary>The witnesses.</summary>
    public static IEnumerable<string> Keys { get; } =
        [.. Enumerable.Range(0, Count).Select(number => GrainKey.For(Caller.System, $"database-witness-{number}"))];

    /// <inheritdoc/>
    public Task<string?> WhoReaches() => Task.FromResult(watch.IsReached ? silo.SiloAddress.ToParsableString() : null);
}
