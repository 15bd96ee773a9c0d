namespace Actors.Simulation.Linearizability;

/// <summary>A set of operations that have their place in the order, by number. Immutable.</summary>
internal readonly struct Placed : IEquatable<Placed>
{
    private readonly ulong[] _bits;

    /// <summary>None.</summary>
    /// <param name="size">How many operations there are.</param>
    public Placed(int size) => _bits = new ulong[(size + 63) / 64];

    private Placed(ulong[] bits) => _bits = bits;

    /// <summary>True when it is in the set.</summary>
    public bool Contains(int number) => (_bits[number / 64] & (1UL << (number % 64))) != 0;

    /// <summary>The set with one more.</summary>
    public Placed With(int number)
    {
        var bits = (ulong[])_bits.Clone();
        bits[number / 64] |= 1UL << (number % 64);
        return new Placed(bits);
    }

    /// <inheritdoc/>
    public bool Equals(Placed other) => _bits.AsSpan().SequenceEqual(other._bits);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Placed other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var bits in _bits) hash.Add(bits);
        return hash.ToHashCode();
    }
}
