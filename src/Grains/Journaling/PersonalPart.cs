using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Actors.Grains.Journaling;

/// <summary>
/// The personal part of an event: 32 random bytes of salt, and the event's personal members as JSON. It stands beside the record, which
/// holds only its digest, so that it can be erased and the hash chain still proves the rest (decision 0015). Without the salt nobody can
/// find out by guessing what was erased.
/// </summary>
public static class PersonalPart
{
    /// <summary>The length of the salt in bytes.</summary>
    public const int SaltLength = 32;

    [ThreadStatic]
    private static Utf8JsonWriter? _writer;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    /// <summary>Makes the personal part of an event, with a fresh salt.</summary>
    /// <param name="data">The event.</param>
    /// <param name="type">How its personal members are written (<see cref="PersonalMembers.Only"/>).</param>
    public static byte[] Of(object data, JsonTypeInfo type)
    {
        var buffer = _buffer ??= new ArrayBufferWriter<byte>(512);
        var writer = _writer ??= new Utf8JsonWriter(buffer);
        buffer.ResetWrittenCount();
        RandomNumberGenerator.Fill(buffer.GetSpan(SaltLength)[..SaltLength]);
        buffer.Advance(SaltLength);
        writer.Reset(buffer);
        JsonSerializer.Serialize(writer, data, type);
        writer.Flush();
        var part = buffer.WrittenSpan.ToArray();
        // Buffers are used again for years; what somebody told in confidence does not stay in them.
        buffer.Clear();
        return part;
    }

    /// <summary>The digest of a part as records hold it: base64url of its SHA-256.</summary>
    /// <param name="part">The part.</param>
    public static string DigestOf(ReadOnlySpan<byte> part)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(part, digest);
        return Base64Url.EncodeToString(digest);
    }

    /// <summary>The JSON of a part.</summary>
    /// <param name="part">The part; not empty.</param>
    /// <exception cref="JsonException">It is shorter than its salt.</exception>
    public static ReadOnlySpan<byte> JsonOf(ReadOnlySpan<byte> part) =>
        part.Length > SaltLength ? part[SaltLength..] : throw new JsonException("A personal part ends within its salt.");
}
