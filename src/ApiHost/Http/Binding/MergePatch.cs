using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Input;

namespace Actors.ApiHost.Http.Binding;

/// <summary>
/// JSON merge patch (RFC 7396) on the shape of a request. A member that the patch sets to null stays in the result as null: our requests
/// read null as absent, and an unknown name is noticed that way even when its value is null.
/// </summary>
internal static class MergePatch
{
    /// <summary>Checks that a body is a patch, and keeps it.</summary>
    public static Result<byte[]> Check(ReadOnlySpan<byte> body)
    {
        if (!Utf8.IsValid(body)) return ApiError.Malformed("body", "must be UTF-8");
        if (JsonFaults.Find(body, type: null) is { } fault) return fault;
        return body.TrimStart(" \t\r\n"u8)[0] == (byte)'{' ? body.ToArray() : ApiError.Invalid("body", "must be an object");
    }

    /// <summary>Applies a patch that was checked to a value, and reads the result as the same type.</summary>
    public static Result<T> Apply<T>(T current, byte[] patch, JsonTypeInfo<T> type)
        where T : class
    {
        var target = JsonSerializer.SerializeToUtf8Bytes(current, type);
        using var targetDocument = JsonDocument.Parse(target);
        using var patchDocument = JsonDocument.Parse(patch);
        var buffer = new ArrayBufferWriter<byte>(target.Length + patch.Length);
        using (var writer = new Utf8JsonWriter(buffer)) Merge(writer, targetDocument.RootElement, patchDocument.RootElement);
        return RequestBody.Parse(buffer.WrittenSpan, type);
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
