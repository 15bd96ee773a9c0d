using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Actors.Grains.Journaling;

/// <summary>
/// The envelope of an event as it is stored: one JSON object that is at once the audit record and the input of the hash chain.
/// </summary>
/// <param name="Sequence">The event's version in its stream, from 1.</param>
/// <param name="Tenant">The tenant.</param>
/// <param name="At">When it was decided.</param>
/// <param name="Actor">Who asked for it.</param>
/// <param name="Action">The event's stable name.</param>
/// <param name="Target">The stream without its tenant.</param>
/// <param name="Operation">The id of the operation that asked for it; retries of one operation share it.</param>
/// <param name="Causation">The event or effect that led to it, or null when a person or program did.</param>
public sealed record EventRecord(
    long Sequence,
    string Tenant,
    DateTimeOffset At,
    string Actor,
    string Action,
    string Target,
    string Operation,
    string? Causation)
{
    /// <summary>
    /// The digest of the personal part that stands beside the record (<see cref="PersonalPart.DigestOf"/>); null when it has none.
    /// </summary>
    public string? PersonalDigest { get; init; }

    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    [ThreadStatic]
    private static Utf8JsonWriter? _writer;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    /// <summary>Encodes the record with its data. The order of fields never changes: the bytes are hashed.</summary>
    /// <param name="data">The event.</param>
    /// <param name="type">How the event is written.</param>
    public byte[] Encode(object data, JsonTypeInfo type)
    {
        var buffer = _buffer ??= new ArrayBufferWriter<byte>(1024);
        var writer = _writer ??= new Utf8JsonWriter(buffer);
        buffer.ResetWrittenCount();
        writer.Reset(buffer);
        writer.WriteStartObject();
        writer.WriteNumber("seq"u8, Sequence);
        writer.WriteString("tenant"u8, Tenant);
        Span<char> at = stackalloc char[32];
        At.UtcDateTime.TryFormat(at, out var written, TimeFormat, CultureInfo.InvariantCulture);
        writer.WriteString("at"u8, at[..written]);
        writer.WriteString("actor"u8, Actor);
        writer.WriteString("action"u8, Action);
        writer.WriteString("target"u8, Target);
        writer.WriteString("operation"u8, Operation);
        if (Causation is not null) writer.WriteString("causation"u8, Causation);
        if (PersonalDigest is not null) writer.WriteString("personal"u8, PersonalDigest);
        writer.WritePropertyName("data"u8);
        JsonSerializer.Serialize(writer, data, type);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Reads the envelope; the data stays where it is.</summary>
    /// <param name="record">The stored bytes.</param>
    /// <exception cref="JsonException">The bytes are no audit record.</exception>
    public static EventRecord Decode(ReadOnlyMemory<byte> record)
    {
        using var document = JsonDocument.Parse(record);
        var root = document.RootElement;
        return new EventRecord(
            root.GetProperty("seq").GetInt64(),
            Text(root, "tenant"),
            root.GetProperty("at").GetDateTimeOffset(),
            Text(root, "actor"),
            Text(root, "action"),
            Text(root, "target"),
            Text(root, "operation"),
            root.TryGetProperty("causation", out var causation) ? causation.GetString() : null)
        {
            PersonalDigest = root.TryGetProperty("personal", out _) ? Text(root, "personal") : null,
        };
    }

    /// <summary>Reads the event's data.</summary>
    /// <param name="record">The stored bytes.</param>
    /// <param name="type">How the event is read.</param>
    /// <exception cref="JsonException">The bytes are no audit record, or its data is not of this type.</exception>
    public static object DecodeData(ReadOnlySpan<byte> record, JsonTypeInfo type)
    {
        var reader = new Utf8JsonReader(record);
        while (reader.Read())
        {
            if (reader is not { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 } || !reader.ValueTextEquals("data"u8)) continue;
            reader.Read();
            return JsonSerializer.Deserialize(ref reader, type) ?? throw new JsonException("The record's data is null.");
        }

        throw new JsonException("The record has no data.");
    }

    /// <summary>Reads only when it was decided.</summary>
    /// <param name="record">The stored bytes.</param>
    /// <exception cref="JsonException">The bytes are no audit record.</exception>
    public static DateTimeOffset DecodeTime(ReadOnlySpan<byte> record)
    {
        var reader = new Utf8JsonReader(record);
        while (reader.Read())
        {
            if (reader is not { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 } || !reader.ValueTextEquals("at"u8)) continue;
            reader.Read();
            return reader.GetDateTimeOffset();
        }

        throw new JsonException("The record has no time.");
    }

    private static string Text(JsonElement root, string name) =>
        root.GetProperty(name).GetString() ?? throw new JsonException($"The record's {name} is null.");
}
