using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Identity.Members;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Identity;

namespace Actors.ApiHost.Identity.Issuers;

/// <summary>
/// To which tenant another issuer's user belongs, and in which role. Her token says so, which lives for a minute; once Clerk's webhooks
/// have told of her membership it is a member's like any other, and asked for at every request (decision 0050).
/// </summary>
internal sealed class ExternalMemberships(
    IGrainFactory grains, TenantDirectory tenants, Memberships memberships, ExpertRights experts)
{
    /// <summary>What a token says of tenant and role, and by which organisation; all null when it makes no member of anything.</summary>
    public async Task<(string? TenantId, Role? Role, string? Organization)> FindAsync(
        ApiCall call, IssuerOptions issuer, ExternalIdentity identity)
    {
        if (identity is not { OrganizationId: { } organizationId, Role: { } named }) return default;
        if (!issuer.Roles.TryGetValue(named, out var name) || !RoleNames.TryParse(name, out var role)) return default;
        var organization = issuer.IsClerk ? ExternalOrganizationKey.For(issuer.Issuer, organizationId) : null;
        var tenantId = issuer.Tenants.TryGetValue(organizationId, out var slug)
            ? await tenants.FindAsync(slug, call.Http.RequestAborted)
            : await FoundedAsync(call, organization);
        return tenantId is null ? (null, null, null) : (tenantId, role, organization);
    }

    /// <summary>What a token has said, as it is at this moment, or why it does not hold any more.</summary>
    public async Task<(Principal? Principal, ApiError? Failure)> ConfirmAsync(ApiCall call, Principal claimed)
    {
        var rights = claimed is { ExternalOrganization: { } organization, ExternalAccount: { } account }
            ? await RightsAsync(call, organization, account)
            : ExternalRights.OfToken;
        var principal = rights switch
        {
            ExternalRights.OfToken => await AsOfTokenAsync(call, claimed),
            ExternalRights.OfMember => await memberships.ConfirmAsync(call, claimed),
            _ => null,
        };
        return principal is null ? (null, Memberships.NoMember) : (principal, null);
    }

    private async Task<string?> FoundedAsync(ApiCall call, string? organization)
    {
        if (organization is null) return null;
        call.ActFor(Caller.System);
        return (await grains.GetGrain<IExternalOrganizationGrain>(organization).Get()).TenantId;
    }

    // What an asynchronous method sets here ends with it: the rest of the request does not act as the system.
    private async Task<ExternalRights> RightsAsync(ApiCall call, string organization, string account)
    {
        call.ActFor(Caller.System);
        if ((await grains.GetGrain<IExternalOrganizationGrain>(organization).Get()).IsClosed) return ExternalRights.None;
        return await grains.GetGrain<IExternalAccountGrain>(account).GetRights(organization);
    }

    // Whose address it was when the token was seen first, the expert may have another one by now.
    private async Task<Principal> AsOfTokenAsync(ApiCall call, Principal claimed) => claimed.ExpertId is null
        ? claimed
        : claimed with { ExpertId = await experts.ConfirmAsync(call, claimed, linked: null) };
}
