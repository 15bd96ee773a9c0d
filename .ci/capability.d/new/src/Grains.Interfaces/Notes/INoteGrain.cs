namespace Actors.Grains.Interfaces.Notes;

/// <summary>An organisation's note. The key is <c>{tenant}/{tenant}</c>.</summary>
[Alias("notes.note-grain")]
public interface INoteGrain : IGrainWithStringKey
{
    /// <summary>Reads it; empty while nothing was written.</summary>
    [Alias("get")]
    Task<Note> Get();

    /// <summary>Writes it anew.</summary>
    /// <param name="text">What it says.</param>
    /// <param name="expectedVersion">The version that the change is based on; null goes on with whatever is there.</param>
    [Alias("write")]
    Task<Outcome<Note>> Write(string text, long? expectedVersion);
}

/// <summary>What an organisation noted.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Version">Its version.</param>
[GenerateSerializer, Immutable, Alias("notes.note")]
public sealed record Note([property: Id(0)] string Text, [property: Id(1)] long Version);

/// <summary>A note was written.</summary>
/// <param name="Text">What it says.</param>
[GenerateSerializer, Immutable, Alias("notes.note-written.v1")]
public sealed record NoteWritten([property: Id(0)] string Text) : IEvent;
