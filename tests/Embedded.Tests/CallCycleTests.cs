using Shouldly;
using Xunit;

namespace Actors.Embedded.Tests;

public sealed class CallCycleTests
{
    private const int Limit = 30_000;

    [Theory(Timeout = Limit)]
    [InlineData("a", "a")]
    [InlineData("a", "b", "a")]
    [InlineData("a", "b", "c", "d", "b")]
    [InlineData("a", "open:r", "a")]
    public async Task A_cycle_is_reported_with_its_chain(params string[] keys)
    {
        await using var host = await TestHost.StartAsync();
        var call = Grain(host, keys[0]).Chain(keys[1..]);
        await host.Eventually(TimeSpan.FromMilliseconds(500), () => call.IsCompleted);
        var failure = await Should.ThrowAsync<CallCycleException>(call);
        failure.Message.ShouldContain($"chain/{keys[^1]}.IChainGrain.Chain waits for");
        // Nothing is left stuck.
        (await Grain(host, keys[0]).Calls()).ShouldBe(1);
    }

    [Fact(Timeout = Limit)]
    public async Task Two_grains_that_call_each_other_at_once_are_a_cycle_too()
    {
        await using var host = await TestHost.StartAsync();
        const string gate = "cycle of two";
        Task[] calls = [Grain(host, "a").PassThen(gate, "b"), Grain(host, "b").PassThen(gate, "a")];
        await Gate.Named(gate).ArrivedAsync();
        await Gate.Named(gate).ArrivedAsync();
        Gate.Named(gate).Open();
        await host.Eventually(TimeSpan.FromMilliseconds(500), () => Array.TrueForAll(calls, call => call.IsCompleted));
        // One gives way and the other goes on.
        calls.Count(call => call.Exception?.InnerException is CallCycleException).ShouldBe(1);
        calls.Count(call => call.IsCompletedSuccessfully).ShouldBe(1);
    }

    [Fact(Timeout = Limit)]
    public async Task A_call_back_that_nobody_awaits_is_no_cycle()
    {
        await using var host = await TestHost.StartAsync();
        await Grain(host, "a").CallBackUnawaited("b");
        (await Grain(host, "a").Calls()).ShouldBe(1);
        (await Grain(host, "b").Calls()).ShouldBe(1);
    }

    [Theory(Timeout = Limit)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_activation_hook_that_waits_for_its_own_grain_is_a_cycle(bool fromClient)
    {
        await using var host = await TestHost.StartAsync();
        var call = fromClient
            ? host.Client.GetGrain<IHookGrain>("woken by a client").Reach()
            : host.Client.GetGrain<IHookHelperGrain>("starter").Start();
        await host.Eventually(TimeSpan.FromMilliseconds(500), () => call.IsCompleted);
        await Should.ThrowAsync<CallCycleException>(call);
    }

    [Fact(Timeout = Limit)]
    public async Task A_long_wait_is_no_cycle()
    {
        await using var host = await TestHost.StartAsync();
        const string gate = "long wait";
        var held = Grain(host, "b").Hold(gate);
        await Gate.Named(gate).ArrivedAsync();
        var chain = Grain(host, "a").Chain(["b", "c"]);
        host.Time.Advance(TimeSpan.FromSeconds(10));
        chain.IsCompleted.ShouldBeFalse();
        Gate.Named(gate).Open();
        await Task.WhenAll(held, chain);
    }

    private static IChainGrain Grain(TestHost host, string key) => host.Client.GetGrain<IChainGrain>(key, nameof(ChainGrain));
}
