namespace Orleans.Runtime;

/// <summary>An identifier with its hash computed once, since it is a dictionary key on every call.</summary>
public readonly struct IdSpan : IEquatable<IdSpan>
{
    private readonly string? _value;
    private readonly int _hash;

    private IdSpan(string value)
    {
        _value = value;
        _hash = string.GetHashCode(value);
    }

    /// <summary>Whether this is the empty, uninitialised id.</summary>
    public bool IsDefault => _value is null;

    /// <summary>Makes an id of a text.</summary>
    /// <param name="id">The text.</param>
    /// <returns>The id.</returns>
    public static IdSpan Create(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return new IdSpan(id);
    }

    /// <inheritdoc/>
    public bool Equals(IdSpan obj) => _hash == obj._hash && string.Equals(_value, obj._value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is IdSpan other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    /// <summary>The text, without allocating.</summary>
    /// <returns>The text; empty for the default id.</returns>
    public override string ToString() => _value ?? string.Empty;

    /// <summary>Whether two ids are the same.</summary>
    /// <param name="left">One id.</param>
    /// <param name="right">Another id.</param>
    /// <returns>True when equal.</returns>
    public static bool operator ==(IdSpan left, IdSpan right) => left.Equals(right);

    /// <summary>Whether two ids differ.</summary>
    /// <param name="left">One id.</param>
    /// <param name="right">Another id.</param>
    /// <returns>True when different.</returns>
    public static bool operator !=(IdSpan left, IdSpan right) => !left.Equals(right);
}
