using Actors.ApiHost.Http;

namespace Actors.ApiHost.Identity;

/// <summary>Finds out who asks. Credentials that are not good are never taken for none: the gate answers 401 for them.</summary>
/// <param name="next">What comes after.</param>
/// <param name="tokens">Reads tokens.</param>
/// <param name="sessions">Knows which sessions may still act.</param>
/// <param name="external">Reads tokens of other issuers.</param>
internal sealed class AuthenticationMiddleware(RequestDelegate next, AccessTokens tokens, LiveSessions sessions, ExternalSignIn external)
{
    private const string Scheme = "Bearer ";

    private static readonly ApiError NotBearer = ApiError.Unauthenticated("Authorization: one bearer token is expected.");
    private static readonly ApiError NotGood = ApiError.Unauthenticated("The access token is not valid, or no longer; sign in again.");

    /// <summary>Serves a request.</summary>
    /// <param name="http">The request.</param>
    public Task InvokeAsync(HttpContext http)
    {
        var values = http.Request.Headers.Authorization;
        if (values.Count == 0) return next(http);
        var call = ApiCall.Of(http);
        var text = values.Count == 1 ? values[0] : null;
        if (text is null || !text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) call.CredentialsFailure = NotBearer;
        else if (tokens.TryRead(text.AsSpan(Scheme.Length).Trim(), out var principal)) return SignInAsync(call, principal);
        else return SignInElsewhereAsync(call, text[Scheme.Length..].Trim());
        return next(http);
    }

    private async Task SignInElsewhereAsync(ApiCall call, string token)
    {
        (call.Principal, call.CredentialsFailure) = await external.TrySignInAsync(call, token);
        await next(call.Http);
    }

    private async Task SignInAsync(ApiCall call, Principal principal)
    {
        if (principal.SessionId is not { } session || await sessions.IsLiveAsync(principal, session)) call.Principal = principal;
        else call.CredentialsFailure = NotGood;
        await next(call.Http);
    }
}
