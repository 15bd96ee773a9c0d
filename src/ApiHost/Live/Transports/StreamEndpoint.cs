using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Http.Routes;
using Actors.ApiHost.Live.Feed;
using Actors.ApiHost.Live.Tickets;

namespace Actors.ApiHost.Live.Transports;

/// <summary>Live events by server-sent events.</summary>
internal sealed class StreamEndpoint(LiveDoor door, LiveFeed feed)
{
    private const string LastEventId = "Last-Event-ID";

    private static readonly ApiError NotAPosition = ApiError.Invalid(LastEventId, StreamQuery.PositionExpected);

    public void Map(IEndpointRouteBuilder live) => live.MapGet("/stream", StreamAsync)
        .AllowedFor(Access.Member)
        .WithMetadata(new TicketPlace(StreamQuery.TicketName), new FailureForm(Tell))
        .As(
            "stream", "Tells events as they happen",
            "Server-sent events. Each has its position as id, and its JSON (docs/events.md) as data; Last-Event-ID or position goes on "
                + "from there, and what was missed is told first. Events named ready, reset and end say where the connection stands.");

    private async Task<EventStreamResult> StreamAsync(ApiCall call, Query<StreamQuery> query)
    {
        var after = query.Value.After;
        if (call.Header(LastEventId) is { } text)
        {
            if (StreamQuery.TryParsePosition(text) is not { } position) return NotAPosition;
            after = position;
        }

        if (!(await door.CheckAsync(call, query.Value.Topics, after)).TryGet(out var asked, out var wrong)) return wrong;
        if (door.Enter(call, out var connection) is { } full) return full;
        return new EventStreamResult(feed.ReadAsync(asked, call.Http.RequestAborted), connection);
    }

    // Who asks for a stream of events, as every EventSource does, is told whatever passes in the stream itself.
    private static Task? Tell(ApiCall call, ApiError error)
    {
        var isExpired = ReferenceEquals(error, TicketMiddleware.IsOver);
        var passes = isExpired || error.Code.Status is >= 500 or StatusCodes.Status429TooManyRequests;
        return passes && IsEventSource(call.Http.Request) ? EventStreamWriter.WriteFailureAsync(call.Http, error, isExpired) : null;
    }

    private static bool IsEventSource(HttpRequest request) =>
        request.Headers.Accept.Any(accept => accept?.Contains(EventStreamWriter.MediaType, StringComparison.OrdinalIgnoreCase) == true);
}
