using Orleans.Streams;

namespace Actors.Engine.Tests;

public static class TestStreams
{
    public const string Provider = "events";
    public const string Namespace = "plain";
    public const string ImplicitNamespace = "implicit";
}

public interface IListenerGrain : IGrainWithStringKey
{
    Task Listen(string streamKey);

    Task ListenSlowly(string streamKey, string gate);

    Task StopListening();

    Task Publish(string streamKey, int number);
}

/// <summary>Subscribes when asked, and proves that items come in its turns.</summary>
public sealed class ListenerGrain : Grain, IListenerGrain
{
    private StreamSubscriptionHandle<int>? _subscription;

    public async Task Listen(string streamKey)
    {
        var own = TaskScheduler.Current;
        _subscription = await Stream(streamKey).SubscribeAsync((item, _) =>
        {
            Tally.Add($"{this.GetPrimaryKeyString()} {item} {(TaskScheduler.Current == own ? "in turn" : "outside")}");
            return Task.CompletedTask;
        });
    }

    public async Task ListenSlowly(string streamKey, string gate) =>
        _subscription = await Stream(streamKey).SubscribeAsync((_, _) => Gate.Named(gate).PassAsync());

    public Task StopListening() => _subscription!.UnsubscribeAsync();

    public Task Publish(string streamKey, int number) => Stream(streamKey).OnNextAsync(number);

    private IAsyncStream<int> Stream(string key) =>
        this.GetStreamProvider(TestStreams.Provider).GetStream<int>(StreamId.Create(TestStreams.Namespace, key));
}

public interface IImplicitGrain : IGrainWithStringKey
{
    Task End();
}

/// <summary>Is subscribed to the stream of its own key by its attribute.</summary>
[ImplicitStreamSubscription(TestStreams.ImplicitNamespace)]
public sealed class ImplicitGrain : Grain, IImplicitGrain
{
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var key = this.GetPrimaryKeyString();
        var stream = this.GetStreamProvider(TestStreams.Provider).GetStream<int>(StreamId.Create(TestStreams.ImplicitNamespace, key));
        await stream.SubscribeAsync((item, _) =>
        {
            Tally.Add($"{key} {item}");
            return Task.CompletedTask;
        });
    }

    public Task End()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }
}
