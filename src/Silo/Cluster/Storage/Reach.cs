namespace Actors.Silo.Cluster.Storage;

/// <summary>
/// What a silo's looks at its database come to. A look that came back later than it may last tells of a silo that got no processor, not of
/// the database: it counts as no look, or a busy machine would end silos that have nothing wrong with their way to the database.
/// </summary>
/// <param name="time">The clock.</param>
internal sealed class Reach(TimeProvider time)
{
    /// <summary>How often is looked.</summary>
    public static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    /// <summary>How long a look may last.</summary>
    public static readonly TimeSpan LongestLook = TimeSpan.FromSeconds(2);

    private const int MissesUntilSure = 2;

    // Patience with a server that is busy, and with a network that stumbles; then another silo takes over within a few seconds.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    // How much later than at its limit a look comes back in a process that runs.
    private static readonly TimeSpan Lateness = TimeSpan.FromMilliseconds(500);

    private long _reachedAt = time.GetTimestamp();
    private int _misses;

    /// <summary>True when the last look found the database.</summary>
    public bool IsFresh => SinceReached < LookEvery + LongestLook;

    /// <summary>True when the database has not been found for longer than patience lasts, by looks that count.</summary>
    public bool IsLost => _misses >= MissesUntilSure && SinceReached > Patience;

    private TimeSpan SinceReached => time.GetElapsedTime(Volatile.Read(ref _reachedAt));

    /// <summary>Takes what a look has come to.</summary>
    /// <param name="reached">Whether the database answered.</param>
    /// <param name="lasted">How long the look lasted.</param>
    public void Saw(bool reached, TimeSpan lasted)
    {
        if (reached)
        {
            _misses = 0;
            Volatile.Write(ref _reachedAt, time.GetTimestamp());
        }
        else if (lasted < LongestLook + Lateness)
        {
            _misses++;
        }
    }
}
