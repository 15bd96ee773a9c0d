using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Http.Routes;
using Actors.ApiHost.Live.Feed;
using Microsoft.AspNetCore.SignalR;

namespace Actors.ApiHost.Live.Transports;

/// <summary>
/// Live events by SignalR. A client subscribes, and is called: <c>event</c> with an event; <c>ready</c>, <c>heartbeat</c>, <c>reset</c> and
/// <c>end</c> with where it stands.
/// </summary>
internal sealed class LiveHub(
    LiveDoor door, LiveFeed feed, IGate gate, IHubContext<LiveHub> clients, RequestIds ids, JsonTypes json, TimeProvider clock,
    ILogger<LiveHub> logger) : Hub
{
    private const string State = "live";

    /// <summary>Lets a connection in.</summary>
    public override async Task OnConnectedAsync()
    {
        // The request may be over before the connection is, as with long polling; this one is the connection's own.
        var http = Context.GetHttpContext() ?? throw new InvalidOperationException("A hub's connection comes by HTTP.");
        var call = new ApiCall(http, ids.For(null), clock) { Json = json, Operation = LiveOperations.Hub };
        if (await gate.AdmitAgainAsync(call, LiveOperations.Hub) is { } refused) throw Told(refused);
        if (door.Enter(call, out var connection) is { } full) throw Told(full);
        Context.Items[State] = new HubConnection(call, connection, new Telling(logger));
    }

    /// <summary>Forgets a connection.</summary>
    public override async Task OnDisconnectedAsync(Exception? exception)
    {
        if (Context.Items[State] is HubConnection connection) await connection.DisposeAsync();
    }

    /// <summary>Hears of topics, in place of those before.</summary>
    /// <param name="topics">The topics; none for what the caller may hear in any case.</param>
    /// <param name="position">The last position that was heard; null to hear only what is to come.</param>
    public async Task Subscribe(string[] topics, long? position)
    {
        var connection = Of(Context);
        if (!(await door.CheckAsync(connection.Call, topics, position)).TryGet(out var asked, out var wrong)) throw Told(wrong);
        var (context, client) = (Context, clients.Clients.Client(Context.ConnectionId));
        await connection.Telling.BeginAsync(stop => TellAsync(context, client, asked, stop));
    }

    /// <summary>Hears nothing any more.</summary>
    public Task Unsubscribe() => Of(Context).Telling.StopAsync();

    private static HubConnection Of(HubCallerContext context) =>
        context.Items[State] as HubConnection ?? throw new InvalidOperationException("The connection was not let in.");

    private static HubException Told(ApiError error) => new($"{error.Code.Name}: {error.Message}");

    private async Task TellAsync(HubCallerContext context, IClientProxy client, LiveSubscription asked, CancellationToken stop)
    {
        try
        {
            await foreach (var signal in feed.ReadAsync(asked, stop))
            {
                if (signal.Kind == LiveSignalKind.Event) await client.SendAsync("event", signal.Event!.Element, stop);
                else await client.SendAsync(NameOf(signal.Kind), LiveStates.Of(signal), stop);
            }
        }
        finally
        {
            // It connects anew, and resumes.
            if (!stop.IsCancellationRequested) context.Abort();
        }
    }

    private static string NameOf(LiveSignalKind kind) => kind switch
    {
        LiveSignalKind.Ready => "ready",
        LiveSignalKind.Reset => "reset",
        LiveSignalKind.Heartbeat => "heartbeat",
        _ => "end",
    };
}
