namespace Actors.Grains.Journaling;

/// <summary>Events for one stream.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="ExpectedVersion">The version of the last event that the writer knows; 0 creates the stream.</param>
/// <param name="Events">One event or more, in order; the first becomes version <paramref name="ExpectedVersion"/> + 1.</param>
public sealed record StreamAppend(StreamName Stream, long ExpectedVersion, IReadOnlyList<NewEvent> Events)
{
    /// <summary>
    /// True to erase, in the same transaction, the personal parts of all events before these, and what a snapshot holds of them. The
    /// stream's fence covers it: whoever erases has seen everything that is erased.
    /// </summary>
    public bool ErasesPersonal { get; init; }
}

/// <summary>What becomes durable together, or not at all: events, the documents made from them, and the effects they ask for.</summary>
/// <param name="Streams">One append or more; a stream occurs once.</param>
/// <param name="Documents">Documents to insert or replace; a key occurs once.</param>
/// <param name="DeletedDocuments">Documents to remove; those that are not there are no error.</param>
/// <param name="Effects">Outbox rows to add; a row whose id exists already is left as it is.</param>
public sealed record JournalBatch(
    IReadOnlyList<StreamAppend> Streams,
    IReadOnlyList<Document> Documents,
    IReadOnlyList<DocumentKey> DeletedDocuments,
    IReadOnlyList<Effect> Effects);

/// <summary>Where a batch was written.</summary>
/// <param name="LastPosition">
/// The position of the batch's last event. The events of a batch have consecutive positions, in the order of the batch's streams.
/// </param>
public readonly record struct AppendResult(long LastPosition);
