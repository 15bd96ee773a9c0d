namespace Orleans.Runtime;

/// <summary>The identity of one grain: its type and its key.</summary>
/// <param name="type">The kind of grain.</param>
/// <param name="key">The key within the kind.</param>
public readonly struct GrainId(GrainType type, IdSpan key) : IEquatable<GrainId>
{
    /// <summary>The kind of grain.</summary>
    public GrainType Type { get; } = type;

    /// <summary>The key within the kind; ToString gives the text without allocating.</summary>
    public IdSpan Key { get; } = key;

    /// <summary>Whether this is the empty, uninitialised id.</summary>
    public bool IsDefault => Type.IsDefault && Key.IsDefault;

    /// <summary>Makes a grain id of two texts.</summary>
    /// <param name="type">The kind of grain.</param>
    /// <param name="key">The key; not blank.</param>
    /// <returns>The id.</returns>
    public static GrainId Create(string type, string key) => Create(GrainType.Create(type), key);

    /// <summary>Makes a grain id of a type and a text.</summary>
    /// <param name="type">The kind of grain.</param>
    /// <param name="key">The key; not blank.</param>
    /// <returns>The id.</returns>
    public static GrainId Create(GrainType type, string key)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        return new GrainId(type, IdSpan.Create(key));
    }

    /// <inheritdoc/>
    public bool Equals(GrainId other) => Key.Equals(other.Key) && Type.Equals(other.Type);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is GrainId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (Type.GetHashCode() * 397) ^ Key.GetHashCode();

    /// <summary>The id as type/key.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Type}/{Key}";

    /// <summary>Whether two ids are the same.</summary>
    /// <param name="left">One id.</param>
    /// <param name="right">Another id.</param>
    /// <returns>True when equal.</returns>
    public static bool operator ==(GrainId left, GrainId right) => left.Equals(right);

    /// <summary>Whether two ids differ.</summary>
    /// <param name="left">One id.</param>
    /// <param name="right">Another id.</param>
    /// <returns>True when different.</returns>
    public static bool operator !=(GrainId left, GrainId right) => !left.Equals(right);
}
