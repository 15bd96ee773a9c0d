using Actors.Grains.Interfaces;
using Orleans.Streams;

namespace Actors.Grains.Journaling;

/// <summary>Tells the tenant's live readers what has been committed. Nobody waits for it: who misses something reads the journal.</summary>
/// <param name="stream">The stream that they read.</param>
/// <param name="failures">Tells of commits that were not published.</param>
internal sealed class CommitFeed(IAsyncStream<CommittedEvents> stream, PublishFailures failures)
{
    // The queues that carry commits take messages of a megabyte, of which a record takes twice its length and more. A larger one would stop
    // its queue, and with it everybody whose events are in it.
    private const int LargestRecords = 256 * 1024;

    /// <summary>Tells what a batch has committed.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="result">Where in the journal it is.</param>
    public void Publish(JournalBatch batch, AppendResult result)
    {
        var bytes = 0L;
        foreach (var append in batch.Streams)
        {
            foreach (var @event in append.Events) bytes += @event.Record.Length;
        }

        if (bytes > LargestRecords)
        {
            failures.Tell(new InvalidOperationException($"A commit of {bytes} bytes is too large to be published."));
            return;
        }

        var publishing = stream.OnNextAsync(batch.ToCommittedEvents(result));
        if (!publishing.IsCompletedSuccessfully) _ = Watch(publishing);
    }

    // A failure in the background is told, whatever it is: there is no caller to tell it to.
    private async Task Watch(Task publishing)
    {
        try
        {
            await publishing;
        }
        catch (Exception failure)
        {
            failures.Tell(failure);
        }
    }
}
