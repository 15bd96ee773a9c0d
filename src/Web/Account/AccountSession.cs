using Actors.Web.Api;
using Actors.Web.Errors;
using Actors.Web.Sessions;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Account;

/// <summary>The session of somebody who is at an account page: such pages are for everybody, so there may be none.</summary>
public sealed class AccountSession
{
    private readonly HttpContext _http;
    private readonly ApiClient _stranger;
    private readonly Func<string, ApiClient> _as;
    private readonly SessionRefresher _sessions;
    private string? _access;
    private string? _refresh;

    internal AccountSession(HttpContext http, ApiClient stranger, Func<string, ApiClient> asSomebody, SessionRefresher sessions)
    {
        (_http, _stranger, _as, _sessions) = (http, stranger, asSomebody, sessions);
        (_access, _refresh) = (SessionCookies.Access(http.Request), SessionCookies.Refresh(http.Request));
    }

    /// <summary>The API in the name of who has the session; null when there is none. What has ended is renewed, unseen.</summary>
    public async Task<ApiClient?> ApiAsync()
    {
        if (_access is not null) return _as(_access);
        if (await RenewAsync() is { } problem && !SessionRefresher.EndsSession(problem)) throw new ApiProblemException(problem);
        return _access is null ? null : _as(_access);
    }

    /// <summary>Who has the session; null when there is none, or no longer.</summary>
    public async Task<UserInfo?> UserAsync()
    {
        if (await ApiAsync() is not { } api) return null;
        var answer = await api.GetAsync("/auth/session", ApiJson.Default.SessionInfo, _http.RequestAborted);
        if (answer.Is(out var session, out var problem)) return session.User;
        return problem.Status == StatusCodes.Status401Unauthorized ? null : throw new ApiProblemException(problem);
    }

    /// <summary>Begins a session; answers why not, or null.</summary>
    /// <param name="login">Who signs in.</param>
    /// <param name="organization">Where to, by its slug; null for the user's first.</param>
    public async Task<ApiProblem?> BeginAsync(LoginRequest login, string? organization)
    {
        ArgumentNullException.ThrowIfNull(login);
        var path = new ApiQuery("/auth/login").With("tenant", organization).ToString();
        var request = ApiRequest.With(HttpMethod.Post, path, login, ApiJson.Default.LoginRequest);
        // Whoever signs in from within a session leaves it.
        var api = _access is null ? _stranger : _as(_access);
        var answer = await api.SendAsync(request, ApiJson.Default.TokensInfo, _http.RequestAborted);
        if (!answer.Is(out var tokens, out var problem)) return problem;
        SessionCookies.Keep(_http, tokens, login.RememberMe);
        Take(tokens);
        return null;
    }

    /// <summary>
    /// Goes on with the session, if there is one, as its user's rights are now: an access token tells those of when it was made. Answers
    /// why not, or null.
    /// </summary>
    public async Task<ApiProblem?> RenewAsync()
    {
        if (_refresh is null) return null;
        var answer = await _sessions.RenewAsync(_http, _stranger, _refresh);
        if (answer.Is(out var tokens, out var problem)) Take(tokens);
        else if (SessionRefresher.EndsSession(problem)) (_access, _refresh) = (null, null);
        return problem;
    }

    private void Take(TokensInfo tokens) => (_access, _refresh) = (tokens.Token, tokens.RefreshToken);
}
