using System.Text.Json;
using Actors.ApiHost.Http;
using Actors.Identity;
using Actors.Journaling;

namespace Actors.ApiHost.Identity;

/// <summary>Sessions: go on with one, end one, see one's own.</summary>
/// <param name="grains">The grains.</param>
/// <param name="documents">Where a user's sessions are listed.</param>
/// <param name="memberships">Knows who is a member of what.</param>
/// <param name="principals">Makes callers of users.</param>
/// <param name="tokens">Makes access tokens.</param>
/// <param name="refreshTokens">Makes refresh tokens.</param>
internal sealed class SessionEndpoints(
    IGrainFactory grains, IDocuments documents, Memberships memberships, Principals principals, AccessTokens tokens, RefreshTokens refreshTokens)
{
    /// <summary>What callers are told whose session another issuer keeps.</summary>
    public static ApiError NotOurs { get; } =
        new(ApiErrorCode.InvalidTransition, "Your account belongs to the provider that you signed in with; do this there.");

    private static readonly ApiError SignInAgain = ApiError.Unauthenticated("The refresh token is not valid, or no longer; sign in again.");
    private static readonly ApiError NoSession = ApiError.NotFound("session");

    /// <summary>POST /auth/refresh.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> Refresh(ApiCall call)
    {
        var body = await JsonInput.ReadAsync(call, IdentityRequests.Default.RefreshRequest);
        if (body.IsFailed(out var request, out var unreadable)) return unreadable;
        if (request.RefreshToken is null) return ApiError.Invalid("refreshToken", "It is missing.");
        if (!RefreshToken.TryRead(request.RefreshToken, out var presented)) return SignInAgain;
        var successor = refreshTokens.SuccessorOf(presented);
        ApiEndpoint.NameCaller(call, Caller.System);
        var outcome = await Grain(presented.SessionId).Refresh(presented.Hash, successor.Hash);
        if (outcome.IsRefused(out var session, out var refusal)) return refusal;
        var membership = await memberships.ChooseAsync(call, session.User, session.TenantId);
        var view = new RefreshView
        {
            Token = tokens.Mint(await principals.OfAsync(call, session.User, membership, presented.SessionId)),
            RefreshToken = successor.Text,
            ExpiresIn = (int)tokens.Lifetime.TotalSeconds,
        };
        return Answer.Ok(view, IdentityAnswers.Default.EnvelopeRefreshView);
    }

    /// <summary>POST /auth/logout.</summary>
    /// <param name="call">The request.</param>
    public ValueTask<Answer> Logout(ApiCall call) =>
        call.Principal!.SessionId is { } session ? EndAsync(call, session, SessionEnd.SignedOut) : new ValueTask<Answer>(NotOurs);

    /// <summary>GET /auth/sessions.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> List(ApiCall call)
    {
        var query = new QueryReader(call.Http.Request.Query);
        var paging = Paging.From(ref query);
        if (!query.None) return query.ToError();
        var live = await ReadAsync(call);
        return new ListAnswer<SessionSummary>(
            paging.Slice(live), Pagination.Of(paging.Page, paging.Limit, live.Count), IdentityAnswers.Default.PagedEnvelopeSessionSummary);
    }

    /// <summary>DELETE /auth/sessions/{id}.</summary>
    /// <param name="call">The request.</param>
    public ValueTask<Answer> End(ApiCall call) => EndAsync(call, call.RouteValue("id"), SessionEnd.Revoked);

    private async ValueTask<Answer> EndAsync(ApiCall call, string sessionId, SessionEnd reason)
    {
        ApiEndpoint.NameCaller(call, Caller.System);
        return await Grain(sessionId).End(call.Principal!.UserId, reason)
            ? Answer.Ok(new EndedSessionView { Id = sessionId }, IdentityAnswers.Default.EnvelopeEndedSessionView)
            : NoSession;
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
            Limit = Paging.GreatestLimit,
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
