namespace Actors.Embedded;

/// <summary>What the engine knows of one grain class; generated beside the class.</summary>
public sealed class GrainClass
{
    /// <summary>The class.</summary>
    public required Type Type { get; init; }

    /// <summary>Its name in grain ids.</summary>
    public required string GrainTypeName { get; init; }

    /// <summary>The grain interfaces it implements, inherited ones included.</summary>
    public required IReadOnlyList<Type> Interfaces { get; init; }

    /// <summary>Whether requests may start while others await.</summary>
    public bool IsReentrant { get; init; }

    /// <summary>Most activations per key: 0 for one single activation, negative for one per processor.</summary>
    public int MaximumWorkers { get; init; }

    /// <summary>Namespaces whose streams it is subscribed to.</summary>
    public IReadOnlyList<string> StreamNamespaces { get; init; } = [];
}
