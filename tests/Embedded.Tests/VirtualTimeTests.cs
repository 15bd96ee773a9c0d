using Shouldly;
using Xunit;

namespace Actors.Embedded.Tests;

public sealed class VirtualTimeTests
{
    private const int Limit = 30_000;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact(Timeout = Limit)]
    public async Task An_idle_grain_leaves_memory_after_its_age_and_not_before()
    {
        await using var host = await TestHost.StartAsync();
        await Grain(host, "idle").Calls();
        host.Time.Advance(14 * Minute);
        host.Core.Activations().Length.ShouldBe(1);
        await host.Eventually(Minute, () => host.Core.Activations().Length == 0);
        (await Grain(host, "idle").Calls()).ShouldBe(1);
    }

    [Theory(Timeout = Limit)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_tick_keeps_a_grain_alive_only_if_asked_to(bool keepAlive)
    {
        await using var host = await TestHost.StartAsync();
        var grain = Grain(host, "ticking");
        await grain.Tick(new GrainTimerCreationOptions(Minute, Minute) { KeepAlive = keepAlive });
        for (var minute = 0; minute < 40; minute++)
        {
            var ended = host.Core.Activations();
            host.Time.Advance(Minute);
            // The tick is a turn of its own: it must end before the next minute.
            await host.Eventually(TimeSpan.Zero, () => ended.All(activation => activation.Load == 0));
        }

        await host.Eventually(TimeSpan.Zero, () => host.Core.Activations().Length == (keepAlive ? 1 : 0));
    }

    [Theory(Timeout = Limit)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_tick_interleaves_only_if_asked_to(bool interleave)
    {
        await using var host = await TestHost.StartAsync(options => options.CallTimeout = TimeSpan.FromHours(1));
        var grain = Grain(host, "held");
        await grain.Tick(new GrainTimerCreationOptions(Minute, Timeout.InfiniteTimeSpan) { Interleave = interleave });
        var gate = "interleaving tick " + interleave;
        var held = grain.Hold(gate);
        await Gate.Named(gate).ArrivedAsync();
        host.Time.Advance(Minute);
        // Asked in the grain's next turn, so after the tick if there was one.
        (await grain.Ticks()).ShouldBe(interleave ? 1 : 0);
        Gate.Named(gate).Open();
        await held;
        await grain.Calls();
        (await grain.Ticks()).ShouldBe(1);
    }

    [Fact(Timeout = Limit)]
    public async Task Stopping_ends_every_grain_and_refuses_what_comes_after()
    {
        await using var host = await TestHost.StartAsync();
        for (var at = 0; at < 100; at++)
            await Grain(host, $"many/{at}").Calls();
        host.Core.Activations().Length.ShouldBe(100);
        await host.StopAsync();
        host.Core.Activations().ShouldBeEmpty();
        await Should.ThrowAsync<SiloUnavailableException>(Grain(host, "late").Calls());
    }

    [Fact(Timeout = Limit)]
    public async Task A_hot_grain_does_not_starve_others()
    {
        await using var host = await TestHost.StartAsync(options => options.MailboxLimit = 200_000);
        var hot = Grain(host, "hot");
        var calls = Enumerable.Range(0, 100_000).Select(_ => hot.Calls()).ToArray();
        await Task.WhenAll(Enumerable.Range(0, 100).Select(at => Grain(host, $"cool/{at}").Calls()));
        await Task.WhenAll(calls);
        (await calls[^1]).ShouldBe(100_000);
    }

    private static IChainGrain Grain(TestHost host, string key) => host.Client.GetGrain<IChainGrain>(key, nameof(ChainGrain));
}
