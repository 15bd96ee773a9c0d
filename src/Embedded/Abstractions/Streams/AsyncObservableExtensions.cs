namespace Orleans.Streams;

/// <summary>Subscribing with plain functions.</summary>
public static class AsyncObservableExtensions
{
    /// <summary>Subscribes a function; errors of the producer are ignored.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="obs">What to subscribe to.</param>
    /// <param name="onNextAsync">Takes each item.</param>
    /// <returns>The subscription.</returns>
    public static Task<StreamSubscriptionHandle<T>> SubscribeAsync<T>(
        this IAsyncObservable<T> obs, Func<T, StreamSequenceToken?, Task> onNextAsync) =>
        obs.SubscribeAsync(onNextAsync, static _ => Task.CompletedTask);

    /// <summary>Subscribes a function for items and one for errors.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="obs">What to subscribe to.</param>
    /// <param name="onNextAsync">Takes each item.</param>
    /// <param name="onErrorAsync">Takes the producer's failure.</param>
    /// <returns>The subscription.</returns>
    public static Task<StreamSubscriptionHandle<T>> SubscribeAsync<T>(
        this IAsyncObservable<T> obs, Func<T, StreamSequenceToken?, Task> onNextAsync, Func<Exception, Task> onErrorAsync)
    {
        ArgumentNullException.ThrowIfNull(obs);
        ArgumentNullException.ThrowIfNull(onNextAsync);
        ArgumentNullException.ThrowIfNull(onErrorAsync);
        return obs.SubscribeAsync(new FunctionObserver<T>(onNextAsync, onErrorAsync));
    }

    private sealed class FunctionObserver<T>(Func<T, StreamSequenceToken?, Task> next, Func<Exception, Task> error) : IAsyncObserver<T>
    {
        public Task OnNextAsync(T item, StreamSequenceToken? token = null) => next(item, token);

        public Task OnErrorAsync(Exception ex) => error(ex);
    }
}
