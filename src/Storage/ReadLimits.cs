using Actors.Grains.Journaling;

namespace Actors.Storage;

/// <summary>The bounds that the ports promise, checked alike by every provider.</summary>
internal static class ReadLimits
{
    private const int MostEvents = 10_000;
    private const int MostDocuments = 100;
    private const int MostEffects = 1_000;

    public static void CheckEvents(long after, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        CheckLimit(limit, MostEvents);
    }

    public static void CheckQuery(DocumentQuery query)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Page, 1);
        CheckLimit(query.Limit, MostDocuments);
        if (!Enum.IsDefined(query.Sort)) throw new ArgumentOutOfRangeException(nameof(query), query.Sort, "No such order.");
    }

    public static void CheckClaim(int shard, TimeSpan lease, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(shard);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(shard, Effect.Shards);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(lease, TimeSpan.Zero);
        CheckLimit(limit, MostEffects);
    }

    public static void CheckDead(DeadEffectQuery query)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Page, 1);
        CheckLimit(query.Limit, MostEffects);
    }

    /// <summary>How many dead effects stand before the query's page.</summary>
    public static long Offset(DeadEffectQuery query) => (query.Page - 1L) * query.Limit;

    /// <summary>How many documents stand before the query's page.</summary>
    public static long Offset(DocumentQuery query) => (query.Page - 1L) * query.Limit;

    private static void CheckLimit(int limit, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, most);
    }
}
