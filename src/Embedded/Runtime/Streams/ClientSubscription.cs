using Orleans.Runtime;
using Orleans.Streams;

namespace Actors.Embedded;

/// <summary>A subscriber outside grains: its observer runs on the thread pool.</summary>
internal sealed class ClientSubscription<T>(EmbeddedStreamProvider provider, StreamId stream, Guid id, IAsyncObserver<T> observer)
    : Subscription(provider, stream, id)
{
    private volatile IAsyncObserver<T> _observer = observer;

    internal void Resume(IAsyncObserver<T> observer) => _observer = observer;

    protected override Task DeliverAsync(StreamEntry entry) => entry.Deliver(_observer);
}
