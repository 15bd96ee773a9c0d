using Actors.Embedded;
using Orleans.Runtime;

namespace Orleans;

/// <summary>Questions to a grain or a reference.</summary>
public static class GrainExtensions
{
    /// <summary>The id of a grain or a reference.</summary>
    /// <param name="grain">The grain or reference.</param>
    /// <returns>The id.</returns>
    /// <exception cref="ArgumentException">It is neither.</exception>
    public static GrainId GetGrainId(this IAddressable grain)
    {
        ArgumentNullException.ThrowIfNull(grain);
        return grain switch
        {
            GrainProxy proxy => proxy.GrainId,
            IGrainBase { GrainContext: { } context } => context.GrainId,
            _ => throw new ArgumentException($"{grain.GetType()} is neither a grain of the engine nor a reference to one.", nameof(grain)),
        };
    }

    /// <summary>The key of a grain or a reference, without allocating.</summary>
    /// <param name="grain">The grain or reference.</param>
    /// <returns>The key.</returns>
    /// <exception cref="ArgumentException">It is neither.</exception>
    public static string GetPrimaryKeyString(this IAddressable grain) => GetGrainId(grain).Key.ToString();
}
