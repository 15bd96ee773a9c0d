using System.Collections.Concurrent;
using System.Diagnostics;
using Orleans.Storage;

namespace Actors.Storage.Tests.Conformance;

/// <summary>What every journal tells of its appends to whoever listens.</summary>
public abstract class TraceConformance : StorageConformance
{
    [Fact]
    public async Task An_append_is_a_span_of_the_trace_in_which_it_was_called()
    {
        using var listening = new Listening();
        await Storage.AppendAsync(Batches.Of(new TestStream("t1", "a").Next("one")));
        Activity.Current.ShouldBe(listening.Caller, "whoever called stays in its own span");

        var commit = listening.Ended.Single(span => span.Source.Name == "Actors.Storage");
        commit.ParentSpanId.ShouldBe(listening.Caller.SpanId);
        commit.GetTagItem("actors.tenant").ShouldBe("t1");
        commit.Status.ShouldBe(ActivityStatusCode.Unset);
    }

    [Fact]
    public async Task An_append_that_loses_its_fence_is_a_span_that_failed()
    {
        var stream = new TestStream("t1", "a");
        var twin = stream.Twin();
        await Storage.AppendAsync(Batches.Of(stream.Next("one")));
        using var listening = new Listening();
        await Should.ThrowAsync<InconsistentStateException>(() => Storage.AppendAsync(Batches.Of(twin.Next("another"))));

        var commit = listening.Ended.Single(span => span.Source.Name == "Actors.Storage");
        commit.Status.ShouldBe(ActivityStatusCode.Error);
        commit.GetTagItem("error.type").ShouldBe(typeof(InconsistentStateException).FullName);
    }

    [Fact]
    public async Task An_append_outside_a_recorded_trace_is_no_span()
    {
        using var listening = new Listening();
        listening.Caller.ActivityTraceFlags = ActivityTraceFlags.None;
        await Storage.AppendAsync(Batches.Of(new TestStream("t1", "a").Next("one")));

        listening.Ended.ShouldBeEmpty();
    }

    /// <summary>A caller with a recorded trace, and what ended in that trace.</summary>
    protected sealed class Listening : IDisposable
    {
        private readonly ActivityListener _listener;
        private readonly ActivitySource _source = new("the caller");

        /// <summary>Begins to listen, and the trace.</summary>
        public Listening()
        {
            _listener = new ActivityListener
            {
                ShouldListenTo = static source => source.Name is "Actors.Storage" or "Npgsql" or "the caller",
                Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = Keep,
            };
            ActivitySource.AddActivityListener(_listener);
            Caller = _source.StartActivity("caller")!;
        }

        /// <summary>The caller's span.</summary>
        public Activity Caller { get; }

        /// <summary>Spans of the trace that have ended.</summary>
        public ConcurrentQueue<Activity> Ended { get; } = new();

        /// <inheritdoc/>
        public void Dispose()
        {
            Caller.Dispose();
            _listener.Dispose();
            _source.Dispose();
        }

        // Other tests run at the same time.
        private void Keep(Activity activity)
        {
            if (activity.TraceId == Caller.TraceId) Ended.Enqueue(activity);
        }
    }
}
