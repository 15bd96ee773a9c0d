using Shouldly;
using Xunit;

namespace Actors.Engine.Tests;

public sealed class IdleTests
{
    [Fact(Timeout = 60_000)]
    public async Task A_grain_that_nobody_calls_is_deactivated()
    {
        await using var engine = await TestEngine.StartAsync(new TestEngineSettings { IdleAge = TimeSpan.FromSeconds(2) });
        var key = "idle/" + nameof(A_grain_that_nobody_calls_is_deactivated);
        var grain = engine.Client.GetGrain<IProbeGrain>(key);
        (await grain.ActivationNumber()).ShouldBe(1);
        await EngineTestBase.Eventually(
            engine, TimeSpan.FromMilliseconds(200), () => Task.FromResult(Tally.Of("ActivationIdle of " + key) == 1));
        (await grain.ActivationNumber()).ShouldBe(2);
    }
}
