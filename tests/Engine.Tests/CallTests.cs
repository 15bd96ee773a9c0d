using Shouldly;
using Xunit;

namespace Actors.Engine.Tests;

public sealed class CallTests(EngineFixture fixture) : EngineTestBase(fixture)
{
    [Fact(Timeout = Limit)]
    public async Task Value_tasks_cross_the_call()
    {
        var grain = NewProbe();
        (await grain.Twice(21)).ShouldBe(42);
        await grain.Nothing();
    }

    [Fact(Timeout = Limit)]
    public async Task An_exception_crosses_the_call_with_its_type_and_stack()
    {
        var failure = await Should.ThrowAsync<ProbeException>(NewProbe().Fail("broken"));
        failure.Message.ShouldBe("broken");
        failure.StackTrace!.ShouldContain(nameof(ProbeGrain.Fail));
        (await Should.ThrowAsync<ProbeException>(NewProbe().FailAtOnce("at once"))).Message.ShouldBe("at once");
    }

    [Fact(Timeout = Limit)]
    public async Task A_failed_call_leaves_the_grain_in_service()
    {
        var grain = NewProbe();
        await Should.ThrowAsync<ProbeException>(grain.Fail("broken"));
        (await grain.ActivationNumber()).ShouldBe(1);
    }

    [Fact(Timeout = Limit)]
    public async Task Cancelling_ends_the_callers_wait_and_reaches_the_grain()
    {
        var key = NewKey();
        using var source = new CancellationTokenSource();
        var call = Client.GetGrain<IProbeGrain>(key).AwaitCancellation(source.Token);
        await Gate.Named(key).ArrivedAsync();
        await source.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(call);
        await Eventually(() => Tally.Of("cancelled " + key) == 1);
    }

    [Fact(Timeout = Limit)]
    public async Task The_request_context_flows_into_a_call_and_on()
    {
        RequestContext.Set("tenant", "acme");
        var grain = NewProbe();
        (await grain.Context("tenant")).ShouldBe("acme");
        (await grain.ContextOf(NewKey(), "tenant")).ShouldBe("acme");
        RequestContext.Remove("tenant").ShouldBeTrue();
        (await grain.Context("tenant")).ShouldBeNull();
    }

    [Fact(Timeout = Limit)]
    public async Task What_the_callee_changes_in_the_request_context_stays_there()
    {
        RequestContext.Set("tenant", "acme");
        var grain = NewProbe();
        await grain.ChangeContext("tenant", "other");
        RequestContext.Get("tenant").ShouldBe("acme");
        RequestContext.Clear();
        (await grain.Context("tenant")).ShouldBeNull();
    }

    [Fact]
    public void Values_are_kept_replaced_and_removed_by_name()
    {
        RequestContext.Clear();
        foreach (var name in new[] { "a", "b", "c" }) RequestContext.Set(name, name);
        RequestContext.Set("a", "A");
        RequestContext.Remove("b").ShouldBeTrue();
        RequestContext.Remove("b").ShouldBeFalse();
        RequestContext.Get("b").ShouldBeNull();
        var entries = RequestContext.Entries.Select(entry => $"{entry.Key}={entry.Value}");
        entries.ShouldBe(["a=A", "c=c"], ignoreOrder: true);
        RequestContext.Keys.ShouldBe(["a", "c"], ignoreOrder: true);
        RequestContext.Clear();
        RequestContext.Keys.ShouldBeEmpty();
    }

    [Fact(Timeout = Limit)]
    public async Task Filters_run_in_order_around_the_grain()
    {
        RequestContext.Set(TrailFilter.TrailKey, "0");
        var trail = await Client.GetGrain<IFilteringGrain>(NewKey()).Trail();
        RequestContext.Clear();
        trail.ShouldBe("012g21");
    }

    [Fact(Timeout = Limit)]
    public async Task A_filter_can_answer_instead_of_the_grain()
    {
        var key = NewKey();
        (await Client.GetGrain<IFilteringGrain>(key).Forbidden()).ShouldBe($"refused {key} Forbidden FilteringGrain");
    }
}
