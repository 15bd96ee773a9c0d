using System.Text.Json;
using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Http.Routes;
using Actors.ApiHost.Identity.Accounts;
using Actors.ApiHost.Identity.Members;
using Actors.ApiHost.Identity.Tokens;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Identity;
using Actors.Grains.Journaling;

namespace Actors.ApiHost.Identity.Sessions;

/// <summary>Sessions: go on with one, end one, see one's own.</summary>
internal sealed class SessionEndpoints(
    IGrainFactory grains, IDocuments documents, Memberships memberships, Principals principals, AccessTokens tokens,
    RefreshTokens refreshTokens)
{
    /// <summary>What callers are told whose session another issuer keeps.</summary>
    public static ApiError NotOurs { get; } =
        new(ApiErrorCode.InvalidTransition, "Your account belongs to the provider that you signed in with; do this there.");

    private static readonly ApiError SignInAgain = ApiError.Unauthenticated("The refresh token is not valid, or no longer; sign in again.");
    private static readonly ApiError NoSession = ApiError.NotFound("session");

    public void Map(IEndpointRouteBuilder api)
    {
        var auth = api.MapGroup("/auth").WithTags(IdentitySetup.Tag).AllowedFor(Access.SignedIn);
        auth.MapPost("/refresh", Refresh).AllowedFor(Access.Open)
            .As(
                "refreshSession", "Goes on with a session",
                "Spends the refresh token and answers the next one, with an access token that tells name, address and role as they are "
                    + "now. A repeat within ten seconds is answered alike; a token that was spent before that ends the session.")
            .MayFail(ApiErrorCode.AuthenticationFailed);
        auth.MapPost("/logout", Logout)
            .As("logout", "Signs out", "Ends the session: its access tokens and its refresh token stop working at once.")
            .MayFail(ApiErrorCode.InvalidTransition, ApiErrorCode.ResourceNotFound);
        auth.MapGet("/sessions", List)
            .As(
                "listSessions", "Lists the user's live sessions",
                "Newest first. An account has fifty at most; the oldest beyond are ended.");
        auth.MapDelete("/sessions/{id}", End)
            .As("endSession", "Ends one of the user's sessions", "Its access tokens and its refresh token stop working at once.");
    }

    private async Task<OkResult<RefreshView>> Refresh(ApiCall call, Body<RefreshRequest> body)
    {
        if (body.Value.RefreshToken is not { } text) return ApiError.Invalid("refreshToken", "is required");
        if (!RefreshToken.TryRead(text, out var presented)) return SignInAgain;
        var successor = refreshTokens.SuccessorOf(presented);
        call.ActFor(Caller.System);
        var outcome = await Grain(presented.SessionId).Refresh(presented.Hash, successor.Hash);
        if (outcome.IsRefused(out var session, out var refusal)) return refusal;
        var membership = await memberships.ChooseAsync(call, session.User, session.TenantId);
        return Reply.Ok(new RefreshView
        {
            Token = tokens.Mint(await principals.OfAsync(call, session.User, membership, presented.SessionId)),
            RefreshToken = successor.Text,
            ExpiresIn = (int)tokens.Lifetime.TotalSeconds,
        });
    }

    private async Task<OkResult<EndedSessionView>> Logout(ApiCall call) =>
        call.Principal!.SessionId is { } session ? await EndAsync(call, session, SessionEnd.SignedOut) : NotOurs;

    private async Task<PageResult<SessionSummary>> List(ApiCall call, Query<Paging> paging) =>
        Reply.Page(await ReadAsync(call), paging.Value, static session => session);

    private Task<OkResult<EndedSessionView>> End(ApiCall call, string id) => EndAsync(call, id, SessionEnd.Revoked);

    private async Task<OkResult<EndedSessionView>> EndAsync(ApiCall call, string sessionId, SessionEnd reason)
    {
        call.ActFor(Caller.System);
        return await Grain(sessionId).End(call.Principal!.UserId, reason) ? Reply.Ok(new EndedSessionView { Id = sessionId }) : NoSession;
    }

    // An account has fifty live sessions at most, and they are its newest ones.
    private async Task<IReadOnlyList<SessionSummary>> ReadAsync(ApiCall call)
    {
        var query = new DocumentQuery
        {
            Tenant = Caller.System,
            Kind = SessionDocuments.Session,
            Owner = call.Principal!.UserId,
            Descending = true,
            Limit = Paging.MaxLimit,
        };
        var page = await documents.QueryAsync(query, call.Http.RequestAborted);
        var live = new List<SessionSummary>(page.Items.Count);
        foreach (var document in page.Items)
        {
            var row = JsonSerializer.Deserialize(document.Body.Span, IdentityJson.Default.SessionRow)!;
            if (row.ExpiresAt > call.Clock.GetUtcNow()) live.Add(ToView(document, row, call.Principal.SessionId));
        }

        return live;
    }

    private static SessionSummary ToView(Document document, SessionRow row, string? current) => new()
    {
        Id = document.Key.Id,
        StartedAt = document.CreatedAt.UtcDateTime,
        RefreshedAt = row.RefreshedAt?.UtcDateTime,
        ExpiresAt = row.ExpiresAt.UtcDateTime,
        Remembered = row.Remembered,
        Current = document.Key.Id == current,
    };

    private ISessionGrain Grain(string sessionId) => grains.GetGrain<ISessionGrain>(GrainKey.For(Caller.System, sessionId));
}
