using System.Text;
using System.Text.Json;
using Actors.ApiHost.Live.Topics;
using Actors.Grains.PublicEvents;

namespace Actors.ApiHost.Live.Tail;

/// <summary>An event on its way to live readers: it is written once, however many hear it.</summary>
/// <param name="told">What is told.</param>
internal sealed class LiveEvent(PublicEvent told)
{
    private byte[]? _json;
    private byte[]? _socketMessage;
    private JsonElement? _element;

    /// <summary>Its place in the order of all events.</summary>
    public long Position => told.Position;

    /// <summary>The topics that tell it.</summary>
    public IEnumerable<LiveTopic> Topics => LiveTopic.Of(told);

    /// <summary>It as JSON, in UTF-8.</summary>
    // Two threads may both write it; they write the same.
    public byte[] Json => _json ??= PublicEventJson.Write(told);

    /// <summary>It as a message of the WebSocket.</summary>
    public byte[] SocketMessage => _socketMessage ??=
        [.. "{\"type\":\""u8, .. Encoding.UTF8.GetBytes(SocketNames.Of(told)), .. "\",\"data\":"u8, .. Json, .. "}"u8];

    /// <summary>It as an argument of the hub's clients.</summary>
    public JsonElement Element => _element ??= JsonElement.Parse(Json);
}

/// <summary>What events are called in messages of the WebSocket.</summary>
internal static class SocketNames
{
    /// <summary>The name for an event.</summary>
    public static string Of(PublicEvent told) => told.Subject.Kind switch
    {
        "appointment" => "APPOINTMENT_UPDATE",
        "message" => "NEW_MESSAGE",
        "job" or "proposal" => "PROJECT_UPDATE",
        // The others by what happened, as those are written.
        _ => told.Type.Name.Replace('.', '_').ToUpperInvariant(),
    };
}
