using Orleans.Streams;
using Shouldly;
using Xunit;

namespace Actors.Engine.Tests;

public sealed class StreamTests(EngineFixture fixture) : EngineTestBase(fixture)
{
    [Fact(Timeout = Limit)]
    public async Task A_client_gets_what_is_published_in_order()
    {
        var stream = Stream(TestStreams.Namespace, NewKey());
        var seen = new List<int>();
        var subscription = await stream.SubscribeAsync((item, _) =>
        {
            lock (seen)
                seen.Add(item);
            return Task.CompletedTask;
        });
        for (var item = 1; item <= 100; item++)
            await stream.OnNextAsync(item);
        await Eventually(() => CountOf(seen) == 100);
        seen.ShouldBe(Enumerable.Range(1, 100));
        await subscription.UnsubscribeAsync();
    }

    [Fact(Timeout = Limit)]
    public async Task After_unsubscribing_nothing_comes()
    {
        var stream = Stream(TestStreams.Namespace, NewKey());
        var first = new List<int>();
        var second = new List<int>();
        var ending = await Collect(stream, first);
        await Collect(stream, second);
        await stream.OnNextAsync(1);
        await Eventually(() => CountOf(first) == 1 && CountOf(second) == 1);
        await ending.UnsubscribeAsync();
        await stream.OnNextAsync(2);
        await Eventually(() => CountOf(second) == 2);
        CountOf(first).ShouldBe(1);
    }

    [Fact(Timeout = Limit)]
    public async Task A_grain_gets_items_in_its_turns()
    {
        var key = NewKey();
        var listener = Client.GetGrain<IListenerGrain>(key);
        await listener.Listen(key);
        await Stream(TestStreams.Namespace, key).OnNextAsync(1);
        await Eventually(() => Tally.Of(key + " 1 in turn") == 1);
        await Client.GetGrain<IListenerGrain>(NewKey()).Publish(key, 2);
        await Eventually(() => Tally.Of(key + " 2 in turn") == 1);
        await listener.StopListening();
    }

    [Fact(Timeout = Limit)]
    public async Task An_implicit_subscriber_is_activated_by_an_item_and_again_after_it_ended()
    {
        var key = NewKey();
        var stream = Stream(TestStreams.ImplicitNamespace, key);
        await stream.OnNextAsync(1);
        await Eventually(() => Tally.Of(key + " 1") == 1);
        await Client.GetGrain<IImplicitGrain>(key).End();
        await stream.OnNextAsync(2);
        await Eventually(() => Tally.Of(key + " 2") == 1);
    }

    [Fact(Timeout = Limit)]
    public async Task A_slow_subscriber_slows_neither_the_producer_nor_its_neighbour()
    {
        // Grains, since in Orleans all observers of one client share one queue.
        var key = NewKey();
        var slow = Client.GetGrain<IListenerGrain>(NewKey());
        var quick = Client.GetGrain<IListenerGrain>(key);
        await slow.ListenSlowly(key, key);
        await quick.Listen(key);
        var stream = Stream(TestStreams.Namespace, key);
        for (var item = 1; item <= 50; item++)
            await stream.OnNextAsync(item);
        await Gate.Named(key).ArrivedAsync();
        await Eventually(() => Tally.Of(key + " 50 in turn") == 1);
        Gate.Named(key).Open();
        await slow.StopListening();
        await quick.StopListening();
    }

    [Fact(Timeout = Limit)]
    public async Task An_observer_that_throws_does_not_hurt_others()
    {
        var stream = Stream(TestStreams.Namespace, NewKey());
        var seen = new List<int>();
        var throwing = await stream.SubscribeAsync((_, _) => throw new ProbeException("observer"));
        var quiet = await Collect(stream, seen);
        await stream.OnNextAsync(1);
        await stream.OnNextAsync(2);
        await Eventually(() => CountOf(seen) == 2);
        await throwing.UnsubscribeAsync();
        await quiet.UnsubscribeAsync();
    }

    private static int CountOf(List<int> seen)
    {
        lock (seen)
            return seen.Count;
    }

    private static Task<StreamSubscriptionHandle<int>> Collect(IAsyncStream<int> stream, List<int> seen) => stream.SubscribeAsync((item, _) =>
    {
        lock (seen)
            seen.Add(item);
        return Task.CompletedTask;
    });

    private IAsyncStream<int> Stream(string streamNamespace, string key) =>
        Client.GetStreamProvider(TestStreams.Provider).GetStream<int>(StreamId.Create(streamNamespace, key));
}
