using Actors.ApiHost.Http.Requests;

namespace Actors.ApiHost.Identity;

/// <summary>Finds out who asks, before anything else is done for a request.</summary>
internal sealed class AuthenticationMiddleware(RequestDelegate next, Callers callers)
{
    /// <summary>Serves a request.</summary>
    public Task InvokeAsync(HttpContext http) =>
        http.Request.Headers.Authorization.Count == 0 ? next(http) : ServeAsync(ApiCall.Of(http));

    private async Task ServeAsync(ApiCall call)
    {
        await callers.IdentifyAsync(call);
        await next(call.Http);
    }
}
