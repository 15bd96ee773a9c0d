using Actors.ApiHost.Http;
using Actors.ApiHost.Identity;
using Actors.Identity;
using Actors.Tenancy;

namespace Actors.ApiHost.Tenancy;

/// <summary>Organisations: /organizations.</summary>
/// <param name="grains">The grains.</param>
/// <param name="memberships">Knows who is a member of what.</param>
internal sealed class OrganizationEndpoints(IGrainFactory grains, Memberships memberships)
{
    private const string What = "organisation";

    /// <summary>GET /organizations: all that the caller may use, whichever the caller is signed in to.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> List(ApiCall call)
    {
        var (paging, invalid) = QueryReader.PagingOf(call);
        if (invalid is not null) return invalid;
        var all = await memberships.ListAsync(call, call.Principal!);
        var views = paging.Slice(all).Select(one => OrganizationMapping.ToView(one.Organization, one.Member.Role)).ToList();
        return new ListAnswer<OrganizationView>(
            views, Pagination.Of(paging.Page, paging.Limit, all.Count), TenancyAnswers.Default.PagedEnvelopeOrganizationView);
    }

    /// <summary>POST /organizations.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> Create(ApiCall call)
    {
        var body = await JsonInput.ReadAsync(call, TenancyRequests.Default.OrganizationInput);
        if (body.IsFailed(out var input, out var unreadable)) return unreadable;
        var scope = new CreationScope(Ids.Tenant, "organizations", Caller.System);
        if (!CreationKeys.TryMake(call, scope, input, TenancyRequests.Default.OrganizationInput, out var key, out var notAKey)) return notAKey;
        var slug = AccountInput.SlugOf(input.Name ?? "", key.Id);
        if (OrganizationMapping.Check(input, slug).IsFailed(out var profile, out var invalid)) return invalid;
        if (call.Principal!.ExternalAccount is not null) return AccountEndpoints.NeedsOwnAccount;
        ApiEndpoint.NameCaller(call, Caller.System);
        var tenant = new NewTenant(key.Id, profile, SlugIsFixed: input.Slug is not null);
        var outcome = await grains.GetGrain<IAccountGrain>(AccountKey.For(call.Principal.Email)).Found(key, tenant);
        if (outcome.IsRefused(out var organization, out var refusal)) return Refusals.ToError(refusal, outcome.Replayed);
        return Answer.Created(
            OrganizationMapping.ToView(organization, Role.Owner),
            TenancyAnswers.Default.EnvelopeOrganizationView,
            $"{ApiVersion.BasePath}/organizations/{organization.Id}",
            organization.Version,
            outcome.Replayed);
    }

    /// <summary>GET /organizations/{id}.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> Get(ApiCall call) =>
        await Grain(call).Get() is { } organization ? Ok(call, organization) : ApiError.NotFound(What);

    /// <summary>PATCH /organizations/{id}.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> Patch(ApiCall call)
    {
        var grain = Grain(call);
        var slug = "";
        var patching = new Patching<Organization, OrganizationInput, OrganizationProfile>
        {
            Read = async () =>
            {
                if (await grain.Get() is not { } organization) return Refusal.NotFound(What);
                slug = organization.Profile.Slug;
                return organization;
            },
            VersionOf = organization => organization.Version,
            ToInput = OrganizationMapping.ToInput,
            Type = TenancyRequests.Default.OrganizationInput,
            Check = input => OrganizationMapping.Check(input, slug),
            Change = (_, profile, version) => grain.Change(profile, version),
        };
        return (await patching.RunAsync(call)).IsFailed(out var changed, out var error) ? error : Ok(call, changed);
    }

    /// <summary>DELETE /organizations/{id}.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> Delete(ApiCall call)
    {
        if (!Preconditions.TryReadIfMatch(call, out var expected, out var notAVersion)) return notAVersion;
        var outcome = await Grain(call).RequestDeletion(expected);
        return outcome.IsRefused(out var organization, out var refusal) ? refusal : Ok(call, organization);
    }

    /// <summary>POST /organizations/{id}/restore.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> Restore(ApiCall call)
    {
        var outcome = await Grain(call).Restore();
        return outcome.IsRefused(out var organization, out var refusal) ? refusal : Ok(call, organization);
    }

    private static DataAnswer<OrganizationView> Ok(ApiCall call, Organization organization) => Answer.Ok(
        OrganizationMapping.ToView(organization, call.Principal!.Role!.Value), TenancyAnswers.Default.EnvelopeOrganizationView, organization.Version);

    private ITenantGrain Grain(ApiCall call) => grains.GetGrain<ITenantGrain>(GrainKey.For(call.TenantId, call.TenantId));
}
