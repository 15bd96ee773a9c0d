using System.Diagnostics;
using Actors.Grains.Journaling;
using Actors.Storage.Writing;

namespace Actors.Storage.Postgres.Writing;

/// <summary>A batch that waits to be written, and whoever waits for it; they go on elsewhere, never on the writer's thread.</summary>
internal sealed class AppendRequest(JournalBatch batch)
    : TaskCompletionSource<AppendResult>(TaskCreationOptions.RunContinuationsAsynchronously), IWriteRequest
{
    public JournalBatch Batch { get; } = batch;

    /// <summary>The trace that its caller is in.</summary>
    public Activity? Trace { get; } = Activity.Current;

    /// <summary>The words of each document as its tsvector: splitting them costs more than sending them, so the caller does it.</summary>
    public string?[] Vectors { get; } = [.. batch.Documents.Select(document =>
        SearchLexemes.Vector(document.Key.Tenant, document.Key.Kind, document.SearchText))];

    public int EventCount { get; } = batch.Streams.Sum(append => append.Events.Count);

    public void Fail(Exception error) => TrySetException(error);
}
