using Orleans.Runtime;
using Orleans.Streams;

namespace Actors.Embedded;

/// <summary>Which subscription of a grain an observer is for.</summary>
internal readonly record struct ObserverKey(string Provider, StreamId Stream, Guid Subscription);

/// <summary>An observer attached to an activation, whatever its items.</summary>
internal abstract class AttachedObserver
{
    internal abstract Task Deliver(StreamEntry entry);
}

/// <inheritdoc/>
internal sealed class AttachedObserver<T>(IAsyncObserver<T> observer) : AttachedObserver
{
    internal override Task Deliver(StreamEntry entry) => entry.Deliver(observer);
}
