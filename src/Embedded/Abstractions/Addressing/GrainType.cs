namespace Orleans.Runtime;

/// <summary>The kind of a grain: which class serves it.</summary>
/// <param name="id">The name.</param>
public readonly struct GrainType(IdSpan id) : IEquatable<GrainType>
{
    /// <summary>The name.</summary>
    public IdSpan Value { get; } = id;

    /// <summary>Whether this is the empty, uninitialised type.</summary>
    public bool IsDefault => Value.IsDefault;

    /// <summary>Makes a grain type of a name.</summary>
    /// <param name="value">The name.</param>
    /// <returns>The grain type.</returns>
    public static GrainType Create(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        return new GrainType(IdSpan.Create(value));
    }

    /// <inheritdoc/>
    public bool Equals(GrainType obj) => Value.Equals(obj.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is GrainType other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <summary>The name.</summary>
    /// <returns>The name; empty for the default type.</returns>
    public override string ToString() => Value.ToString();

    /// <summary>Whether two types are the same.</summary>
    /// <param name="left">One type.</param>
    /// <param name="right">Another type.</param>
    /// <returns>True when equal.</returns>
    public static bool operator ==(GrainType left, GrainType right) => left.Equals(right);

    /// <summary>Whether two types differ.</summary>
    /// <param name="left">One type.</param>
    /// <param name="right">Another type.</param>
    /// <returns>True when different.</returns>
    public static bool operator !=(GrainType left, GrainType right) => !left.Equals(right);
}
