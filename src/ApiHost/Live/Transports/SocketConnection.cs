using System.Net.WebSockets;
using System.Text.Json;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Live.Feed;
using Actors.ApiHost.Live.Tail;
using Actors.ApiHost.Live.Topics;

namespace Actors.ApiHost.Live.Transports;

/// <summary>One WebSocket: what it hears, and what it may say.</summary>
internal sealed class SocketConnection(WebSocket socket, ApiCall call, LiveDoor door, LiveFeed feed, Telling telling) : IDisposable
{
    /// <summary>The close status of a connection whose token is over.</summary>
    public const WebSocketCloseStatus TokenOver = (WebSocketCloseStatus)4401;

    /// <summary>The close status of a connection that should be tried again later (RFC 6455 registry).</summary>
    public const WebSocketCloseStatus TryLater = (WebSocketCloseStatus)1013;

    private const int LargestMessage = 8 * 1024;

    // Who takes nothing for so long is gone, or as good as gone.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly ApiError NotUnderstood = ApiError.Malformed(
        "message", "must be JSON: {\"type\":\"SUBSCRIBE\",\"data\":{\"topics\":[...],\"position\":0}} or {\"type\":\"PING\"}");

    private readonly SemaphoreSlim _sending = new(1);

    /// <summary>Serves it until it ends.</summary>
    /// <param name="asked">What it hears at first; null for nothing.</param>
    public async Task RunAsync(LiveSubscription? asked)
    {
        if (asked is not null) await HearAsync(asked);
        try
        {
            await ListenAsync(call.Http.RequestAborted);
        }
        catch (Exception failure) when (failure is WebSocketException or OperationCanceledException or TimeoutException)
        {
            // It broke off, here or there.
        }
        finally
        {
            await telling.StopAsync();
        }
    }

    /// <summary>Closes a WebSocket, if there is anybody left to be told.</summary>
    public static async Task CloseAsync(WebSocket socket, WebSocketCloseStatus status, string reason, TimeProvider clock)
    {
        using var late = new CancellationTokenSource(Patience, clock);
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await socket.CloseOutputAsync(status, reason, late.Token);
        }
        catch (Exception failure) when (failure is WebSocketException or OperationCanceledException)
        {
            socket.Abort();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _sending.Dispose();

    private async Task ListenAsync(CancellationToken stop)
    {
        var buffer = new byte[1024];
        using var message = new MemoryStream();
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer.AsMemory(), stop);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                await CloseAsync(socket, WebSocketCloseStatus.NormalClosure, "", call.Clock);
                return;
            }

            if (message.Length + received.Count > LargestMessage)
            {
                await CloseAsync(socket, WebSocketCloseStatus.MessageTooBig, $"at most {LargestMessage} bytes", call.Clock);
                return;
            }

            message.Write(buffer, 0, received.Count);
            if (!received.EndOfMessage) continue;
            await TakeAsync(message.ToArray(), stop);
            message.SetLength(0);
        }
    }

    private async Task TakeAsync(byte[] message, CancellationToken stop)
    {
        SocketRequest? request;
        try
        {
            request = JsonSerializer.Deserialize(message, SocketRequests.Default.SocketRequest);
        }
        catch (JsonException)
        {
            request = null;
        }

        switch (request)
        {
            case { Type: "PING" }:
                await SendAsync(SocketMessages.Pong, stop);
                break;
            case { Type: "SUBSCRIBE", Data: { Topics: { Count: > 0 and <= TopicList.Most } topics } data }:
                await SubscribeAsync(topics, data.Position, stop);
                break;
            default:
                await SendAsync(SocketMessages.Of(NotUnderstood), stop);
                break;
        }
    }

    private async Task SubscribeAsync(IReadOnlyList<string> topics, long? after, CancellationToken stop)
    {
        if (!(await door.CheckAsync(call, topics, after)).TryGet(out var asked, out var wrong))
        {
            await SendAsync(SocketMessages.Of(wrong), stop);
            return;
        }

        await HearAsync(asked);
    }

    private Task HearAsync(LiveSubscription asked) => telling.BeginAsync(stop => TellAsync(asked, stop));

    private async Task TellAsync(LiveSubscription asked, CancellationToken stop)
    {
        try
        {
            await foreach (var signal in feed.ReadAsync(asked, stop))
            {
                await SendAsync(SocketMessages.Of(signal), stop);
                if (signal.Kind == LiveSignalKind.End)
                    await CloseAsync(socket, StatusOf(signal.End), LiveEndNames.Of(signal.End), call.Clock);
            }
        }
        catch (Exception failure) when (failure is WebSocketException or TimeoutException)
        {
            // Whoever listens hears that it is over by the socket; one that takes nothing any more is cut off here.
            socket.Abort();
        }
        catch (Exception) when (!stop.IsCancellationRequested)
        {
            // The journal could not be read: it resumes when it can.
            await CloseAsync(socket, TryLater, "try again", call.Clock);
            throw;
        }
    }

    private static WebSocketCloseStatus StatusOf(LiveEnd end) => end switch
    {
        LiveEnd.Rights => TokenOver,
        LiveEnd.Draining => WebSocketCloseStatus.EndpointUnavailable,
        _ => TryLater,
    };

    private async Task SendAsync(byte[] message, CancellationToken stop)
    {
        await _sending.WaitAsync(stop);
        try
        {
            var sent = socket.SendAsync(message.AsMemory(), WebSocketMessageType.Text, endOfMessage: true, stop);
            if (!sent.IsCompletedSuccessfully) await sent.AsTask().WaitAsync(Patience, call.Clock, stop);
        }
        finally
        {
            _sending.Release();
        }
    }
}
