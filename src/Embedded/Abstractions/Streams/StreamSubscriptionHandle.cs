using Orleans.Runtime;

namespace Orleans.Streams;

/// <summary>One subscription of one subscriber.</summary>
/// <typeparam name="T">The items' type.</typeparam>
public abstract class StreamSubscriptionHandle<T>
{
    /// <summary>Which stream.</summary>
    public abstract StreamId StreamId { get; }

    /// <summary>The name of the provider.</summary>
    public abstract string ProviderName { get; }

    /// <summary>The id of the subscription.</summary>
    public abstract Guid HandleId { get; }

    /// <summary>Ends the subscription; items already queued for it are dropped.</summary>
    /// <returns>Completes when no further item will start.</returns>
    public abstract Task UnsubscribeAsync();

    /// <summary>Puts another observer in place of the present one, or of the one a former activation had.</summary>
    /// <param name="observer">Takes the items from now on.</param>
    /// <param name="token">Where to resume; ignored by providers that cannot rewind.</param>
    /// <returns>The subscription.</returns>
    public abstract Task<StreamSubscriptionHandle<T>> ResumeAsync(IAsyncObserver<T> observer, StreamSequenceToken? token = null);

    /// <summary>Whether both are the same subscription.</summary>
    /// <param name="other">Another handle.</param>
    /// <returns>True when the same.</returns>
    public abstract bool Equals(StreamSubscriptionHandle<T>? other);
}
