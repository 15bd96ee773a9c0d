namespace Actors.Embedded;

/// <summary>
/// One subscriber of one stream: a bounded queue and a loop that delivers one item after the other. A slow subscriber loses its
/// oldest items; it never slows the producer or its neighbours.
/// </summary>
internal abstract partial class Subscription(EmbeddedStreamProvider provider, Orleans.Runtime.StreamId stream, Guid id) : IThreadPoolWorkItem
{
    private readonly Queue<StreamEntry> _queue = new();
    private bool _isDelivering;
    private bool _isClosed;

    internal Orleans.Runtime.StreamId Stream => stream;

    internal Guid Id => id;

    internal EmbeddedStreamProvider Provider => provider;

    /// <summary>Runs the delivery loop; the scheduler calls it, never twice at a time.</summary>
    public void Execute() => _ = DeliverAllAsync();

    /// <summary>Queues an entry.</summary>
    /// <returns>False when the subscription has ended.</returns>
    internal bool Offer(StreamEntry entry)
    {
        var isDropped = false;
        lock (_queue)
        {
            if (_isClosed)
                return false;
            isDropped = _queue.Count >= provider.Core.Options.SubscriberLimit;
            if (isDropped)
                _queue.Dequeue();
            _queue.Enqueue(entry);
            if (_isDelivering)
                entry = null!;
            _isDelivering = true;
        }

        if (isDropped)
            Measures.Dropped.Add(1, new KeyValuePair<string, object?>("provider", provider.Name));
        if (entry is not null)
            provider.Core.Scheduler.Schedule(this, behindOthers: false);
        return true;
    }

    /// <summary>Ends the subscription; what is queued is dropped.</summary>
    internal void Close()
    {
        lock (_queue)
        {
            _isClosed = true;
            _queue.Clear();
        }
    }

    /// <summary>Hands one entry to the observer.</summary>
    protected abstract Task DeliverAsync(StreamEntry entry);

    /// <summary>Whether the subscription ends when its queue is empty.</summary>
    protected virtual bool EndsWhenEmpty => false;

    private bool TryTake(out StreamEntry? entry)
    {
        lock (_queue)
        {
            if (_queue.TryDequeue(out entry))
                return true;
            _isDelivering = false;
            _isClosed |= EndsWhenEmpty;
            return false;
        }
    }

    private async Task DeliverAllAsync()
    {
        while (TryTake(out var entry))
        {
            try
            {
                await DeliverAsync(entry!);
            }
            catch (Exception failure)
            {
                // Its own affair: the next item comes all the same, and others do not notice.
                LogObserverFailed(provider.Core.Logger, stream, failure);
            }
        }

        Ended();
    }

    /// <summary>The queue is empty for now.</summary>
    private protected virtual void Ended()
    {
    }
}
