namespace Orleans.Concurrency;

/// <summary>The grain takes new requests while others of its own await. Turns still never run at the same time.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ReentrantAttribute : Attribute;

/// <summary>The method changes nothing, so it may interleave with other read-only requests of the grain.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReadOnlyAttribute : Attribute;

/// <summary>The method may start whatever else the grain is in the middle of.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AlwaysInterleaveAttribute : Attribute;

/// <summary>The grain holds no state: busy keys get several activations.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class StatelessWorkerAttribute : Attribute
{
    /// <summary>At most one activation per processor.</summary>
    public StatelessWorkerAttribute() => MaximumWorkers = -1;

    /// <summary>At most the given number of activations.</summary>
    /// <param name="maxLocalWorkers">Activations per key; zero or less means one per processor.</param>
    public StatelessWorkerAttribute(int maxLocalWorkers) => MaximumWorkers = maxLocalWorkers;

    internal int MaximumWorkers { get; }
}
