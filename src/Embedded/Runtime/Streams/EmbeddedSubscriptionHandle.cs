using Orleans.Runtime;
using Orleans.Streams;

namespace Actors.Embedded;

/// <summary>One subscription, as its subscriber holds it.</summary>
internal sealed class EmbeddedSubscriptionHandle<T>(EmbeddedStreamProvider provider, StreamId stream, Guid id) : StreamSubscriptionHandle<T>
{
    public override StreamId StreamId => stream;

    public override string ProviderName => provider.Name;

    public override Guid HandleId => id;

    private ObserverKey Key => new(provider.Name, stream, id);

    public override Task UnsubscribeAsync()
    {
        provider.Remove(stream, id);
        (RuntimeContext.Current as Activation)?.Detach(Key);
        return Task.CompletedTask;
    }

    public override Task<StreamSubscriptionHandle<T>> ResumeAsync(IAsyncObserver<T> observer, StreamSequenceToken? token = null)
    {
        ArgumentNullException.ThrowIfNull(observer);
        if (RuntimeContext.Current is Activation grain)
            grain.Attach(Key, new AttachedObserver<T>(observer));
        else
            (Array.Find(provider.Subscriptions(stream), subscription => subscription.Id == id) as ClientSubscription<T>)?.Resume(observer);
        return Task.FromResult<StreamSubscriptionHandle<T>>(this);
    }

    public override bool Equals(StreamSubscriptionHandle<T>? other) =>
        other is not null && other.HandleId == id && other.StreamId == stream && other.ProviderName == provider.Name;

    public override bool Equals(object? obj) => Equals(obj as StreamSubscriptionHandle<T>);

    public override int GetHashCode() => HashCode.Combine(stream, id);
}
