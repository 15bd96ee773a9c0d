using System.Text.Json;
using Actors.Grains.Interfaces.Notes;
using Actors.Grains.Journaling;

namespace Actors.Grains.Notes;

/// <summary>The documents of notes.</summary>
internal static class NoteDocuments
{
    /// <summary>The row of a note.</summary>
    public static Document Of(string tenantId, Note note, DateTimeOffset now) => new()
    {
        Key = new DocumentKey(tenantId, NotesDocuments.Note, tenantId),
        Version = note.Version,
        CreatedAt = now,
        Body = JsonSerializer.SerializeToUtf8Bytes(note, NotesJson.Default.Note),
        SearchText = note.Text,
    };
}
