using System.Collections.Concurrent;
using Actors.Web.Api;
using Actors.Web.Errors;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Sessions;

/// <summary>
/// Goes on with sessions whose access token has ended. Tabs that ask at the same time get one successor: a refresh token is good once, and
/// what looks like a second use would end the session.
/// </summary>
internal sealed class SessionRefresher
{
    private readonly ConcurrentDictionary<string, Lazy<Task<Answer<TokensInfo>>>> _running = new(StringComparer.Ordinal);

    /// <summary>
    /// The access token of a request's session; null when there is none, or no longer. Unseen: what has ended is renewed, and what was
    /// asked for goes on.
    /// </summary>
    /// <param name="http">The request.</param>
    /// <param name="api">The API, in nobody's name.</param>
    /// <exception cref="ApiProblemException">It is not known whether the session goes on.</exception>
    public async Task<string?> TokenAsync(HttpContext http, ApiClient api)
    {
        if (SessionCookies.Access(http.Request) is { } access) return access;
        if (SessionCookies.Refresh(http.Request) is not { } refresh) return null;
        var answer = await RenewAsync(http, api, refresh);
        if (answer.Problem is { } problem && !EndsSession(problem)) throw new ApiProblemException(problem);
        return answer.Data?.Token;
    }

    /// <summary>True when a refusal to go on says that the session is over; else nobody knows, and it is kept.</summary>
    public static bool EndsSession(ApiProblem problem) =>
        !problem.IsPassing && problem.Status < StatusCodes.Status500InternalServerError;

    /// <summary>Goes on with a session and keeps what follows; one that is over is forgotten.</summary>
    /// <param name="http">The request.</param>
    /// <param name="api">The API, in nobody's name.</param>
    /// <param name="refreshToken">The session's refresh token.</param>
    public async Task<Answer<TokensInfo>> RenewAsync(HttpContext http, ApiClient api, string refreshToken)
    {
        var answer = await RefreshAsync(api, refreshToken);
        if (answer.Is(out var tokens, out var problem)) SessionCookies.Keep(http, tokens, SessionCookies.IsRemembered(http.Request));
        else if (EndsSession(problem)) SessionCookies.Forget(http);
        return answer;
    }

    private async Task<Answer<TokensInfo>> RefreshAsync(ApiClient api, string refreshToken)
    {
        // Not the asker's own patience: others wait for the same answer.
        var running = _running.GetOrAdd(refreshToken, token => new Lazy<Task<Answer<TokensInfo>>>(() => AskAsync(api, token)));
        try
        {
            return await running.Value;
        }
        finally
        {
            _running.TryRemove(new KeyValuePair<string, Lazy<Task<Answer<TokensInfo>>>>(refreshToken, running));
        }
    }

    private static Task<Answer<TokensInfo>> AskAsync(ApiClient api, string refreshToken) => api.SendAsync(
        ApiRequest.With(HttpMethod.Post, "/auth/refresh", new RefreshRequest(refreshToken), ApiJson.Default.RefreshRequest),
        ApiJson.Default.TokensInfo, CancellationToken.None);
}
