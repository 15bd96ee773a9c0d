using System.Diagnostics;
using Actors.Grains.Journaling;

namespace Actors.Storage;

/// <summary>
/// The span of an append, from the call until it is durable: the wait for the writer, and the commit that it shares with others. It joins
/// a trace that is being recorded and never begins one.
/// </summary>
internal static class CommitSpans
{
    private static readonly ActivitySource Source = new("Actors.Storage");

    /// <summary>Whether an append that is called now is part of a trace that somebody records.</summary>
    public static bool AreHeard => Source.HasListeners() && Activity.Current is { Recorded: true };

    /// <summary>Appends within a span.</summary>
    /// <param name="batch">What to append.</param>
    /// <param name="append">Appends it.</param>
    public static async Task<AppendResult> Around(JournalBatch batch, Func<JournalBatch, Task<AppendResult>> append)
    {
        using var span = Source.StartActivity("journal commit");
        if (batch.Streams.Count > 0) span?.SetTag("actors.tenant", batch.Streams[0].Stream.Tenant);
        try
        {
            // The grain that called has a turn for the answer; another turn to end the span would be one too many.
            return await append(batch).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            span?.SetStatus(ActivityStatusCode.Error).SetTag("error.type", error.GetType().FullName);
            throw;
        }
    }
}
