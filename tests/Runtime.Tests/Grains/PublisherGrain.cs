using Orleans.Streams;

namespace Actors.Runtime.Tests.Grains;

public static class TestStreams
{
    public const string Provider = "events";
    public const string Namespace = "plain";
}

public interface IPublisherGrain : IGrainWithStringKey
{
    Task Publish(string streamKey, int number);

    Task Subscribe(string streamKey);
}

/// <summary>Publishes; and subscribes, which only a silo knows.</summary>
public sealed class PublisherGrain(IGrainContext context) : Grain(context), IPublisherGrain
{
    public Task Publish(string streamKey, int number) => Stream(streamKey).OnNextAsync(number);

    public Task Subscribe(string streamKey) => Stream(streamKey).SubscribeAsync((_, _) => Task.CompletedTask);

    private IAsyncStream<int> Stream(string key) =>
        this.GetStreamProvider(TestStreams.Provider).GetStream<int>(StreamId.Create(TestStreams.Namespace, key));
}
