using System.Text;
using System.Text.Json;

namespace Actors.ApiHost.InboundWebhooks.Protocols;

/// <summary>Reads the members of what senders write.</summary>
internal static class WebhookJson
{
    // What has a name twice says two things.
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64, AllowDuplicateProperties = false };

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a body that is one JSON object in UTF-8; null when it is none.</summary>
    public static JsonDocument? Parse(byte[] body, out string text)
    {
        text = "";
        JsonDocument? document = null;
        try
        {
            text = Strict.GetString(body);
            document = JsonDocument.Parse(body, Options);
        }
        catch (Exception exception) when (exception is JsonException or DecoderFallbackException)
        {
            return null;
        }

        if (document.RootElement.ValueKind == JsonValueKind.Object) return document;
        document.Dispose();
        return null;
    }

    /// <summary>A text of a length; null when there is none.</summary>
    public static string? Text(JsonElement element, string name, int longest) =>
        Member(element, name) is { ValueKind: JsonValueKind.String } value && value.GetString() is { Length: > 0 } text
            && text.Length <= longest
            ? text
            : null;

    /// <summary>What stands somewhere, as it is written; empty when nothing does.</summary>
    public static string Raw(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (Member(element, name) is not { } found) return "";
            element = found;
        }

        return element.GetRawText();
    }

    private static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;
}
