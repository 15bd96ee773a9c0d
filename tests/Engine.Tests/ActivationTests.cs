using Shouldly;
using Xunit;

namespace Actors.Engine.Tests;

public sealed class ActivationTests(EngineFixture fixture) : EngineTestBase(fixture)
{
    [Fact(Timeout = Limit)]
    public async Task A_thousand_first_calls_at_once_make_one_activation()
    {
        var key = NewKey();
        var numbers = await Task.WhenAll(Enumerable.Range(0, 1000)
            .Select(_ => Task.Run(() => Client.GetGrain<IProbeGrain>(key).ActivationNumber())));
        numbers.ShouldAllBe(number => number == 1);
    }

    [Fact(Timeout = Limit)]
    public async Task A_grain_knows_its_key()
    {
        var key = NewKey();
        (await Client.GetGrain<IProbeGrain>(key).Key()).ShouldBe(key);
    }

    [Fact(Timeout = Limit)]
    public async Task Inherited_interfaces_and_named_types_are_served()
    {
        var key = NewKey();
        var grain = Client.GetGrain<IDerivedGrain>(key);
        (await grain.Name()).ShouldBe("derived-thing/" + key);
        (await grain.Name(">")).ShouldBe(">" + key);
    }

    [Fact(Timeout = Limit)]
    public async Task Deactivation_makes_room_for_a_new_activation()
    {
        var grain = NewProbe();
        (await grain.ActivationNumber()).ShouldBe(1);
        await grain.EndSoon();
        (await grain.ActivationNumber()).ShouldBe(2);
        Tally.Of("ApplicationRequested of " + await grain.Key()).ShouldBe(1);
    }

    [Fact(Timeout = Limit)]
    public async Task Deactivation_loses_no_calls()
    {
        var grain = NewProbe();
        // One ending only: Orleans hands a waiting request on twice at most.
        var calls = Enumerable.Range(0, 500).Select(at => at == 50 ? grain.EndSoon() : grain.CountUp()).ToArray();
        await Task.WhenAll(calls);
        (await grain.ActivationNumber()).ShouldBe(2);
    }

    [Fact(Timeout = Limit)]
    public async Task Deactivation_waits_for_the_running_request()
    {
        var key = NewKey();
        var grain = Client.GetGrain<IReentrantGrain>(key);
        var hold = grain.Hold(key);
        await Gate.Named(key).ArrivedAsync();
        var probe = NewProbe();
        var held = probe.HoldInterleaving(key);
        await Gate.Named(key).ArrivedAsync();
        await probe.EndSoon();
        var next = probe.ActivationNumber();
        next.IsCompleted.ShouldBeFalse();
        Gate.Named(key).Open();
        await Task.WhenAll(hold, held);
        (await next).ShouldBe(2);
    }

    [Fact(Timeout = Limit)]
    public async Task A_failed_activation_fails_its_callers_and_the_next_call_tries_anew()
    {
        var grain = Client.GetGrain<IFlakyGrain>(NewKey());
        (await Should.ThrowAsync<ProbeException>(grain.Attempts())).Message.ShouldBe("not yet");
        (await grain.Attempts()).ShouldBe(2);
    }

    [Fact(Timeout = Limit)]
    public async Task A_stateless_worker_serves_one_key_with_several_activations()
    {
        var key = NewKey();
        var grain = Client.GetGrain<IWorkerGrain>(key);
        var first = grain.Hold(key);
        var second = grain.Hold(key);
        await Gate.Named(key).ArrivedAsync();
        await Gate.Named(key).ArrivedAsync();
        Gate.Named(key).Open();
        await Task.WhenAll(first, second);
    }
}
