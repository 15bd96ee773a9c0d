using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;

namespace Actors.ApiHost.Live.Tickets;

/// <summary>
/// Puts the token that a ticket stands for where tokens are looked for, so that from there on nobody has to know of tickets. Only routes of
/// live connections take them.
/// </summary>
internal sealed class TicketMiddleware(RequestDelegate next, LiveTickets tickets)
{
    private const string Scheme = "Bearer ";

    private static readonly ApiError NotGood = ApiError.Unauthenticated("The ticket is not valid; ask for another at /live/tickets.");

    /// <summary>The refusal of a ticket whose time is over.</summary>
    public static ApiError IsOver { get; } =
        ApiError.Unauthenticated("The ticket's time is over; ask for another at /live/tickets.");

    /// <summary>Serves a request.</summary>
    public Task InvokeAsync(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<TicketPlace>() is { } place) Exchange(ApiCall.Of(http), place);
        return next(http);
    }

    private void Exchange(ApiCall call, TicketPlace place)
    {
        var request = call.Http.Request;
        var header = request.Headers.Authorization.ToString();
        if (header.StartsWith(Scheme + LiveTickets.Prefix, StringComparison.OrdinalIgnoreCase))
            Open(call, header[Scheme.Length..]);
        else if (header.Length == 0 && request.Query[place.Parameter] is { Count: > 0 } values)
            OpenQuery(call, place.Parameter, values.ToString());
    }

    private void OpenQuery(ApiCall call, string parameter, string text)
    {
        if (text.StartsWith(LiveTickets.Prefix, StringComparison.Ordinal)) Open(call, text);
        else
            call.CredentialsFailure = ApiError.Invalid(
                parameter, "must be a ticket of /live/tickets: addresses are written down in many places, and no token belongs there");
    }

    private void Open(ApiCall call, string text)
    {
        var headers = call.Http.Request.Headers;
        headers.Authorization = default;
        if (!tickets.TryOpen(text, out var token)) call.CredentialsFailure = NotGood;
        else if (token is null) call.CredentialsFailure = IsOver;
        else headers.Authorization = Scheme + token;
    }
}

/// <summary>Says that a route takes a ticket in place of a token, and by which parameter of its query.</summary>
/// <param name="Parameter">The parameter.</param>
internal sealed record TicketPlace(string Parameter);
