using System.Diagnostics;

namespace Actors.Embedded;

/// <summary>
/// The span of a grain call, from the call to the reply, so that it has the wait in the mailbox. A call joins a trace that is being
/// recorded and never begins one. Nothing of the grain's key or the arguments is told: they may name people.
/// </summary>
internal static class CallSpans
{
    private static readonly ActivitySource Source = new("Actors.Embedded");

    /// <summary>Whether anybody listens: all that a call costs when nobody does.</summary>
    internal static bool AreHeard => Source.HasListeners();

    /// <summary>Begins the span; null when the trace is not recorded. The caller stays in its own.</summary>
    internal static Activity? Begin(GrainMethod method, Activity? caller)
    {
        if (caller is not { Recorded: true })
            return null;
        var span = Source.StartActivity(method.SpanName);
        Activity.Current = caller;
        return span;
    }

    /// <summary>Ends it, wherever the reply is given; whoever runs there stays in its own trace.</summary>
    internal static void End(Activity span, Exception? failure)
    {
        if (failure is not null)
        {
            span.SetStatus(ActivityStatusCode.Error);
            span.SetTag("error.type", (failure is AggregateException { InnerException: { } cause } ? cause : failure).GetType().FullName);
        }

        var current = Activity.Current;
        span.Stop();
        Activity.Current = current;
    }
}
