using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Edge;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Live.Feed;
using Actors.ApiHost.Live.Tickets;
using Microsoft.Extensions.Options;

namespace Actors.ApiHost.Live.Transports;

/// <summary>Live events by a WebSocket of plain JSON messages.</summary>
internal sealed class SocketEndpoint(
    LiveDoor door, LiveFeed feed, IOptions<CrossOriginOptions> origins, ILogger<SocketEndpoint> logger)
{
    private static readonly ApiError NoSocket = ApiError.Malformed("Upgrade", "must be websocket: this address is a WebSocket's");
    private static readonly ApiError OtherOrigin = ApiError.Forbidden("Pages of this origin may not connect; see Cors:Origins.");

    public void Map(IEndpointRouteBuilder routes) => routes
        .MapMethods(ApiVersion.BasePath + "/ws", [HttpMethods.Get, HttpMethods.Connect], ServeAsync)
        .WithMetadata(LiveOperations.Socket, new TicketPlace("token"), new FailureForm(Tell))
        .ExcludeFromDescription();

    private async Task ServeAsync(HttpContext http)
    {
        var call = ApiCall.Of(http);
        var (asked, wrong) = await ReadAsync(call);
        if (wrong is not null)
        {
            await ErrorWriter.WriteAsync(call, wrong);
            return;
        }

        if (door.Enter(call, out var connection) is { } full)
        {
            await ErrorWriter.WriteAsync(call, full);
            return;
        }

        using (connection)
        {
            using var socket = await http.WebSockets.AcceptWebSocketAsync();
            using var serving = new SocketConnection(socket, call, door, feed, new Telling(logger));
            await serving.RunAsync(asked);
        }
    }

    // Without topics it hears nothing until it subscribes, unless it is clear what it may hear in any case.
    private async Task<(LiveSubscription? Asked, ApiError? Wrong)> ReadAsync(ApiCall call)
    {
        if (!call.Http.WebSockets.IsWebSocketRequest) return (null, NoSocket);
        if (!IsOurs(call.Http.Request)) return (null, OtherOrigin);
        var reader = new QueryReader(call.Http.Request.Query);
        var query = StreamQuery.Read(ref reader);
        if (!reader.None) return (null, reader.ToError());
        var hearsNothingYet = query.Topics.Count == 0 && call.Principal is { IsAdmin: false, ExpertId: null };
        if (hearsNothingYet) return default;
        var read = await door.CheckAsync(call, query.Topics, query.After);
        return read.TryGet(out var asked, out var wrong) ? (asked, null) : (null, wrong);
    }

    // Browsers ask nobody before they connect: whose pages may do so is ours to check.
    private bool IsOurs(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || origin == $"{request.Scheme}://{request.Host}" || origins.Value.Origins.Contains(origin);
    }

    // A browser tells its page nothing of a refused connection but that it failed; a close status says what to do.
    private static Task? Tell(ApiCall call, ApiError error)
    {
        if (!call.Http.WebSockets.IsWebSocketRequest) return null;
        if (ReferenceEquals(error, TicketMiddleware.IsOver)) return RefuseAsync(call, isOver: true);
        return error.Code.Status is >= 500 or StatusCodes.Status429TooManyRequests ? RefuseAsync(call, isOver: false) : null;
    }

    private static async Task RefuseAsync(ApiCall call, bool isOver)
    {
        using var socket = await call.Http.WebSockets.AcceptWebSocketAsync();
        var status = isOver ? SocketConnection.TokenOver : SocketConnection.TryLater;
        await SocketConnection.CloseAsync(socket, status, isOver ? "expired" : "busy", call.Clock);
    }
}
