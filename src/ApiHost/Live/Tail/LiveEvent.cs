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
    public byte[] SocketMessage => _socketMessage ??= SocketFrame.Of(SocketFrame.NameOf(told), Json);

    /// <summary>It as an argument of the hub's clients.</summary>
    public JsonElement Element => _element ??= JsonElement.Parse(Json);
}

/// <summary>A message of the WebSocket: <c>{type, data}</c>.</summary>
internal static class SocketFrame
{
    /// <summary>Writes one.</summary>
    /// <param name="type">What it is.</param>
    /// <param name="data">What it says: JSON.</param>
    public static byte[] Of(string type, byte[] data) =>
        [.. "{\"type\":\""u8, .. Encoding.UTF8.GetBytes(type), .. "\",\"data\":"u8, .. data, .. "}"u8];

    /// <summary>What an event is called in it.</summary>
    public static string NameOf(PublicEvent told) => told.Subject.Kind switch
    {
        "appointment" => "APPOINTMENT_UPDATE",
        "message" => "NEW_MESSAGE",
        "job" or "proposal" => "PROJECT_UPDATE",
        // The others by what happened, as those are written.
        _ => told.Type.Name.Replace('.', '_').ToUpperInvariant(),
    };
}
