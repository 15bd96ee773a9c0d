using Actors.Grains.Interfaces.Notes;
using Actors.Grains.Interfaces;
using Actors.Grains.Journaling;

namespace Actors.Grains.Notes;

/// <summary>What may happen to a note. Pure: state and unit of work in, answer out.</summary>
internal static class NoteDecisions
{
    /// <summary>Writes it anew.</summary>
    public static Outcome<Note> Write(NoteState state, UnitOfWork work, string text, long? expectedVersion, NotesOptions options)
    {
        if (text.Length > options.MaxLength) return Refusal.Invalid("text", $"must have at most {options.MaxLength} characters");
        if (Versions.Check(expectedVersion, state.Current.Version) is { } overtaken) return overtaken;
        work.Append(new NoteWritten(text));
        var note = new Note(text, work.Version);
        work.Save(NoteDocuments.Of(work.Caller.Tenant, note, work.Now));
        return note;
    }
}
