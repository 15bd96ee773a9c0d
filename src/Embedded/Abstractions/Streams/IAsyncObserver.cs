namespace Orleans.Streams;

/// <summary>Takes the items of a stream. A grain's observer runs in the grain's turns.</summary>
/// <typeparam name="T">The items' type.</typeparam>
public interface IAsyncObserver<in T>
{
    /// <summary>Takes, or publishes, one item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="token">Its place in the stream, if known.</param>
    /// <returns>Completes when the item is taken.</returns>
    Task OnNextAsync(T item, StreamSequenceToken? token = null);

    /// <summary>The producer says that no more items come.</summary>
    /// <returns>Completes when that is taken.</returns>
    Task OnCompletedAsync() => Task.CompletedTask;

    /// <summary>The producer says that it failed.</summary>
    /// <param name="ex">Why.</param>
    /// <returns>Completes when that is taken.</returns>
    Task OnErrorAsync(Exception ex);
}
