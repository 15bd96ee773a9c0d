using System.Diagnostics.Metrics;
using Microsoft.Extensions.Options;
using Orleans.Streams;
using Shouldly;
using Xunit;

namespace Actors.Embedded.Tests;

public sealed class LimitTests
{
    private const int Limit = 30_000;

    [Fact(Timeout = Limit)]
    public async Task A_full_mailbox_refuses_with_a_clear_error_and_serves_the_rest()
    {
        await using var host = await TestHost.StartAsync(options => options.MailboxLimit = 3);
        var grain = Grain(host, "full");
        const string gate = "full mailbox";
        var held = grain.Hold(gate);
        await Gate.Named(gate).ArrivedAsync();
        var waiting = Enumerable.Range(0, 3).Select(_ => grain.Calls()).ToArray();
        var failure = await Should.ThrowAsync<LimitExceededException>(grain.Calls());
        failure.Message.ShouldContain("chain/full");
        failure.Message.ShouldContain("3 requests wait");
        Gate.Named(gate).Open();
        await held;
        (await Task.WhenAll(waiting)).ShouldBe([1, 2, 3]);
    }

    [Fact(Timeout = Limit)]
    public async Task A_call_times_out_and_one_that_has_not_begun_never_runs()
    {
        await using var host = await TestHost.StartAsync(options => options.CallTimeout = TimeSpan.FromSeconds(5));
        var grain = Grain(host, "slow");
        const string gate = "slow call";
        var held = grain.Hold(gate);
        await Gate.Named(gate).ArrivedAsync();
        var waiting = grain.Calls();
        await host.Eventually(TimeSpan.FromSeconds(1), () => held.IsCompleted && waiting.IsCompleted);
        (await Should.ThrowAsync<TimeoutException>(held)).Message.ShouldContain("chain/slow.IChainGrain.Hold");
        await Should.ThrowAsync<TimeoutException>(waiting);
        Gate.Named(gate).Open();
        (await grain.Calls()).ShouldBe(1);
    }

    [Fact(Timeout = Limit)]
    public async Task A_slow_subscriber_loses_its_oldest_items_and_they_are_counted()
    {
        await using var host = await TestHost.StartAsync(options => options.SubscriberLimit = 2);
        long dropped = 0;
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Name == Measures.DroppedName)
                self.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, count, _, _) => Interlocked.Add(ref dropped, count));
        listener.Start();
        var stream = host.Client.GetStreamProvider("events").GetStream<int>(StreamId.Create("limits", "slow"));
        var seen = new List<int>();
        const string gate = "slow subscriber";
        await stream.SubscribeAsync(async (item, _) =>
        {
            lock (seen)
                seen.Add(item);
            await Gate.Named(gate).PassAsync();
        });
        await stream.OnNextAsync(1);
        await Gate.Named(gate).ArrivedAsync();
        for (var item = 2; item <= 6; item++)
            await stream.OnNextAsync(item);
        Gate.Named(gate).Open();
        await Gate.Named(gate).ArrivedAsync();
        await Gate.Named(gate).ArrivedAsync();
        seen.ShouldBe([1, 5, 6]);
        Interlocked.Read(ref dropped).ShouldBe(3);
    }

    [Fact]
    public async Task Nonsense_options_are_refused()
    {
        var failure = await Should.ThrowAsync<OptionsValidationException>(async () => await TestHost.StartAsync(options =>
        {
            options.MailboxLimit = 0;
            options.IdleAge = TimeSpan.Zero;
        }));
        failure.Message.ShouldContain(nameof(EmbeddedEngineOptions.MailboxLimit));
        failure.Message.ShouldContain(nameof(EmbeddedEngineOptions.IdleAge));
    }

    private static IChainGrain Grain(TestHost host, string key) => host.Client.GetGrain<IChainGrain>(key, nameof(ChainGrain));
}
