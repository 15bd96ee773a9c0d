using Orleans.Runtime;
using Orleans.Streams;

namespace Actors.Embedded;

/// <summary>A stream, as producers and subscribers hold it.</summary>
internal sealed class EmbeddedStream<T>(EmbeddedStreamProvider provider, StreamId stream) : IAsyncStream<T>
{
    private readonly ClassDispatcher[] _classes = provider.Core.Classes.Subscribed(stream.GetNamespace());

    public bool IsRewindable => false;

    public string ProviderName => provider.Name;

    public StreamId StreamId => stream;

    public Task OnNextAsync(T item, StreamSequenceToken? token = null)
    {
        provider.Publish(stream, _classes, new StreamItem<T>(StreamItemKind.Value, item, null));
        return Task.CompletedTask;
    }

    public Task OnCompletedAsync()
    {
        provider.Publish(stream, _classes, new StreamItem<T>(StreamItemKind.Completed, default, null));
        return Task.CompletedTask;
    }

    public Task OnErrorAsync(Exception ex)
    {
        provider.Publish(stream, _classes, new StreamItem<T>(StreamItemKind.Failed, default, ex));
        return Task.CompletedTask;
    }

    public Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncObserver<T> observer)
    {
        ArgumentNullException.ThrowIfNull(observer);
        return Task.FromResult<StreamSubscriptionHandle<T>>(
            RuntimeContext.Current is Activation grain ? SubscribeGrain(grain, observer) : SubscribeClient(observer));
    }

    public Task<IList<StreamSubscriptionHandle<T>>> GetAllSubscriptionHandles()
    {
        var grain = RuntimeContext.Current as Activation;
        IEnumerable<Guid> ids = grain is null
            ? provider.Subscriptions(stream).OfType<ClientSubscription<T>>().Select(subscription => subscription.Id)
            : provider.Subscriptions(stream).OfType<GrainSubscription>()
                .Where(subscription => subscription.GrainId == grain.GrainId).Select(subscription => subscription.Id);
        if (grain is not null && IsImplicitSubscriber(grain))
            ids = ids.Prepend(GrainSubscription.ImplicitId);
        return Task.FromResult<IList<StreamSubscriptionHandle<T>>>(
            [.. ids.Select(id => new EmbeddedSubscriptionHandle<T>(provider, stream, id))]);
    }

    private EmbeddedSubscriptionHandle<T> SubscribeClient(IAsyncObserver<T> observer)
    {
        var id = provider.NextSubscriptionId();
        provider.Add(stream, new ClientSubscription<T>(provider, stream, id, observer));
        return new EmbeddedSubscriptionHandle<T>(provider, stream, id);
    }

    private EmbeddedSubscriptionHandle<T> SubscribeGrain(Activation grain, IAsyncObserver<T> observer)
    {
        // A grain that is subscribed by its attribute only attaches its observer.
        var id = IsImplicitSubscriber(grain) ? GrainSubscription.ImplicitId : provider.NextSubscriptionId();
        grain.Attach(new ObserverKey(provider.Name, stream, id), new AttachedObserver<T>(observer));
        if (id != GrainSubscription.ImplicitId)
            provider.Add(stream, new GrainSubscription(provider, stream, id, grain.Dispatcher, grain.Key));
        return new EmbeddedSubscriptionHandle<T>(provider, stream, id);
    }

    private bool IsImplicitSubscriber(Activation grain) =>
        Array.IndexOf(_classes, grain.Dispatcher) >= 0 && grain.Key.ToString() == stream.GetKeyAsString();
}
