using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;

namespace Actors.ApiHost.Tenancy.Organizations;

/// <summary>Routes that name an organisation: a token is for one organisation, and for its holder there is no other.</summary>
internal static class OwnOrganization
{
    /// <summary>Lets the routes of a group be answered only when they name the organisation that the caller is signed in to.</summary>
    public static RouteGroupBuilder RequireOwnOrganization(
        this RouteGroupBuilder group) => group.AddEndpointFilter(static (invocation, next) =>
    {
        var call = ApiCall.Of(invocation.HttpContext);
        return call.RouteValue("id") == call.TenantId
            ? next(invocation)
            : new ValueTask<object?>(new ErrorResult(ApiError.NotFound("organisation")));
    });
}
