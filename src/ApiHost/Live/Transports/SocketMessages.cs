using System.Text.Json;
using System.Text.Json.Serialization;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Live.Feed;
using Actors.ApiHost.Live.Tail;

namespace Actors.ApiHost.Live.Transports;

/// <summary>What a client may say over the WebSocket.</summary>
internal sealed record SocketRequest
{
    /// <summary><c>SUBSCRIBE</c> or <c>PING</c>.</summary>
    public string? Type { get; init; }

    /// <summary>With SUBSCRIBE: to what.</summary>
    public SocketTopics? Data { get; init; }
}

/// <summary>To what a client subscribes, in place of what it heard before.</summary>
internal sealed record SocketTopics
{
    /// <summary>The topics.</summary>
    public IReadOnlyList<string>? Topics { get; init; }

    /// <summary>The last position that was heard.</summary>
    public long? Position { get; init; }
}

/// <summary>How they are read.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(SocketRequest))]
internal sealed partial class SocketRequests : JsonSerializerContext;

/// <summary>What a client is told over the WebSocket: <c>{type, data}</c>.</summary>
internal static class SocketMessages
{
    /// <summary>Answers a PING.</summary>
    public static byte[] Pong { get; } = "{\"type\":\"PONG\"}"u8.ToArray();

    /// <summary>Writes a signal.</summary>
    public static byte[] Of(in LiveSignal signal) => signal.Kind switch
    {
        LiveSignalKind.Event => signal.Event!.SocketMessage,
        LiveSignalKind.Ready => State("READY", signal),
        LiveSignalKind.Reset => State("RESET", signal),
        LiveSignalKind.Heartbeat => State("HEARTBEAT", signal),
        _ => State("END", signal),
    };

    /// <summary>Tells what is wrong with what a client said; the connection goes on.</summary>
    public static byte[] Of(ApiError error) => SocketFrame.Of(
        "ERROR",
        JsonSerializer.SerializeToUtf8Bytes(
            new LiveFailure { Code = error.Code.Name, Message = error.Message }, LiveAnswers.Default.LiveFailure));

    private static byte[] State(string type, in LiveSignal signal) => SocketFrame.Of(type, LiveStates.Write(signal));
}
