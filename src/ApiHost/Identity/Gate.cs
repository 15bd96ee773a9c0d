using Actors.ApiHost.Http;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Routes;
using Actors.ApiHost.Identity.ApiKeys;
using Actors.Grains;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Tenancy;
using Microsoft.Extensions.Options;

namespace Actors.ApiHost.Identity;

/// <summary>
/// Decides who comes in as <see cref="Permissions"/> says, and finds the tenant: from the token, or for anonymous callers from the slug
/// that they name. Whether the tenant is in use is asked at every request, so that a deletion holds at once.
/// </summary>
internal sealed class Gate(TenantDirectory tenants, IGrainFactory grains, Callers callers, IOptions<AuthOptions> options) : IGate
{
    private static readonly ApiError SignInFirst = ApiError.Unauthenticated("Sign in and send the access token as Authorization: Bearer.");
    private static readonly ApiError NoTenant = ApiError.Invalid(ApiHeaders.Tenant, "is required: name the organisation by its slug");
    private static readonly ApiError NotASlug = ApiError.Invalid(ApiHeaders.Tenant, "must be a slug: letters a to z, digits and hyphens");
    private static readonly ApiError NoSuchTenant = ApiError.NotFound("organisation");
    private static readonly ApiError BelongsToNone = ApiError.Forbidden("You belong to no organisation.");
    private static readonly ApiError Contradiction =
        ApiError.Forbidden("You are signed in to another organisation than the one that X-Tenant names.");
    private static readonly ApiError IsDeleting =
        ApiError.Forbidden("The organisation is about to be deleted; only its owners may use it, and restore it.");
    private static readonly ApiError IsDeleted = ApiError.Forbidden("The organisation was deleted.");

    private static readonly ApiError ProveFirst = ApiError.Forbidden(
        "Prove your e-mail address first: open the link in the mail, or ask for it again at /auth/resend-verification, and then refresh.");

    private static readonly ApiError NotForKeys = ApiError.Forbidden("API keys may not do this; sign in.");

    private readonly HashSet<string> _operators = new(options.Value.Operators, StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public ValueTask<ApiError?> AdmitAsync(ApiCall call, Operation operation)
    {
        if (operation.Access == Access.Open)
            return operation.Traits.HasFlag(OperationTraits.TenantInPath) ? EnterByPathAsync(call) : default;
        if (call.CredentialsFailure is { } failure) return new ValueTask<ApiError?>(failure);
        var permission = Permissions.Of(operation.Access);
        var refused = call.Principal is { } principal
            ? RefuseKey(call, principal, operation) ?? Refuse(call, principal, permission)
            : permission.Anonymous ? null : SignInFirst;
        refused ??= operation.Traits.HasFlag(OperationTraits.ProvenAddress) && call.Principal is { } person
            && !options.Value.IsProof(person.EmailVerified) ? ProveFirst : null;
        return refused is not null || !permission.HasTenant ? new ValueTask<ApiError?>(refused) : EnterAsync(call);
    }

    /// <inheritdoc/>
    public async ValueTask<ApiError?> AdmitAgainAsync(ApiCall call, Operation operation)
    {
        await callers.IdentifyAsync(call);
        return await AdmitAsync(call, operation);
    }

    /// <summary>The tenant that a request names by its slug; null when it names none.</summary>
    public async ValueTask<(string? TenantId, ApiError? Error)> FindNamedAsync(ApiCall call) =>
        SlugIn(call) is { } slug ? await LookUpAsync(call, slug) : default;

    /// <summary>The organisation that a request names by its slug, if everybody may use it; null when it names none.</summary>
    public async ValueTask<(Organization? Organization, ApiError? Error)> FindNamedInUseAsync(ApiCall call)
    {
        var (tenantId, error) = await FindNamedAsync(call);
        if (tenantId is null) return (null, error);
        call.ActFor(tenantId);
        var organization = await Tenant(tenantId).Get();
        return organization?.Status == TenantStatus.Active ? (organization, null) : (null, NoSuchTenant);
    }

    // Two different names are put together with a comma, which no slug has: the caller is told to name one.
    private static string? SlugIn(ApiCall call)
    {
        var inHeader = call.Header(ApiHeaders.Tenant);
        var request = call.Http.Request;
        if (!request.QueryString.HasValue || request.Query[Operation.TenantParameter] is not { Count: > 0 } values) return inHeader;
        var inQuery = values.ToString();
        return inHeader is null || inHeader == inQuery ? inQuery : $"{inHeader},{inQuery}";
    }

    private static ApiError? RefuseKey(ApiCall call, Principal principal, Operation operation)
    {
        if (principal.Scopes is not { } scopes) return null;
        if (operation.Scope is not { } scope) return NotForKeys;
        if (ApiKeyScopes.Grant(scopes, scope)) return null;
        if (!operation.IsForAnonymous) return ApiError.Forbidden($"The API key lacks the scope {scope}.");
        // It reads what anonymous callers read, so here it has no role.
        call.Principal = principal with { Role = null };
        return null;
    }

    private ApiError? Refuse(ApiCall call, Principal principal, Permission permission)
    {
        if (permission.Operators) return IsOperator(principal) ? null : ApiError.Forbidden(permission.Refusal);
        if (!permission.HasTenant || permission.Anonymous) return null;
        if (principal is not { TenantId: not null, Role: { } role }) return BelongsToNone;
        if (permission.Roles.Contains(role)) return null;
        return permission.ExpertConcerned && principal.ExpertId == call.RouteValue("id") ? null : ApiError.Forbidden(permission.Refusal);
    }

    // Another issuer may say of an address what it likes, so only accounts of our own count.
    private bool IsOperator(Principal principal) =>
        principal is { EmailVerified: true, ExternalAccount: null, Scopes: null } && _operators.Contains(principal.Email);

    private async ValueTask<ApiError?> EnterAsync(ApiCall call)
    {
        var slug = SlugIn(call);
        var own = call.Principal?.TenantId;
        if (own is null && slug is null) return NoTenant;
        if (slug is not null)
        {
            var (named, error) = await LookUpAsync(call, slug);
            if (own is null && error is not null) return error;
            if (own is not null && named != own) return Contradiction;
            own = named;
        }

        var status = await StatusAsync(call, own!);
        if (status != TenantStatus.Active && Close(call.Principal, status) is { } closed) return closed;
        call.TenantId = own!;
        return null;
    }

    private async ValueTask<ApiError?> EnterByPathAsync(ApiCall call)
    {
        var (tenantId, _) = await LookUpAsync(call, call.RouteValue("slug"));
        if (tenantId is null || await StatusAsync(call, tenantId) != TenantStatus.Active) return NoSuchTenant;
        call.TenantId = tenantId;
        return null;
    }

    private static ApiError? Close(Principal? principal, TenantStatus status)
    {
        if (principal?.TenantId is null || status == TenantStatus.None) return NoSuchTenant;
        if (status == TenantStatus.Deleted) return IsDeleted;
        return principal.Role == Role.Owner ? null : IsDeleting;
    }

    private Task<TenantStatus> StatusAsync(ApiCall call, string tenantId)
    {
        call.ActFor(tenantId);
        return Tenant(tenantId).GetStatus();
    }

    private ITenantGrain Tenant(string tenantId) => grains.GetGrain<ITenantGrain>(GrainKey.For(tenantId, tenantId));

    private async ValueTask<(string? TenantId, ApiError? Error)> LookUpAsync(ApiCall call, string slug)
    {
        if (!Slugs.IsValid(slug)) return (null, NotASlug);
        var tenantId = await tenants.FindAsync(slug, call.Http.RequestAborted);
        return tenantId is null ? (null, NoSuchTenant) : (tenantId, null);
    }
}
