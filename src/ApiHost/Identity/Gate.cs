using Actors.ApiHost.Http;

namespace Actors.ApiHost.Identity;

/// <summary>Decides who comes in by role, and finds the tenant: from the token, or for anonymous callers from the slug that they name.</summary>
/// <param name="tenants">Finds tenants.</param>
internal sealed class Gate(TenantDirectory tenants) : IGate
{
    private const string QueryName = "tenant";

    private static readonly ApiError SignInFirst = ApiError.Unauthenticated("Sign in and send the access token as Authorization: Bearer.");
    private static readonly ApiError NoTenant = ApiError.Invalid(ApiHeaders.Tenant, "Name the organisation by its slug.");
    private static readonly ApiError NotASlug = ApiError.Invalid(ApiHeaders.Tenant, "A slug is expected: letters a to z, digits and hyphens.");
    private static readonly ApiError BelongsToNone = ApiError.Forbidden("You belong to no organisation.");
    private static readonly ApiError Contradiction = ApiError.Forbidden("You are signed in to another organisation than the one that X-Tenant names.");
    private static readonly ApiError ForAdmins = ApiError.Forbidden("Only owners and admins of the organisation may do this.");
    private static readonly ApiError ForExpert = ApiError.Forbidden("Only this expert, owners and admins may do this.");

    /// <inheritdoc/>
    public ValueTask<ApiError?> AdmitAsync(ApiCall call, Access access)
    {
        if (access == Access.Open) return default;
        if (call.CredentialsFailure is { } failure) return new ValueTask<ApiError?>(failure);
        var principal = call.Principal;
        if (principal is null && access != Access.Tenant) return new ValueTask<ApiError?>(SignInFirst);
        if (access == Access.SignedIn) return default;
        if (Refuse(call, principal, access) is { } refused) return new ValueTask<ApiError?>(refused);
        var slug = SlugIn(call);
        if (principal?.TenantId is { } tenantId)
        {
            call.TenantId = tenantId;
            return slug is null ? default : CompareAsync(call, slug);
        }

        return slug is null ? new ValueTask<ApiError?>(NoTenant) : FindAsync(call, slug);
    }

    /// <summary>The tenant that a request names by its slug; null when it names none.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<(string? TenantId, ApiError? Error)> FindNamedAsync(ApiCall call)
    {
        if (SlugIn(call) is not { } slug) return (null, null);
        var (tenantId, error) = await LookUpAsync(call, slug);
        return (tenantId, error);
    }

    private static string? SlugIn(ApiCall call) => call.Header(ApiHeaders.Tenant) ?? (call.Http.Request.QueryString.HasValue
        ? call.Http.Request.Query[QueryName] is { Count: > 0 } values ? values[0] : null
        : null);

    private static ApiError? Refuse(ApiCall call, Principal? principal, Access access) => access switch
    {
        Access.Tenant => null,
        _ when principal?.TenantId is null => BelongsToNone,
        Access.Admin => principal.IsAdmin ? null : ForAdmins,
        Access.Expert => principal.MayActFor(call.RouteValue("id")) ? null : ForExpert,
        _ => null,
    };

    private async ValueTask<ApiError?> FindAsync(ApiCall call, string slug)
    {
        var (tenantId, error) = await LookUpAsync(call, slug);
        if (tenantId is not null) call.TenantId = tenantId;
        return error;
    }

    private async ValueTask<ApiError?> CompareAsync(ApiCall call, string slug)
    {
        var (tenantId, _) = await LookUpAsync(call, slug);
        return tenantId == call.TenantId ? null : Contradiction;
    }

    private async ValueTask<(string? TenantId, ApiError? Error)> LookUpAsync(ApiCall call, string slug)
    {
        if (!Slugs.IsValid(slug)) return (null, NotASlug);
        var tenantId = await tenants.FindAsync(slug, call.Http.RequestAborted);
        return tenantId is null ? (null, ApiError.NotFound("organisation")) : (tenantId, null);
    }
}
