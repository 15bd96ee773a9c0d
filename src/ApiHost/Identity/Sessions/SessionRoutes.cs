using Actors.ApiHost.Http;

namespace Actors.ApiHost.Identity;

/// <summary>The routes of sessions.</summary>
internal static class SessionRoutes
{
    private const string Tag = "Identity";

    /// <summary>Adds them.</summary>
    /// <param name="routes">Where routes go.</param>
    /// <param name="endpoints">What answers.</param>
    public static void MapSessions(this ApiRoutes routes, SessionEndpoints endpoints)
    {
        routes.Map("POST", "/auth/refresh", endpoints.Refresh, new Operation("refreshSession", Tag, "Goes on with a session")
        {
            Description = "Spends the refresh token and answers the next one, with an access token that tells name, address and role as they are "
                + "now. A repeat within ten seconds is answered alike; a token that was spent before that ends the session.",
            Access = Access.Open,
            Request = typeof(RefreshRequest),
            Response = typeof(Envelope<RefreshView>),
            Errors = [ApiErrorCode.AuthenticationFailed],
        });
        routes.Map("POST", "/auth/logout", endpoints.Logout, new Operation("logout", Tag, "Signs out")
        {
            Description = "Ends the session: its access tokens and its refresh token stop working at once.",
            Access = Access.SignedIn,
            Response = typeof(Envelope<EndedSessionView>),
            Errors = [ApiErrorCode.InvalidTransition, ApiErrorCode.ResourceNotFound],
        });
        routes.Map("GET", "/auth/sessions", endpoints.List, new Operation("listSessions", Tag, "Lists the user's live sessions")
        {
            Description = "Newest first. An account has fifty at most; the oldest beyond are ended.",
            Access = Access.SignedIn,
            Response = typeof(PagedEnvelope<SessionSummary>),
            Traits = OperationTraits.Paged,
            Query = QueryParameter.OfPages,
        });
        routes.Map("DELETE", "/auth/sessions/{id}", endpoints.End, new Operation("endSession", Tag, "Ends one of the user's sessions")
        {
            Description = "Its access tokens and its refresh token stop working at once.",
            Access = Access.SignedIn,
            Response = typeof(Envelope<EndedSessionView>),
        });
    }
}
