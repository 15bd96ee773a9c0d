namespace Actors.Simulation.Machine;

/// <summary>
/// Random numbers from a seed: SplitMix64 (Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014). Ours,
/// because the same seed must give the same numbers for ever, and every purpose draws from numbers of its own: to switch one off changes no
/// other.
/// </summary>
internal sealed class Chance(ulong seed)
{
    private readonly ulong _seed = seed;
    private ulong _state = seed;

    /// <summary>Numbers for one purpose, independent of how many have been drawn here.</summary>
    public Chance For(string purpose)
    {
        var hash = 14695981039346656037UL;
        foreach (var character in purpose) hash = (hash ^ character) * 1099511628211UL;
        return new Chance(Mix(_seed ^ hash));
    }

    /// <summary>The next 64 bits.</summary>
    public ulong Next() => Mix(_state += 0x9E3779B97F4A7C15UL);

    /// <summary>From 0 up to, not including, a limit.</summary>
    public int Below(int limit) => (int)(((UInt128)Next() * (ulong)limit) >> 64);

    /// <summary>From the least to the most, both included.</summary>
    public int From(int least, int most) => least + Below(most - least + 1);

    /// <summary>True so often in a million.</summary>
    public bool Hits(int perMillion) => Below(1_000_000) < perMillion;

    /// <summary>One of several.</summary>
    public T OneOf<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>A time that is mostly near the least and rarely near the most, as delays are.</summary>
    public TimeSpan Delay(TimeSpan least, TimeSpan most)
    {
        var share = (double)Next() / ulong.MaxValue;
        return least + (most - least) * (share * share * share);
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }
}
