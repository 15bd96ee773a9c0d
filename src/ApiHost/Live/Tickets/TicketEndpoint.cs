using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Http.Routes;

namespace Actors.ApiHost.Live.Tickets;

/// <summary>Gives tickets to those who have a token.</summary>
internal sealed class TicketEndpoint(LiveTickets tickets)
{
    private static readonly ApiError TooLong =
        new(ApiErrorCode.PolicyViolation, "The access token is too long to be sealed into an address; send it as a header instead.");

    public void Map(IEndpointRouteBuilder live) => live.MapPost("/live/tickets", Issue)
        .AllowedFor(Access.Member)
        .As(
            "issueLiveTicket", "Makes a ticket for a live connection",
            "It stands for the caller's own token in the address of a WebSocket or an EventSource, which can send no headers. It opens "
                + "live connections for about a minute, and nothing else; a connection that is open stays so.")
        .MayFail(ApiErrorCode.PolicyViolation);

    private CreatedResult<LiveTicketView> Issue(ApiCall call)
    {
        // The caller was admitted by this very header.
        var header = call.Http.Request.Headers.Authorization.ToString();
        if (tickets.Issue(header[(header.IndexOf(' ') + 1)..].Trim()) is not { } ticket) return TooLong;
        return new CreatedResult<LiveTicketView>(new LiveTicketView
        {
            Ticket = ticket.Text,
            ExpiresIn = (int)tickets.Lifetime.TotalSeconds,
            ExpiresAt = ticket.ExpiresAt.UtcDateTime,
        });
    }
}
