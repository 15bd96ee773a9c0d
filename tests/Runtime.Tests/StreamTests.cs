using Actors.Runtime.Tests.Grains;
using Actors.Runtime.Tests.Runtimes;
using Orleans.Streams;
using Shouldly;
using Xunit;

namespace Actors.Runtime.Tests;

public abstract class StreamTests(IRuntime runtime) : RuntimeTests(runtime)
{
    [Fact(Timeout = Limit)]
    public Task A_client_gets_what_is_published_in_order() => Run(async r =>
    {
        var stream = r.Streams.GetStream<int>(StreamId.Create(TestStreams.Namespace, NewKey()));
        var seen = new List<int>();
        var subscription = await stream.SubscribeAsync((item, _) =>
        {
            lock (seen)
                seen.Add(item);
            return Task.CompletedTask;
        });
        for (var item = 1; item <= 100; item++)
            await stream.OnNextAsync(item);
        await r.Eventually(() => CountOf(seen) == 100);
        seen.ShouldBe(Enumerable.Range(1, 100));
        await subscription.UnsubscribeAsync();
    });

    [Fact(Timeout = Limit)]
    public Task After_unsubscribing_nothing_comes() => Run(async r =>
    {
        var stream = r.Streams.GetStream<int>(StreamId.Create(TestStreams.Namespace, NewKey()));
        var first = new List<int>();
        var second = new List<int>();
        var ending = await Collect(stream, first);
        await Collect(stream, second);
        await stream.OnNextAsync(1);
        await r.Eventually(() => CountOf(first) == 1 && CountOf(second) == 1);
        await ending.UnsubscribeAsync();
        await stream.OnNextAsync(2);
        await r.Eventually(() => CountOf(second) == 2);
        CountOf(first).ShouldBe(1);
    });

    [Fact(Timeout = Limit)]
    public Task A_client_gets_what_a_grain_publishes() => Run(async r =>
    {
        var key = NewKey();
        var seen = new List<int>();
        var subscription = await Collect(r.Streams.GetStream<int>(StreamId.Create(TestStreams.Namespace, key)), seen);
        await r.Get<IPublisherGrain>(NewKey()).Publish(key, 7);
        await r.Eventually(() => CountOf(seen) == 1);
        seen.ShouldBe([7]);
        await subscription.UnsubscribeAsync();
    });

    [Fact(Timeout = Limit)]
    public Task An_observer_that_throws_does_not_hurt_others() => Run(async r =>
    {
        var stream = r.Streams.GetStream<int>(StreamId.Create(TestStreams.Namespace, NewKey()));
        var seen = new List<int>();
        var throwing = await stream.SubscribeAsync((_, _) => throw new ProbeException("observer"));
        var quiet = await Collect(stream, seen);
        await stream.OnNextAsync(1);
        await stream.OnNextAsync(2);
        await r.Eventually(() => CountOf(seen) == 2);
        await throwing.UnsubscribeAsync();
        await quiet.UnsubscribeAsync();
    });

    private static int CountOf(List<int> seen)
    {
        lock (seen)
            return seen.Count;
    }

    private static Task<StreamSubscriptionHandle<int>> Collect(IAsyncStream<int> stream, List<int> seen) =>
        stream.SubscribeAsync((item, _) =>
    {
        lock (seen)
            seen.Add(item);
        return Task.CompletedTask;
    });
}
