using System.Collections.Concurrent;
using System.Diagnostics;
using Shouldly;
using Xunit;

namespace Actors.Embedded.Tests;

/// <summary>What calls tell to whoever listens.</summary>
public sealed class CallSpanTests : IDisposable
{
    private const int Limit = 30_000;

    private readonly ActivitySource _source = new("the caller");
    private readonly ConcurrentQueue<Activity> _ended = new();
    private readonly ActivityListener _listener;

    public CallSpanTests()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name is "Actors.Embedded" or "the caller",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _ended.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    [Fact(Timeout = Limit)]
    public async Task Calls_are_spans_one_below_the_other_that_end_with_the_replies()
    {
        await using var host = await TestHost.StartAsync();
        using var caller = _source.StartActivity("caller")!;
        var call = host.Client.GetGrain<IChainGrain>("a", nameof(ChainGrain)).Chain(["b"]);
        Activity.Current.ShouldBe(caller, "whoever calls stays in its own span");
        await call;

        var spans = EndedIn(caller);
        spans.Select(span => (span.DisplayName, span.Status)).ShouldBe([("IChainGrain/Chain", ActivityStatusCode.Unset), ("IChainGrain/Chain", ActivityStatusCode.Unset)]);
        spans.Select(span => span.ParentSpanId).ShouldBe([spans[1].SpanId, caller.SpanId]);
        spans.ShouldAllBe(span => !span.TagObjects.Any());
    }

    [Fact(Timeout = Limit)]
    public async Task A_call_that_fails_says_of_what_kind_its_failure_was()
    {
        await using var host = await TestHost.StartAsync();
        using var caller = _source.StartActivity("caller")!;
        await Should.ThrowAsync<CallCycleException>(Turning(host));

        var spans = EndedIn(caller);
        spans.Length.ShouldBe(3);
        spans.ShouldAllBe(span => span.Status == ActivityStatusCode.Error);
        spans.ShouldAllBe(span => Equals(span.GetTagItem("error.type"), typeof(CallCycleException).FullName));
    }

    [Fact(Timeout = Limit)]
    public async Task A_call_outside_a_recorded_trace_is_no_span()
    {
        await using var host = await TestHost.StartAsync();
        using var caller = _source.StartActivity("caller")!;
        caller.ActivityTraceFlags = ActivityTraceFlags.None;
        await host.Client.GetGrain<IChainGrain>("a", nameof(ChainGrain)).Chain(["b"]);

        EndedIn(caller).ShouldBeEmpty();
    }

    public void Dispose()
    {
        _listener.Dispose();
        _source.Dispose();
    }

    // Two grains that wait for each other; virtual time goes on until that is noticed.
    private static async Task Turning(TestHost host)
    {
        var call = host.Client.GetGrain<IChainGrain>("a", nameof(ChainGrain)).Chain(["b", "a"]);
        await host.Eventually(TimeSpan.FromSeconds(1), () => call.IsCompleted);
        await call;
    }

    // Other tests run at the same time.
    private Activity[] EndedIn(Activity caller) => [.. _ended.Where(span => span.TraceId == caller.TraceId)];
}
