using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace Actors.ApiHost.Http;

/// <summary>
/// JSON merge patch (RFC 7396) on the shape of a request. A member that the patch sets to null stays in the result as null: our requests
/// read null as absent, and an unknown name is noticed that way even when its value is null.
/// </summary>
internal static class MergePatch
{
    private static readonly JsonDocumentOptions Strict = new()
    {
        MaxDepth = JsonInput.DeepestNesting,
        AllowDuplicateProperties = false,
        CommentHandling = JsonCommentHandling.Disallow,
    };

    /// <summary>Checks that a body is a patch, and keeps it.</summary>
    /// <param name="body">The body.</param>
    public static Parsed<byte[]> Check(ReadOnlySpan<byte> body)
    {
        if (!Utf8.IsValid(body)) return ApiError.Malformed("body", "It is not UTF-8.");
        var kept = body.ToArray();
        try
        {
            using var document = JsonDocument.Parse(kept, Strict);
            return document.RootElement.ValueKind == JsonValueKind.Object ? kept : ApiError.Invalid("body", "An object is expected.");
        }
        catch (JsonException exception)
        {
            return JsonFailures.ExplainSyntax(exception);
        }
    }

    /// <summary>Applies a patch to a value, and reads the result as the same type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="current">The value.</param>
    /// <param name="patch">The patch: one JSON object.</param>
    /// <param name="type">How the value is written and read.</param>
    public static Parsed<T> Apply<T>(T current, byte[] patch, JsonTypeInfo<T> type)
        where T : class
    {
        var target = JsonSerializer.SerializeToUtf8Bytes(current, type);
        using var targetDocument = JsonDocument.Parse(target);
        using var patchDocument = JsonDocument.Parse(patch, Strict);
        var buffer = new ArrayBufferWriter<byte>(target.Length + patch.Length);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            try
            {
                Merge(writer, targetDocument.RootElement, patchDocument.RootElement);
            }
            catch (InvalidOperationException)
            {
                // A name or string with half a surrogate pair is valid JSON that is no text.
                return ApiError.Malformed("body", "It holds characters that do not exist.");
            }
        }

        return JsonInput.Parse(buffer.WrittenSpan, type);
    }

    private static void Merge(Utf8JsonWriter writer, JsonElement target, JsonElement patch)
    {
        if (patch.ValueKind != JsonValueKind.Object)
        {
            patch.WriteTo(writer);
            return;
        }

        writer.WriteStartObject();
        if (target.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in target.EnumerateObject())
            {
                if (!patch.TryGetProperty(member.Name, out _)) member.WriteTo(writer);
            }
        }

        foreach (var member in patch.EnumerateObject())
        {
            writer.WritePropertyName(member.Name);
            var known = target.ValueKind == JsonValueKind.Object && target.TryGetProperty(member.Name, out var value) ? value : default;
            Merge(writer, known, member.Value);
        }

        writer.WriteEndObject();
    }
}
