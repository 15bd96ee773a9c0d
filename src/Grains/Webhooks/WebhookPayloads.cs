using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Actors.Grains.Interfaces.Webhooks;
using Actors.Grains.Journaling;
using Actors.Grains.PublicEvents;

namespace Actors.Grains.Webhooks;

/// <summary>Makes what deliveries say, from the journal alone: each attempt the same bytes, and nothing is stored twice.</summary>
public sealed class WebhookPayloads(IJournal journal, PublicEventCatalog catalog)
{
    // As docs/events.md has them, with the standard's own names first.
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    /// <summary>What is sent of an event: JSON in UTF-8; null when this version tells nothing of it.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="queued">Which event.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="InvalidOperationException">The journal has no such event: it was not read from there.</exception>
    public async Task<byte[]?> BodyOfAsync(string tenant, QueuedEvent queued, CancellationToken cancellationToken)
    {
        var stream = new StreamName($"{tenant}/{queued.Stream}");
        var page = await journal.ReadStreamAsync(stream, queued.Version - 1, 1, cancellationToken);
        if (page is not [var stored]) throw new InvalidOperationException($"The journal has no event {queued.Version} of {stream}.");
        return catalog.Of(stored) is { } told ? Write(told) : null;
    }

    /// <summary>An event as it is sent.</summary>
    /// <param name="event">The event.</param>
    internal static byte[] Write(PublicEvent @event)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("type"u8, @event.Type.Name);
            writer.WriteString("timestamp"u8, @event.Time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture));
            writer.WritePropertyName("data"u8);
            @event.Data.WriteTo(writer);
            writer.WriteString("id"u8, @event.Id);
            writer.WriteNumber("version"u8, @event.Type.Version);
            writer.WriteString("tenant"u8, @event.Tenant);
            writer.WriteNumber("position"u8, @event.Position);
            writer.WriteString("subject"u8, @event.Subject.ToString());
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
