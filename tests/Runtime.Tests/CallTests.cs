using Actors.Runtime.Tests.Grains;
using Actors.Runtime.Tests.Runtimes;
using Shouldly;
using Xunit;

namespace Actors.Runtime.Tests;

public abstract class CallTests(IRuntime runtime) : RuntimeTests(runtime)
{
    [Fact(Timeout = Limit)]
    public Task Value_tasks_cross_the_call() => Run(async r =>
    {
        var grain = r.Get<IProbeGrain>(NewKey());
        (await grain.Twice(21)).ShouldBe(42);
        await grain.Nothing();
    });

    [Fact(Timeout = Limit)]
    public Task An_exception_crosses_the_call_with_its_type_and_stack() => Run(async r =>
    {
        var grain = r.Get<IProbeGrain>(NewKey());
        var failure = await Failure.Of<ProbeException>(grain.Fail("broken"));
        failure.Message.ShouldBe("broken");
        failure.StackTrace!.ShouldContain(nameof(ProbeGrain.Fail));
        (await Failure.Of<ProbeException>(grain.FailAtOnce("at once"))).Message.ShouldBe("at once");
    });

    [Fact(Timeout = Limit)]
    public Task A_failed_call_leaves_the_grain_in_service() => Run(async r =>
    {
        var grain = r.Get<IProbeGrain>(NewKey());
        await Failure.Of<ProbeException>(grain.Fail("broken"));
        (await grain.ActivationNumber()).ShouldBe(1);
    });

    [Fact(Timeout = Limit)]
    public Task A_call_that_takes_too_long_fails_and_runs_on() => Run(async r =>
    {
        var key = NewKey();
        var grain = r.Get<IProbeGrain>(key);
        await Failure.Of<TimeoutException>(grain.HoldImpatiently(key));
        var next = grain.Note("next");
        await r.Get<IProbeGrain>(NewKey()).Key();
        next.IsCompleted.ShouldBeFalse();
        Gate.Named(key).Open();
        await next;
    });

    [Fact(Timeout = Limit)]
    public Task A_call_that_waited_too_long_never_runs() => Run(async r =>
    {
        var key = NewKey();
        var grain = r.Get<IProbeGrain>(key);
        var held = grain.Hold(key);
        await Gate.Named(key).ArrivedAsync();
        await Failure.Of<TimeoutException>(grain.NoteImpatiently("late"));
        Gate.Named(key).Open();
        await held;
        (await grain.Notes()).ShouldBe("");
    });

    [Fact(Timeout = Limit)]
    public Task A_grain_that_calls_itself_waits_for_itself() => Run(async r =>
    {
        var grain = r.Get<IProbeGrain>(NewKey());
        await Failure.Of<TimeoutException>(grain.NoteThroughItself());
        (await grain.ActivationNumber()).ShouldBe(1);
    });

    [Fact(Timeout = Limit)]
    public Task Cancelling_ends_the_callers_wait_and_reaches_the_grain() => Run(async r =>
    {
        var key = NewKey();
        using var source = new CancellationTokenSource();
        var call = r.Get<IProbeGrain>(key).AwaitCancellation(source.Token);
        await Gate.Named(key).ArrivedAsync();
        source.Cancel();
        await Failure.Of<OperationCanceledException>(call);
        await r.Eventually(() => Tally.Of("cancelled " + key) == 1);
    });
}
