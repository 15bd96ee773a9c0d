using Actors.Runtime.Tests.Grains;
using Actors.Runtime.Tests.Runtimes;
using Shouldly;
using Xunit;

namespace Actors.Runtime.Tests;

public abstract class ActivationTests(IRuntime runtime) : RuntimeTests(runtime)
{
    [Fact(Timeout = Limit)]
    public Task Many_first_calls_at_once_make_one_activation() => Run(async r =>
    {
        var key = NewKey();
        var numbers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => r.Get<IProbeGrain>(key).ActivationNumber()));
        numbers.ShouldAllBe(number => number == 1);
    });

    [Fact(Timeout = Limit)]
    public Task A_grain_knows_its_key() => Run(async r =>
    {
        var key = NewKey();
        (await r.Get<IProbeGrain>(key).Key()).ShouldBe(key);
    });

    [Fact(Timeout = Limit)]
    public Task Inherited_interfaces_and_named_types_are_served() => Run(async r =>
    {
        var key = NewKey();
        var grain = r.Get<IDerivedGrain>(key);
        (await grain.Name()).ShouldBe("derived-thing/" + key);
        (await grain.Name(">")).ShouldBe(">" + key);
    });

    [Fact(Timeout = Limit)]
    public Task A_failed_activation_fails_its_callers_and_the_next_call_tries_anew() => Run(async r =>
    {
        var grain = r.Get<IFlakyGrain>(NewKey());
        (await Failure.Of<ProbeException>(grain.Attempts())).Message.ShouldBe("not yet");
        (await grain.Attempts()).ShouldBe(2);
    });

    [Fact(Timeout = Limit)]
    public Task The_activation_sees_the_context_of_the_call_that_caused_it() => Run(async r =>
    {
        RequestContext.Set("tenant", "acme");
        var seen = await r.Get<IContextGrain>(NewKey()).SeenAtActivation("tenant");
        RequestContext.Clear();
        seen.ShouldBe("acme");
    });
}
