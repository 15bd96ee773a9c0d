using Actors.Simulation.Machine;
using Microsoft.Extensions.Logging;
using Orleans.Streams;

namespace Actors.Simulation.Runtime;

/// <summary>
/// The streams of one process.
/// What is published goes to those who are subscribed at that moment, to each in order, and to none at once.
/// </summary>
internal sealed class SimulatedStreams(string name, Owner process, GrainTypes types, ILogger<SimulatedStreams> logger) : IStreamProvider
{
    private readonly Dictionary<StreamId, List<object>> _subscriptions = [];
    private int _lastSubscription;

    public string Name => name;

    public bool IsRewindable => false;

    public IAsyncStream<T> GetStream<T>(StreamId streamId) => new SimulatedStream<T>(this, streamId);

    public StreamSubscriptionHandle<T> Subscribe<T>(StreamId stream, IAsyncObserver<T> observer)
    {
        // A subscription of a grain outlives its activations, and wakes the next one. No grain of the product has one.
        if (Activation.Acting is { } grain)
            throw new NotSupportedException($"{grain.GrainId} subscribes to {stream}; the simulated runtime does not know how to wake it.");
        var subscription = new Subscription<T>(this, stream, ++_lastSubscription, observer);
        if (!_subscriptions.TryGetValue(stream, out var all)) _subscriptions.Add(stream, all = []);
        all.Add(subscription);
        return subscription;
    }

    public IReadOnlyList<Subscription<T>> SubscriptionsTo<T>(StreamId stream) =>
        _subscriptions.TryGetValue(stream, out var all) ? [.. all.Cast<Subscription<T>>()] : [];

    public void Publish<T>(StreamId stream, T item)
    {
        foreach (var subscription in SubscriptionsTo<T>(stream)) subscription.Take(types.Copier.Copy(item)!);
    }

    /// <summary>One subscriber of one stream. A turn of it delivers an item.</summary>
    internal sealed class Subscription<T>(SimulatedStreams streams, StreamId stream, int number, IAsyncObserver<T> observer)
        : StreamSubscriptionHandle<T>, IThreadPoolWorkItem
    {
        private readonly Queue<T> _items = new();
        private bool _isDelivering;

        public override StreamId StreamId => stream;

        public override string ProviderName => streams.Name;

        public override Guid HandleId { get; } = new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);

        public void Take(T item)
        {
            _items.Enqueue(item);
            if (_isDelivering) return;
            _isDelivering = true;
            streams.Process.Loop.Add(streams.Process, this);
        }

        public void Execute() => _ = Deliver();

        public override Task UnsubscribeAsync()
        {
            _items.Clear();
            streams._subscriptions[stream].Remove(this);
            return Task.CompletedTask;
        }

        public override Task<StreamSubscriptionHandle<T>> ResumeAsync(IAsyncObserver<T> observer, StreamSequenceToken? token = null) =>
            throw new NotSupportedException("Nobody resumes a subscription here.");

        public override Task<StreamSubscriptionHandle<T>> ResumeAsync(IAsyncBatchObserver<T> observer, StreamSequenceToken? token = null) =>
            throw new NotSupportedException("Nobody resumes a subscription here.");

        public override bool Equals(StreamSubscriptionHandle<T>? other) => ReferenceEquals(this, other);

        private async Task Deliver()
        {
            while (_items.TryDequeue(out var item))
            {
                try
                {
                    await observer.OnNextAsync(item);
                }
                catch (Exception failure)
                {
                    streams.Logger.SubscriberFailed(stream, failure);
                }
            }

            _isDelivering = false;
        }
    }

    private Owner Process => process;

    private ILogger Logger => logger;
}

/// <summary>A stream, as those hold it who publish and subscribe.</summary>
internal sealed class SimulatedStream<T>(SimulatedStreams streams, StreamId id) : IAsyncStream<T>
{
    public bool IsRewindable => false;

    public string ProviderName => streams.Name;

    public StreamId StreamId => id;

    public Task OnNextAsync(T item, StreamSequenceToken? token = null)
    {
        streams.Publish(id, item);
        return Task.CompletedTask;
    }

    public Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncObserver<T> observer) => Task.FromResult(streams.Subscribe(id, observer));

    public Task<StreamSubscriptionHandle<T>> SubscribeAsync(
        IAsyncObserver<T> observer, StreamSequenceToken? token, string? filterData = null) =>
        token is null && filterData is null ? SubscribeAsync(observer) : throw NobodyDoes("subscribes to a part of a stream");

    public Task<IList<StreamSubscriptionHandle<T>>> GetAllSubscriptionHandles() =>
        Task.FromResult<IList<StreamSubscriptionHandle<T>>>([.. streams.SubscriptionsTo<T>(id)]);

    public Task OnNextBatchAsync(IEnumerable<T> batch, StreamSequenceToken? token = null) => throw NobodyDoes("publishes batches");

    public Task OnErrorAsync(Exception ex) => throw NobodyDoes("publishes failures");

    public Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncBatchObserver<T> observer) => throw NobodyDoes("takes batches");

    public Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncBatchObserver<T> observer, StreamSequenceToken? token) =>
        throw NobodyDoes("takes batches");

    public bool Equals(IAsyncStream<T>? other) => other is SimulatedStream<T> && other.StreamId == id;

    public int CompareTo(IAsyncStream<T>? other) => other is null ? 1 : id.CompareTo(other.StreamId);

    private static NotSupportedException NobodyDoes(string what) => new($"Nobody {what}, so the simulated runtime does not know it.");
}
