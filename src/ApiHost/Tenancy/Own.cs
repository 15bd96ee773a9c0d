using Actors.ApiHost.Http;

namespace Actors.ApiHost.Tenancy;

/// <summary>Routes that name an organisation: a token is for one organisation, and for its holder there is no other.</summary>
internal static class Own
{
    /// <summary>Lets a handler answer only when the route names the organisation that the caller is signed in to.</summary>
    /// <param name="handler">The handler.</param>
    public static ApiHandler Only(ApiHandler handler) => call => call.RouteValue("id") == call.TenantId
        ? handler(call)
        : new ValueTask<Answer>(ApiError.NotFound("organisation"));
}
