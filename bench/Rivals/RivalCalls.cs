using Actors.ApiHost.Http;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Identity.Tokens;

namespace Actors.Rivals;

/// <summary>What every route does first: the request's state, and the same check of the bearer token as Actors makes.</summary>
internal sealed class RivalCalls(AccessTokens tokens, RequestIds ids, JsonTypes json, TimeProvider clock)
{
    private const string Scheme = "Bearer ";

    private static readonly ApiError NotGood = ApiError.Unauthenticated("The access token is not valid, or no longer; sign in again.");

    /// <summary>A route as the framework takes it.</summary>
    /// <param name="handler">What it does.</param>
    public RequestDelegate Route(Func<ApiCall, ValueTask<ApiResult>> handler) => async http =>
    {
        var call = new ApiCall(http, ids.For(null), clock) { Json = json };
        http.Features.Set(call);
        http.Response.Headers[ApiHeaders.RequestId] = call.RequestId;
        var result = TrySignIn(call) ? await handler(call) : new ErrorResult(NotGood);
        await result.ExecuteAsync(http);
    };

    private bool TrySignIn(ApiCall call)
    {
        var text = call.Header("Authorization");
        if (text is null || !text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) return false;
        if (!tokens.TryRead(text[Scheme.Length..].Trim(), out var principal) || principal.TenantId is not { } tenant) return false;
        call.Principal = principal;
        call.TenantId = tenant;
        return true;
    }
}
