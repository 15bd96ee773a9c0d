using Actors.ApiHost.Http;

namespace Actors.ApiHost.Identity;

/// <summary>
/// Finds out who asks. Credentials that are not good are never taken for none: the gate answers 401 for them. What a token says of
/// membership is only a claim: the member is asked at every request, so that a change of role or a removal holds at once (decision 0017).
/// </summary>
/// <param name="next">What comes after.</param>
/// <param name="tokens">Reads tokens.</param>
/// <param name="sessions">Knows which sessions may still act.</param>
/// <param name="memberships">Knows who is a member of what.</param>
/// <param name="external">Reads tokens of other issuers.</param>
/// <param name="apiKeys">Knows API keys.</param>
internal sealed class AuthenticationMiddleware(
    RequestDelegate next, AccessTokens tokens, LiveSessions sessions, Memberships memberships, ExternalSignIn external, ApiKeyCallers apiKeys)
{
    private const string Scheme = "Bearer ";

    private static readonly ApiError NotBearer = ApiError.Unauthenticated("Authorization: one bearer token is expected.");
    private static readonly ApiError NotGood = ApiError.Unauthenticated("The access token is not valid, or no longer; sign in again.");
    private static readonly ApiError NoMember = ApiError.Unauthenticated("You no longer belong to this organisation; sign in again.");

    private static readonly ApiError NoKey = ApiError.Unauthenticated("The API key is not valid, or no longer.");

    /// <summary>Serves a request.</summary>
    /// <param name="http">The request.</param>
    public Task InvokeAsync(HttpContext http)
    {
        var values = http.Request.Headers.Authorization;
        if (values.Count == 0) return next(http);
        var call = ApiCall.Of(http);
        var text = values.Count == 1 ? values[0] : null;
        if (text is null || !text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) call.CredentialsFailure = NotBearer;
        else if (tokens.TryRead(text.AsSpan(Scheme.Length).Trim(), out var principal)) return ServeAsync(call, principal);
        else return ServeOtherAsync(call, text[Scheme.Length..].Trim());
        return next(http);
    }

    private async Task ServeOtherAsync(ApiCall call, string token)
    {
        if (token.StartsWith(ApiKeyTexts.Prefix, StringComparison.Ordinal))
            (call.Principal, call.CredentialsFailure) = await apiKeys.FindAsync(token) is { } key ? (key, null) : ((Principal?)null, NoKey);
        else (call.Principal, call.CredentialsFailure) = await external.TrySignInAsync(call, token);
        await next(call.Http);
    }

    private async Task ServeAsync(ApiCall call, Principal claimed)
    {
        if (claimed.SessionId is { } session && !await sessions.IsLiveAsync(claimed, session)) call.CredentialsFailure = NotGood;
        else if (claimed.TenantId is null) call.Principal = claimed;
        else if (await memberships.ConfirmAsync(call, claimed) is { } principal) call.Principal = principal;
        else call.CredentialsFailure = NoMember;
        await next(call.Http);
    }
}
