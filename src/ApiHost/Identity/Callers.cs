using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Identity.ApiKeys;
using Actors.ApiHost.Identity.Issuers;
using Actors.ApiHost.Identity.Members;
using Actors.ApiHost.Identity.Sessions;
using Actors.ApiHost.Identity.Tokens;

namespace Actors.ApiHost.Identity;

/// <summary>
/// Finds out who asks. Credentials that are not good are never taken for none: the gate answers 401 for them. What a token says of rights
/// is a hint: session, member, expert and key are asked at every request, so that whatever has changed holds at once (decision 0031).
/// </summary>
internal sealed class Callers(
    AccessTokens tokens, LiveSessions sessions, Memberships memberships, ExternalSignIn external, ApiKeyCallers apiKeys)
{
    private const string Scheme = "Bearer ";

    private static readonly ApiError NotBearer = ApiError.Unauthenticated("Authorization: one bearer token is expected.");
    private static readonly ApiError NotGood = ApiError.Unauthenticated("The access token is not valid, or no longer; sign in again.");
    private static readonly ApiError NoKey = ApiError.Unauthenticated("The API key is not valid, or no longer.");

    /// <summary>Notes at the request who asks, as of this moment, or why the credentials are not accepted.</summary>
    public async ValueTask IdentifyAsync(ApiCall call)
    {
        var values = call.Http.Request.Headers.Authorization;
        if (values.Count > 0) (call.Principal, call.CredentialsFailure) = await FindAsync(call, values.Count == 1 ? values[0] : null);
    }

    private ValueTask<(Principal? Principal, ApiError? Failure)> FindAsync(ApiCall call, string? text)
    {
        if (text is null || !text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) return new((null, NotBearer));
        if (tokens.TryRead(text.AsSpan(Scheme.Length).Trim(), out var claimed)) return ConfirmAsync(call, claimed);
        var token = text[Scheme.Length..].Trim();
        return token.StartsWith(ApiKeyTexts.Prefix, StringComparison.Ordinal)
            ? OfKeyAsync(token)
            : new(external.TrySignInAsync(call, token));
    }

    private async ValueTask<(Principal? Principal, ApiError? Failure)> OfKeyAsync(string key) =>
        await apiKeys.FindAsync(key) is { } principal ? (principal, null) : (null, NoKey);

    private async ValueTask<(Principal? Principal, ApiError? Failure)> ConfirmAsync(ApiCall call, Principal claimed)
    {
        if (claimed.SessionId is { } session && !await sessions.IsLiveAsync(claimed, session)) return (null, NotGood);
        if (claimed.TenantId is null) return (claimed, null);
        return await memberships.ConfirmAsync(call, claimed) is { } principal ? (principal, null) : (null, Memberships.NoMember);
    }
}
