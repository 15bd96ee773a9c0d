using System.Diagnostics;
using Actors.Journaling;
using Actors.Storage.Writing;

namespace Actors.Storage.Postgres.Writing;

/// <summary>
/// A batch that waits to be written, and whoever waits for it. It is its own completion source, which saves an object per batch; whoever
/// waits goes on elsewhere, never in the writer.
/// </summary>
internal sealed class AppendRequest : TaskCompletionSource<AppendResult>, IWriteRequest
{
    public AppendRequest(JournalBatch batch)
        : base(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        Batch = batch;
        Trace = Activity.Current;
        // Splitting words costs more than sending them, so it is done by the caller and not by the writer.
        Vectors = batch.Documents.Count == 0 ? [] : new string?[batch.Documents.Count];
        for (var index = 0; index < Vectors.Length; index++)
        {
            var document = batch.Documents[index];
            Vectors[index] = SearchLexemes.Vector(document.Key.Tenant, document.Key.Kind, document.SearchText);
        }

        foreach (var append in batch.Streams) EventCount += append.Events.Count;
    }

    public JournalBatch Batch { get; }

    /// <summary>The trace that its caller is in.</summary>
    public Activity? Trace { get; }

    /// <summary>The words of each document, as its tsvector.</summary>
    public string?[] Vectors { get; }

    public int EventCount { get; }

    public void Fail(Exception error) => TrySetException(error);
}
