using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;

namespace Actors.ApiHost.Http.Routes;

/// <summary>Who may use a route; Permissions says which roles that are.</summary>
internal enum Access
{
    /// <summary>Everybody; the route belongs to no tenant.</summary>
    Open,

    /// <summary>Everybody who names a tenant, by token or by slug. The route may ask for more once it knows what is concerned.</summary>
    Tenant,

    /// <summary>Those who have signed in, also without a tenant.</summary>
    SignedIn,

    /// <summary>Those who have signed in to a tenant.</summary>
    Member,

    /// <summary>Those who take part in the tenant: all members but clients.</summary>
    Participant,

    /// <summary>The expert whom the route names as <c>id</c>, and those who manage the tenant.</summary>
    Expert,

    /// <summary>Those who manage the tenant.</summary>
    Admin,

    /// <summary>Those whom the tenant belongs to.</summary>
    Owner,

    /// <summary>Those who operate the whole installation; the route belongs to no tenant.</summary>
    Operator,
}

/// <summary>Decides who comes in, and finds the tenant of the request.</summary>
internal interface IGate
{
    /// <summary>Admits a request, with its tenant found; or answers why not.</summary>
    ValueTask<ApiError?> AdmitAsync(ApiCall call, Operation operation);

    /// <summary>
    /// Asks once more who the caller is and may do, for a request whose body took its time; answers why the caller may not go on.
    /// </summary>
    ValueTask<ApiError?> AdmitAgainAsync(ApiCall call, Operation operation);
}
