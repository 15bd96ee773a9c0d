using Actors.Runtime.Tests.Grains;
using Actors.Runtime.Tests.Runtimes;
using Shouldly;
using Xunit;

namespace Actors.Runtime.Tests;

public abstract class EndingTests(IRuntime runtime) : RuntimeTests(runtime)
{
    [Fact(Timeout = Limit)]
    public Task Deactivation_makes_room_for_a_new_activation() => Run(async r =>
    {
        var key = NewKey();
        var grain = r.Get<IProbeGrain>(key);
        (await grain.ActivationNumber()).ShouldBe(1);
        await grain.EndSoon();
        (await grain.ActivationNumber()).ShouldBe(2);
        Tally.Of("ApplicationRequested of " + key).ShouldBe(1);
    });

    [Fact(Timeout = Limit)]
    public Task Deactivation_loses_no_calls() => Run(async r =>
    {
        var grain = r.Get<IProbeGrain>(NewKey());
        // One ending only: a waiting request is handed on twice at most.
        await Task.WhenAll(Enumerable.Range(0, 200).Select(at => at == 50 ? grain.EndSoon() : grain.CountUp()));
        (await grain.ActivationNumber()).ShouldBe(2);
    });

    [Fact(Timeout = Limit)]
    public Task Deactivation_waits_for_the_running_request_and_those_after_it_go_to_the_next_activation() => Run(async r =>
    {
        var key = NewKey();
        var grain = r.Get<IProbeGrain>(key);
        var held = grain.HoldInterleaving(key);
        await Gate.Named(key).ArrivedAsync();
        await grain.EndSoon();
        var next = grain.ActivationNumber();
        await r.Get<IProbeGrain>(NewKey()).Key();
        next.IsCompleted.ShouldBeFalse();
        Gate.Named(key).Open();
        await held;
        (await next).ShouldBe(2);
    });

    [Fact(Timeout = Limit)]
    public Task A_request_that_finds_only_activations_that_end_is_refused() => Run(async r =>
        await Failure.Of<OrleansMessageRejectionException>(r.Get<IFleetingGrain>(NewKey()).Reach()));

    [Fact(Timeout = Limit)]
    public Task A_grain_that_lets_a_lost_fence_escape_is_deactivated_and_the_one_it_passes_is_not() => Run(async r =>
    {
        var (outer, inner) = (r.Get<IFenceGrain>(NewKey()), r.Get<IFenceGrain>(NewKey()));
        await outer.ActivationNumber();
        await Failure.Of<Orleans.Storage.InconsistentStateException>(outer.LoseThrough(await inner.Key()));
        (await inner.ActivationNumber()).ShouldBe(2);
        (await outer.ActivationNumber()).ShouldBe(1);
    });

    [Fact(Timeout = Limit)]
    public Task A_grain_that_nobody_calls_is_deactivated() => Run(async r =>
    {
        var key = NewKey();
        var grain = r.Get<IIdleGrain>(key);
        await grain.Start(null);
        await r.Eventually(() => Tally.Of("ActivationIdle of " + key) == 1);
        (await grain.ActivationNumber()).ShouldBe(2);
    });

    [Fact(Timeout = Limit)]
    public Task Only_a_timer_that_says_so_keeps_a_grain() => Run(async r =>
    {
        var (kept, left) = (NewKey(), NewKey());
        await r.Get<IIdleGrain>(kept).Start(true);
        await r.Get<IIdleGrain>(left).Start(false);
        await r.Eventually(() => Tally.Of("ActivationIdle of " + left) == 1);
        // What must not happen gives no sign to wait for: this is twice the time, of the runtime's own clock, in which it would have.
        await Task.Delay(2 * RuntimeSettings.IdleAge, r.Time);
        Tally.Of("ActivationIdle of " + kept).ShouldBe(0);
    });

    [Fact(Timeout = Limit)]
    public Task Timers_end_with_their_activation() => Run(async r =>
    {
        var key = NewKey();
        await r.Get<IIdleGrain>(key).Start(false);
        await r.Eventually(() => Tally.Of("ActivationIdle of " + key) == 1);
        var ticks = Tally.Of("ticks of " + key);
        // As above: ten ticks would have come.
        await Task.Delay(10 * IdleGrain.Period, r.Time);
        Tally.Of("ticks of " + key).ShouldBe(ticks);
    });
}
