using System.Collections.Concurrent;
using Orleans.Runtime;
using Orleans.Streams;

namespace Actors.Embedded;

/// <summary>In-memory streams: what is published goes to whoever is subscribed now. Nothing is kept.</summary>
internal sealed class EmbeddedStreamProvider(string name, EngineCore core) : IStreamProvider
{
    private readonly ConcurrentDictionary<StreamId, Subscription[]> _subscriptions = new();
    private readonly ConcurrentDictionary<(StreamId Stream, ClassDispatcher Class), GrainSubscription> _implicit = new();
    private readonly Lock _lock = new();
    private long _lastItem;
    private int _lastSubscription;

    public string Name => name;

    public bool IsRewindable => false;

    internal EngineCore Core => core;

    public IAsyncStream<T> GetStream<T>(StreamId streamId) => new EmbeddedStream<T>(this, streamId);

    /// <summary>Hands an item, or the end of the stream, to every subscriber's queue. Waits for none of them.</summary>
    internal void Publish<T>(StreamId stream, ClassDispatcher[] classes, StreamItem<T> item)
    {
        // Nobody listens: nothing is allocated.
        if (!_subscriptions.TryGetValue(stream, out var subscriptions) && classes.Length == 0)
            return;
        var entry = new StreamEntry(item.Kind, item.Value, item.Failure, new EmbeddedSequenceToken(Interlocked.Increment(ref _lastItem)));
        foreach (var subscription in subscriptions ?? [])
            subscription.Offer(entry);
        foreach (var dispatcher in classes)
        {
            // One that has just run empty has ended; the next takes the item.
            for (var subscription = Implicit(stream, dispatcher); !subscription.Offer(entry); subscription = Implicit(stream, dispatcher))
                Retire(subscription);
        }
    }

    internal Subscription[] Subscriptions(StreamId stream) => _subscriptions.TryGetValue(stream, out var all) ? all : [];

    /// <summary>Ids come from a counter, so that a simulation replays them.</summary>
    internal Guid NextSubscriptionId() => new(Interlocked.Increment(ref _lastSubscription), 0, 0, new byte[8]);

    internal void Add(StreamId stream, Subscription subscription)
    {
        lock (_lock)
            _subscriptions[stream] = [.. Subscriptions(stream), subscription];
    }

    internal void Remove(StreamId stream, Guid id)
    {
        Subscription? removed;
        lock (_lock)
        {
            var all = Subscriptions(stream);
            removed = Array.Find(all, subscription => subscription.Id == id);
            var rest = Array.FindAll(all, subscription => subscription.Id != id);
            if (rest.Length == 0)
                _subscriptions.TryRemove(stream, out _);
            else
                _subscriptions[stream] = rest;
        }

        removed?.Close();
    }

    /// <summary>An implicit subscription lives while it has items; millions of streams must not each leave one behind.</summary>
    internal void Retire(GrainSubscription subscription) =>
        _implicit.TryRemove(new((subscription.Stream, subscription.Dispatcher), subscription));

    private GrainSubscription Implicit(StreamId stream, ClassDispatcher dispatcher) => _implicit.GetOrAdd(
        (stream, dispatcher),
        static (key, provider) => new GrainSubscription(
            provider, key.Stream, GrainSubscription.ImplicitId, key.Class, IdSpan.Create(key.Stream.GetKeyAsString())),
        this);
}
