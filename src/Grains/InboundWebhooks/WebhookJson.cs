using System.Text.Json;

namespace Actors.Grains.InboundWebhooks;

/// <summary>Reads what somebody else has sent: whatever is not as it should be is not there.</summary>
internal static class WebhookJson
{
    private const int MaxText = 200;

    /// <summary>An object within another; null when there is none.</summary>
    /// <param name="thing">The other; null for none.</param>
    /// <param name="name">Its name.</param>
    public static JsonElement? Part(this JsonElement? thing, string name) =>
        thing is { ValueKind: JsonValueKind.Object } whole && whole.TryGetProperty(name, out var part)
            && part.ValueKind == JsonValueKind.Object
            ? part
            : null;

    /// <summary>A text within an object, of at most 200 characters; null when there is none.</summary>
    /// <param name="thing">The object; null for none.</param>
    /// <param name="name">Its name.</param>
    public static string? Text(this JsonElement? thing, string name) =>
        thing is { ValueKind: JsonValueKind.Object } whole && whole.TryGetProperty(name, out var value)
            && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 and <= MaxText } text
            ? text
            : null;

    /// <summary>The id of something that is named by its id, or stands there as a whole; null when there is none.</summary>
    /// <param name="thing">The object; null for none.</param>
    /// <param name="name">Its name.</param>
    public static string? Id(this JsonElement? thing, string name) => thing.Text(name) ?? thing.Part(name).Text("id");
}
