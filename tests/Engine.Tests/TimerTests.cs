using Shouldly;
using Xunit;

namespace Actors.Engine.Tests;

public sealed class TimerTests(EngineFixture fixture) : EngineTestBase(fixture)
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(20);

    [Fact(Timeout = Limit)]
    public async Task A_timer_ticks_until_it_is_disposed()
    {
        var grain = NewProbe();
        var key = await grain.Key();
        await grain.Tick(5, Period);
        await Eventually(Engine, Period, () => Task.FromResult(Tally.Of("ticks of " + key) >= 5));
        Engine.PassTime(10 * Period);
        await grain.Key();
        Tally.Of("ticks of " + key).ShouldBe(5);
        Tally.Of("overlapping ticks of " + key + " none").ShouldBe(5);
    }

    [Fact(Timeout = Limit)]
    public async Task A_tick_waits_for_the_running_request()
    {
        var key = NewKey();
        var grain = Client.GetGrain<IProbeGrain>(key);
        await grain.Tick(1, Period);
        // A gate of its own per grain: the grain's next request may find the first tick done already.
        var before = Tally.Of("ticks of " + key);
        var held = grain.Hold(key);
        await Gate.Named(key).ArrivedAsync();
        before = Tally.Of("ticks of " + key);
        Engine.PassTime(5 * Period);
        await grain.Notes();
        Tally.Of("ticks of " + key).ShouldBe(before);
        Gate.Named(key).Open();
        await held;
        await Eventually(Engine, Period, () => Task.FromResult(Tally.Of("ticks of " + key) == 1));
    }
}
