using Actors.Embedded;
using Orleans.Streams;

namespace Orleans;

/// <summary>A grain's way to stream providers.</summary>
public static class GrainStreamingExtensions
{
    /// <summary>A stream provider by name.</summary>
    /// <param name="grain">The grain.</param>
    /// <param name="name">The provider's name.</param>
    /// <returns>The provider.</returns>
    /// <exception cref="KeyNotFoundException">There is none of that name.</exception>
    public static IStreamProvider GetStreamProvider(this Grain grain, string name)
    {
        ArgumentNullException.ThrowIfNull(grain);
        return grain.Activation.GetStreamProvider(name);
    }
}

/// <summary>A client's way to stream providers.</summary>
public static class ClientStreamingExtensions
{
    /// <summary>A stream provider by name.</summary>
    /// <param name="client">The client.</param>
    /// <param name="name">The provider's name.</param>
    /// <returns>The provider.</returns>
    /// <exception cref="KeyNotFoundException">There is none of that name.</exception>
    public static IStreamProvider GetStreamProvider(this IClusterClient client, string name)
    {
        ArgumentNullException.ThrowIfNull(client);
        var providers = client.ServiceProvider.GetService(typeof(IStreamProviderDirectory)) as IStreamProviderDirectory
            ?? throw new InvalidOperationException("The client's services have no Embedded engine.");
        return providers.GetStreamProvider(name);
    }
}
