using Actors.Grains.Interfaces.Notes;
using Actors.Grains.Interfaces;
using Actors.Grains.Journaling;

namespace Actors.Grains.Notes;

/// <summary>An organisation's note.</summary>
internal sealed class NoteState : IFoldedState
{
    /// <summary>The note; empty while nothing was written.</summary>
    public Note Current { get; private set; } = new("", 0);

    /// <inheritdoc/>
    public void Apply(IEvent @event, long version, DateTimeOffset at) => Current = @event is NoteWritten written
        ? new Note(written.Text, version)
        : throw new InvalidOperationException($"A note's stream has a foreign event {@event.GetType().Name}.");
}
