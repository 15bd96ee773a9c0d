using Actors.Runtime.Tests.Grains;
using Actors.Runtime.Tests.Runtimes;
using Shouldly;
using Xunit;

namespace Actors.Runtime.Tests;

public abstract class ContextTests(IRuntime runtime) : RuntimeTests(runtime)
{
    [Fact(Timeout = Limit)]
    public Task The_request_context_flows_into_a_call_and_on() => Run(async r =>
    {
        RequestContext.Set("tenant", "acme");
        var grain = r.Get<IProbeGrain>(NewKey());
        (await grain.Context("tenant")).ShouldBe("acme");
        (await grain.ContextOf(NewKey(), "tenant")).ShouldBe("acme");
        RequestContext.Remove("tenant").ShouldBeTrue();
        (await grain.Context("tenant")).ShouldBeNull();
    });

    [Fact(Timeout = Limit)]
    public Task What_the_callee_changes_in_the_request_context_stays_there() => Run(async r =>
    {
        RequestContext.Set("tenant", "acme");
        var grain = r.Get<IProbeGrain>(NewKey());
        await grain.ChangeContext("tenant", "other");
        RequestContext.Get("tenant").ShouldBe("acme");
        RequestContext.Clear();
        (await grain.Context("tenant")).ShouldBeNull();
    });

    [Fact(Timeout = Limit)]
    public Task Filters_run_in_order_around_the_grain() => Run(async r =>
    {
        RequestContext.Set(TrailFilter.TrailKey, "0");
        var trail = await r.Get<IFilteringGrain>(NewKey()).Trail();
        RequestContext.Clear();
        trail.ShouldBe("012g21");
    });

    [Fact(Timeout = Limit)]
    public Task A_filter_can_answer_instead_of_the_grain() => Run(async r =>
    {
        var key = NewKey();
        (await r.Get<IFilteringGrain>(key).Forbidden()).ShouldBe($"refused {key} Forbidden FilteringGrain");
    });

    [Fact(Timeout = Limit)]
    public Task A_filter_sees_who_calls_and_what_the_grain_throws() => Run(async r =>
    {
        var (outer, inner) = (NewKey(), NewKey());
        var failure = await Failure.Of<ProbeException>(r.Get<IFilteringGrain>(outer).FailThrough(inner));
        failure.Message.ShouldBe("filtered");
        Tally.Of($"{inner} failed for {outer}").ShouldBe(1);
    });

    [Fact(Timeout = Limit)]
    public Task The_tick_of_a_timer_is_a_call_of_the_grain_to_itself() => Run(async r =>
    {
        var key = NewKey();
        await r.Get<IFilteringGrain>(key).Tick();
        await r.Eventually(() => Tally.Of($"{key} called itself") == 1);
    });
}
