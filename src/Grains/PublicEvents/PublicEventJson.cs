using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Actors.Grains.PublicEvents;

/// <summary>How a public event is written for live readers: one JSON object with the members that docs/events.md lists.</summary>
public static class PublicEventJson
{
    // It is JSON and never part of a page.
    private static readonly JsonWriterOptions Options =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The event as UTF-8.</summary>
    /// <param name="event">The event.</param>
    public static byte[] Write(PublicEvent @event)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("id"u8, @event.Id);
            writer.WriteString("type"u8, @event.Type.Name);
            writer.WriteNumber("version"u8, @event.Type.Version);
            writer.WriteString("time"u8, @event.Time.UtcDateTime);
            writer.WriteString("tenant"u8, @event.Tenant);
            writer.WriteNumber("position"u8, @event.Position);
            writer.WriteString("subject"u8, @event.Subject.ToString());
            writer.WritePropertyName("data"u8);
            @event.Data.WriteTo(writer);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
