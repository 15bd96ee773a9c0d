using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Http.Routes;
using Actors.ApiHost.Identity;
using Actors.ApiHost.Identity.Accounts;
using Actors.ApiHost.Identity.Members;
using Actors.ApiHost.Scheduling.Appointments;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Identity;
using Actors.Grains.Interfaces.Tenancy;

namespace Actors.ApiHost.Tenancy.Organizations;

/// <summary>Organisations: /organizations.</summary>
internal sealed class OrganizationEndpoints(
    IGrainFactory grains, Memberships memberships, OrganizationAppointments appointments)
{
    /// <summary>The tag of its routes.</summary>
    public const string Tag = "Organizations";

    private const string What = "organisation";

    public void Map(IEndpointRouteBuilder api)
    {
        var organizations = api.MapGroup("/organizations").WithTags(Tag).AllowedFor(Access.SignedIn);
        organizations.MapGet("", List)
            .As(
                "listOrganizations", "Lists the caller's organisations",
                "All that the caller is a member of, in the order of joining, whichever the access token is for.");
        organizations.MapPost("", Create)
            .As(
                "createOrganization", "Creates an organisation",
                "The caller becomes its owner. Sign in with its slug as X-Tenant to use it.")
            .MayFail(ApiErrorCode.DuplicateResource, ApiErrorCode.LimitReached, ApiErrorCode.InvalidTransition);
        var own = organizations.MapGroup("/{id}").RequireOwnOrganization();
        own.MapGet("", Get).AllowedFor(Access.Member).As("getOrganization", "Reads the organisation");
        own.MapPatch("", Change).AllowedFor(Access.Admin)
            .As(
                "changeOrganization", "Changes the organisation",
                "A JSON merge patch (RFC 7396): what is not named stays, null removes. A slug that is given up leads on, until ten others "
                    + "have come after it; then it is let go. The slug changes at most five times in thirty days.")
            .MayFail(ApiErrorCode.DuplicateResource, ApiErrorCode.LimitReached);
        own.MapDelete("", Delete).AllowedFor(Access.Owner)
            .As(
                "deleteOrganization", "Deletes the organisation",
                "From now on only owners may use it. Until deletesAt they may restore it; after that it is gone for good. Refused while "
                    + "appointments are to come, which are named, unless appointments says what becomes of them: cancel mails their "
                    + "clients, keep leaves them as they are, for nobody can use them then. At most 100 are cancelled at a time; a repeat "
                    + "goes on.")
            .MayFail(ApiErrorCode.InvalidTransition);
        own.MapPost("/restore", Restore).AllowedFor(Access.Owner)
            .As("restoreOrganization", "Restores the organisation")
            .MayFail(ApiErrorCode.InvalidTransition);
    }

    // All that the caller may use, whichever the caller is signed in to.
    private async Task<PageResult<OrganizationView>> List(ApiCall call, Query<Paging> paging) => Reply.Page(
        await memberships.ListAsync(call, call.Principal!), paging.Value,
        one => OrganizationResponses.ToResponse(one.Organization, one.Member.Role));

    private async Task<CreatedResult<OrganizationView>> Create(ApiCall call, Body<OrganizationInput> body, IdempotencyKey idempotency)
    {
        var input = body.Value;
        var key = idempotency.For(new CreationScope(IdentityIds.Tenant, "organizations", Caller.System), input);
        var slug = AccountValidators.SlugOf(input.Name ?? "", key.Id);
        if (!OrganizationValidators.Check(input, slug).TryGet(out var profile, out var invalid)) return invalid;
        if (call.Principal!.ExternalAccount is not null) return AccountEndpoints.NeedsOwnAccount;
        call.ActFor(Caller.System);
        var tenant = new NewTenant(key.Id, profile, SlugIsFixed: input.Slug is not null);
        return Reply.Created(
            await grains.GetGrain<IAccountGrain>(AccountKey.For(call.Principal.Email)).Found(key, tenant),
            organization => OrganizationResponses.ToResponse(organization, Role.Owner),
            organization => $"/organizations/{organization.Id}",
            organization => organization.Version);
    }

    private async Task<OkResult<OrganizationView>> Get(ApiCall call) =>
        await Grain(call).Get() is { } organization ? ResultOf(call, organization) : ApiError.NotFound(What);

    private async Task<OkResult<OrganizationView>> Change(ApiCall call, IfMatch ifMatch, Patch<OrganizationInput> patch)
    {
        var grain = Grain(call);
        var handler = new MergePatchHandler<Organization, OrganizationInput, OrganizationProfile>
        {
            Read = async () => await grain.Get() is { } organization ? organization : Refusal.NotFound(What),
            VersionOf = organization => organization.Version,
            ToInput = OrganizationResponses.ToInput,
            Check = (organization, input) => OrganizationValidators.Check(input, organization.Profile.Slug),
            Change = (_, profile, version) => grain.Change(profile, version),
        };
        return (await handler.ApplyAsync(patch, ifMatch)).TryGet(out var changed, out var error) ? ResultOf(call, changed) : error;
    }

    private async Task<OkResult<OrganizationView>> Delete(ApiCall call, IfMatch ifMatch, Query<DeletionQuery> query)
    {
        var grain = Grain(call);
        // What will be refused anyhow calls nothing off.
        var isDue = await grain.Get() is { Status: TenantStatus.Active } organization
            && (ifMatch.Version is null || ifMatch.Version == organization.Version);
        if (isDue && await query.Value.SeeToAsync(appointments, call) is { } left) return left;
        return ResultOf(call, await grain.RequestDeletion(ifMatch.Version));
    }

    private async Task<OkResult<OrganizationView>> Restore(ApiCall call) => ResultOf(call, await Grain(call).Restore());

    /// <summary>An organisation as the caller sees it, or why it was not changed.</summary>
    public static OkResult<OrganizationView> ResultOf(ApiCall call, Outcome<Organization> outcome) => Reply.Ok(
        outcome, organization => OrganizationResponses.ToResponse(organization, call.Principal!.Role!.Value),
        organization => organization.Version);

    private ITenantGrain Grain(ApiCall call) => grains.GetGrain<ITenantGrain>(GrainKey.For(call.TenantId, call.TenantId));
}
