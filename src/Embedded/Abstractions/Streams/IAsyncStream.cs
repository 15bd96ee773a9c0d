using Orleans.Runtime;

namespace Orleans.Streams;

/// <summary>Something that can be subscribed to.</summary>
/// <typeparam name="T">The items' type.</typeparam>
public interface IAsyncObservable<T>
{
    /// <summary>Subscribes an observer; it sees what is published afterwards.</summary>
    /// <param name="observer">Takes the items.</param>
    /// <returns>The subscription.</returns>
    Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncObserver<T> observer);
}

/// <summary>A stream, whatever its items.</summary>
public interface IAsyncStream
{
    /// <summary>Whether old items can be read again. Never with Embedded.</summary>
    bool IsRewindable { get; }

    /// <summary>The name of the provider.</summary>
    string ProviderName { get; }

    /// <summary>Which stream this is.</summary>
    StreamId StreamId { get; }
}

/// <summary>A stream: publish with OnNextAsync, read with SubscribeAsync. Fast, and may lose items.</summary>
/// <typeparam name="T">The items' type.</typeparam>
public interface IAsyncStream<T> : IAsyncStream, IAsyncObservable<T>, IAsyncObserver<T>
{
    /// <summary>The subscriptions of the calling grain, so that it can resume them when activated.</summary>
    /// <returns>The subscriptions.</returns>
    Task<IList<StreamSubscriptionHandle<T>>> GetAllSubscriptionHandles();
}

/// <summary>Gives streams.</summary>
public interface IStreamProvider
{
    /// <summary>The name it is registered by.</summary>
    string Name { get; }

    /// <summary>Whether old items can be read again. Never with Embedded.</summary>
    bool IsRewindable { get; }

    /// <summary>A stream. Cheap; creates nothing.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="streamId">Which stream.</param>
    /// <returns>The stream.</returns>
    IAsyncStream<T> GetStream<T>(StreamId streamId);
}
