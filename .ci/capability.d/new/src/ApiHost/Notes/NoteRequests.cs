using System.Text.Json.Serialization;
using Actors.ApiHost.Http.Results;

namespace Actors.ApiHost.Notes;

/// <summary>What an organisation notes.</summary>
internal sealed record NoteBody
{
    /// <summary>What it says.</summary>
    public string? Text { get; init; }
}

/// <summary>How requests and answers about notes are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(NoteBody))]
[JsonSerializable(typeof(Envelope<NoteBody>))]
internal sealed partial class NotesJson : JsonSerializerContext;
