using Actors.Grains.Interfaces.Notes;

namespace Actors.Grains.Interfaces.Tests.Notes;

/// <summary>Samples of notes.</summary>
internal sealed class NotesSamples : ISamples
{
    /// <inheritdoc/>
    public IEnumerable<IEvent> Events => [new NoteWritten("Closed on Friday")];

    /// <inheritdoc/>
    public IEnumerable<object> Contracts => [new Note("Closed on Friday", 1)];

    /// <inheritdoc/>
    public IEnumerable<string> NotPersonal => ["NoteWritten.Text"];
}
