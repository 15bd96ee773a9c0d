using Orleans.Runtime;
using Orleans.Streams;

namespace Actors.Embedded;

/// <summary>
/// A subscribing grain. An item is a request to it: it activates the grain if need be and runs in its turns. The observer belongs
/// to the activation, which attaches it anew each time it is activated.
/// </summary>
internal sealed class GrainSubscription(EmbeddedStreamProvider provider, StreamId stream, Guid id, ClassDispatcher dispatcher, IdSpan key)
    : Subscription(provider, stream, id)
{
    /// <summary>The id of every implicit subscription: the stream and the grain tell them apart.</summary>
    internal static readonly Guid ImplicitId = new(0, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]);

    private static readonly GrainMethod Deliver = new(typeof(IAsyncObserver<>), nameof(IAsyncObserver<>.OnNextAsync), [], GrainMethodOptions.None);

    internal ClassDispatcher Dispatcher => dispatcher;

    internal GrainId GrainId => new(dispatcher.GrainType, key);

    protected override bool EndsWhenEmpty => Id == ImplicitId;

    protected override Task DeliverAsync(StreamEntry entry)
    {
        var delivery = new Delivery(this, entry);
        dispatcher.Deliver(key, delivery);
        return delivery.Done;
    }

    private protected override void Ended()
    {
        if (EndsWhenEmpty)
            Provider.Retire(this);
    }

    private sealed class Delivery(GrainSubscription subscription, StreamEntry entry) : InternalRequest(Deliver)
    {
        private readonly TaskCompletionSource _done = new(Replies);

        internal Task Done => _done.Task;

        internal override Task Start(object grain)
        {
            var activation = (Activation)Owner!;
            var observer = activation.FindObserver(new ObserverKey(subscription.Provider.Name, subscription.Stream, subscription.Id));
            // As in Orleans, an activation that attached no observer lets the item go.
            return observer?.Deliver(entry) ?? Task.CompletedTask;
        }

        protected override void Ended(Exception? failure)
        {
            if (failure is null)
                _done.SetResult();
            else
                _done.SetException(failure);
        }
    }
}
