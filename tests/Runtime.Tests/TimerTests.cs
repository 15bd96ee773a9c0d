using Actors.Runtime.Tests.Grains;
using Actors.Runtime.Tests.Runtimes;
using Shouldly;
using Xunit;

namespace Actors.Runtime.Tests;

public abstract class TimerTests(IRuntime runtime) : RuntimeTests(runtime)
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(20);

    [Fact(Timeout = Limit)]
    public Task A_timer_ticks_until_it_is_disposed() => Run(async r =>
    {
        var key = NewKey();
        await r.Get<ITickGrain>(key).Tick(5, Period, interleaves: false);
        await r.Eventually(() => Tally.Of("ticks of " + key) >= 5);
        // What must not happen gives no sign to wait for: in this time, of the runtime's own clock, ten more ticks would have come.
        await Task.Delay(10 * Period, r.Time);
        Tally.Of("ticks of " + key).ShouldBe(5);
        Tally.Of("lonely ticks of " + key).ShouldBe(5);
    });

    [Fact(Timeout = Limit)]
    public Task A_tick_waits_for_the_running_request() => Run(async r =>
    {
        var key = NewKey();
        var grain = r.Get<ITickGrain>(key);
        var held = grain.TickAndHold(key, Period, interleaves: false);
        await Gate.Named(key).ArrivedAsync();
        // As above: five ticks would have come.
        await Task.Delay(5 * Period, r.Time);
        Tally.Of("ticks of " + key).ShouldBe(0);
        Gate.Named(key).Open();
        await held;
        await r.Eventually(() => Tally.Of("ticks of " + key) == 1);
    });

    [Fact(Timeout = Limit)]
    public Task A_tick_that_interleaves_does_not_wait() => Run(async r =>
    {
        var key = NewKey();
        var held = r.Get<ITickGrain>(key).TickAndHold(key, Period, interleaves: true);
        await r.Eventually(() => Tally.Of("ticks of " + key) == 1);
        held.IsCompleted.ShouldBeFalse();
        Gate.Named(key).Open();
        await held;
    });

    [Fact(Timeout = Limit)]
    public Task A_tick_that_fails_is_followed_by_the_next() => Run(async r =>
    {
        var key = NewKey();
        await r.Get<ITickGrain>(key).FailEachTick(Period);
        await r.Eventually(() => Tally.Of("ticks of " + key) >= 3);
        await r.Get<ITickGrain>(key).Stop();
    });

    [Fact(Timeout = Limit)]
    public Task A_timer_that_is_changed_in_its_tick_is_due_when_the_change_says() => Run(async r =>
    {
        var key = NewKey();
        await r.Get<ITickGrain>(key).ChangeInFirstTick(Period);
        await r.Eventually(() => Tally.Of("ticks of " + key) == 2);
    });
}
