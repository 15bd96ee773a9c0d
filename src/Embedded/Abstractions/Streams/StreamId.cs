namespace Orleans.Runtime;

/// <summary>The identity of a stream: a namespace and a key.</summary>
public readonly struct StreamId : IEquatable<StreamId>
{
    private readonly string? _namespace;
    private readonly string? _key;
    private readonly int _hash;

    private StreamId(string? streamNamespace, string key)
    {
        _namespace = string.IsNullOrEmpty(streamNamespace) ? null : streamNamespace;
        _key = key;
        _hash = HashCode.Combine(_namespace, key);
    }

    /// <summary>Makes a stream id.</summary>
    /// <param name="ns">The namespace; null for none.</param>
    /// <param name="key">The key.</param>
    /// <returns>The id.</returns>
    public static StreamId Create(string? ns, string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new StreamId(ns, key);
    }

    /// <summary>The key.</summary>
    /// <returns>The text, without allocating.</returns>
    public string GetKeyAsString() => _key ?? string.Empty;

    /// <summary>The namespace.</summary>
    /// <returns>The text, without allocating; null for none.</returns>
    public string? GetNamespace() => _namespace;

    /// <inheritdoc/>
    public bool Equals(StreamId other) => _hash == other._hash && string.Equals(_key, other._key) && string.Equals(_namespace, other._namespace);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is StreamId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    /// <summary>The id as namespace/key.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{_namespace ?? "null"}/{_key}";

    /// <summary>Whether two ids are the same.</summary>
    /// <param name="s1">One id.</param>
    /// <param name="s2">Another id.</param>
    /// <returns>True when equal.</returns>
    public static bool operator ==(StreamId s1, StreamId s2) => s1.Equals(s2);

    /// <summary>Whether two ids differ.</summary>
    /// <param name="s1">One id.</param>
    /// <param name="s2">Another id.</param>
    /// <returns>True when different.</returns>
    public static bool operator !=(StreamId s1, StreamId s2) => !s1.Equals(s2);
}
