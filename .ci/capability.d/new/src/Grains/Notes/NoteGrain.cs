using Actors.Grains.Interfaces.Notes;
using Actors.Grains.Interfaces;
using Actors.Grains.Journaling;
using Orleans.Concurrency;

namespace Actors.Grains.Notes;

/// <summary>An organisation's note.</summary>
[Reentrant, GrainType("note")]
internal sealed class NoteGrain(IGrainContext context, JournalServices services, NotesOptions options)
    : EventSourcedGrain<NoteState>(context, services), INoteGrain
{
    /// <inheritdoc/>
    protected override string StreamKind => "note";

    /// <inheritdoc/>
    protected override NoteState Empty() => new();

    /// <inheritdoc/>
    public Task<Note> Get() => Read(state => state.Current);

    /// <inheritdoc/>
    public Task<Outcome<Note>> Write(string text, long? expectedVersion) =>
        Execute((state, work) => NoteDecisions.Write(state, work, text, expectedVersion, options));
}
