using Actors.Runtime.Tests.Grains;
using Actors.Runtime.Tests.Runtimes;
using Shouldly;
using Xunit;

namespace Actors.Runtime.Tests;

public abstract class TurnTests(IRuntime runtime) : RuntimeTests(runtime)
{
    [Fact(Timeout = Limit)]
    public Task One_request_runs_at_a_time() => Run(async r =>
    {
        var grain = r.Get<IProbeGrain>(NewKey());
        var counts = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => grain.CountUp()));
        counts.Order().ShouldBe(Enumerable.Range(1, 200));
    });

    [Fact(Timeout = Limit)]
    public Task While_a_request_awaits_only_interleaving_methods_run() => Run(async r =>
    {
        var key = NewKey();
        var grain = r.Get<IProbeGrain>(key);
        var held = grain.Hold(key);
        await Gate.Named(key).ArrivedAsync();
        Task[] waiting = [grain.Note("ordinary"), grain.NoteReading("reading")];
        await grain.NoteInterleaving("interleaving");
        (await grain.Notes()).ShouldBe("interleaving");
        waiting.ShouldAllBe(call => !call.IsCompleted);
        Gate.Named(key).Open();
        await Task.WhenAll([held, .. waiting]);
        // Nobody promises an order between calls that were not awaited one after the other.
        (await grain.Notes()).Split(',').Order().ShouldBe(["interleaving", "ordinary", "reading"]);
    });

    [Fact(Timeout = Limit)]
    public Task Read_only_requests_run_together_but_with_nothing_else() => Run(async r =>
    {
        var key = NewKey();
        var grain = r.Get<IProbeGrain>(key);
        var held = grain.HoldReading(key);
        await Gate.Named(key).ArrivedAsync();
        var ordinary = grain.Note("ordinary");
        await grain.NoteReading("reading");
        ordinary.IsCompleted.ShouldBeFalse();
        (await grain.Notes()).ShouldBe("reading");
        Gate.Named(key).Open();
        await Task.WhenAll(held, ordinary);
        (await grain.Notes()).ShouldBe("reading,ordinary");
    });

    [Fact(Timeout = Limit)]
    public Task An_interleaving_request_that_awaits_holds_up_nobody() => Run(async r =>
    {
        var key = NewKey();
        var grain = r.Get<IProbeGrain>(key);
        var held = grain.HoldInterleaving(key);
        await Gate.Named(key).ArrivedAsync();
        await grain.Note("ordinary");
        held.IsCompleted.ShouldBeFalse();
        Gate.Named(key).Open();
        await held;
    });

    [Fact(Timeout = Limit)]
    public Task A_reentrant_grain_serves_while_it_awaits() => Run(async r =>
    {
        var key = NewKey();
        var grain = r.Get<IReentrantGrain>(key);
        var held = grain.Hold(key);
        await Gate.Named(key).ArrivedAsync();
        (await grain.Add(2)).ShouldBe(2);
        (await grain.CallThrough("back to itself")).ShouldBe(42);
        held.IsCompleted.ShouldBeFalse();
        Gate.Named(key).Open();
        await held;
    });

    [Fact(Timeout = Limit)]
    public Task Turns_of_a_reentrant_grain_do_not_overlap() => Run(async r =>
    {
        var grain = r.Get<IReentrantGrain>(NewKey());
        var sums = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => grain.Add(1)));
        sums.Order().ShouldBe(Enumerable.Range(1, 200));
    });

    [Fact(Timeout = Limit)]
    public Task Different_grains_run_at_the_same_time() => Run(async r =>
    {
        var key = NewKey();
        var held = Enumerable.Range(0, 20).Select(_ => r.Get<IProbeGrain>(NewKey()).Hold(key)).ToArray();
        foreach (var _ in held)
            await Gate.Named(key).ArrivedAsync();
        Gate.Named(key).Open();
        await Task.WhenAll(held);
    });

    [Fact(Timeout = Limit)]
    public Task Continuations_and_started_tasks_stay_in_the_turns() =>
        Run(async r => (await r.Get<IProbeGrain>(NewKey()).StaysInTurns()).ShouldBeTrue());
}
