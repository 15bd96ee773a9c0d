using Orleans.Runtime;

namespace Orleans;

/// <summary>A grain object: something that belongs to an activation.</summary>
public interface IGrainBase
{
    /// <summary>The activation this object belongs to.</summary>
    IGrainContext GrainContext { get; }
}
