namespace Actors.Grains.Journaling;

/// <summary>
/// The name of one journal stream, <c>{tenant}/{kind}/{id}</c>. A stream belongs to one grain, and only that grain appends to it;
/// the exceptions are that a grain may create another grain's stream (design.md section 4), and streams that are nobody's and only fence
/// (<see cref="StreamFence"/>).
/// </summary>
/// <param name="Value">The whole name.</param>
public readonly record struct StreamName(string Value)
{
    /// <summary>Names the stream of one thing of a tenant.</summary>
    /// <param name="tenant">The tenant that owns the stream.</param>
    /// <param name="kind">What the stream is about, for example <c>calendar</c>.</param>
    /// <param name="id">The id of the thing within the tenant and kind.</param>
    public static StreamName For(string tenant, string kind, string id) => new($"{tenant}/{kind}/{id}");

    /// <summary>Whether a text names a stream: a tenant, a slash, and something after it.</summary>
    /// <param name="value">The text.</param>
    public static bool IsWellFormed(string? value) =>
        value?.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash && slash < value.Length - 1;

    /// <summary>The tenant that owns the stream: the part before the first slash.</summary>
    public string Tenant => Value[..Value.IndexOf('/', StringComparison.Ordinal)];

    /// <summary>Kind and id without the tenant; what an audit record calls its target.</summary>
    public string Target => Value[(Value.IndexOf('/', StringComparison.Ordinal) + 1)..];

    /// <summary>The id of the thing within tenant and kind: the part after the second slash.</summary>
    public string Id => Target[(Target.IndexOf('/', StringComparison.Ordinal) + 1)..];

    /// <inheritdoc/>
    public override string ToString() => Value;
}
