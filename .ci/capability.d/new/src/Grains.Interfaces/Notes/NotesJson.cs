using System.Text.Json.Serialization;

namespace Actors.Grains.Interfaces.Notes;

/// <summary>
/// How the events and documents of notes are written. Stored bytes are a contract: names never change, and what is added is optional.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(NoteWritten))]
[JsonSerializable(typeof(Note))]
public sealed partial class NotesJson : JsonSerializerContext;

/// <summary>Document kinds of notes.</summary>
public static class NotesDocuments
{
    /// <summary>A <see cref="Notes.Note"/>: key (tenant, this kind, tenant).</summary>
    public const string Note = "note";
}
