using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Http.Routes;
using Actors.ApiHost.Identity;
using Actors.ApiHost.Identity.Accounts;
using Actors.ApiHost.Identity.Members;
using Actors.ApiHost.Tenancy.Organizations;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Tenancy;

namespace Actors.ApiHost.Tenancy.Members;

/// <summary>Invitations: /organizations/{id}/invitations and /invitations/accept. Nobody becomes a member without agreeing.</summary>
internal sealed class InvitationEndpoints(IGrainFactory grains, Invitations invitations, TenantDirectory tenants)
{
    public void Map(IEndpointRouteBuilder api)
    {
        const string howItGoes =
            "The address gets a mail with a token that is good for 7 days, once. Whether it has an account is not told. Only owners invite "
                + "owners.";
        var own = api.MapGroup("/organizations/{id}").WithTags(MemberEndpoints.Tag).AllowedFor(Access.Admin).RequireOwnOrganization();
        own.MapGet("/invitations", List).As("listInvitations", "Lists open invitations");
        own.MapPost("/invitations", Create).IsCostly()
            .As("invite", "Invites somebody", howItGoes)
            .MayFail(ApiErrorCode.DuplicateResource, ApiErrorCode.LimitReached);
        own.MapPost("/members", Create).IsCostly()
            .As("addMember", "Invites a member", howItGoes)
            .MayFail(ApiErrorCode.DuplicateResource, ApiErrorCode.LimitReached);
        own.MapDelete("/invitations/{invitationId}", Revoke).As("revokeInvitation", "Takes an invitation back");
        api.MapGroup("/invitations").WithTags(MemberEndpoints.Tag).AllowedFor(Access.SignedIn).MapPost("/accept", Accept)
            .As(
                "acceptInvitation", "Accepts an invitation",
                "The account's address must be the one that was invited, and is verified by this. Sign in with the organisation's slug as "
                    + "X-Tenant afterwards.")
            .MayFail(
                ApiErrorCode.ResourceNotFound, ApiErrorCode.InsufficientPermissions, ApiErrorCode.DuplicateResource,
                ApiErrorCode.LimitReached, ApiErrorCode.ConcurrentUpdate, ApiErrorCode.InvalidTransition);
    }

    private async Task<PageResult<InvitationView>> List(ApiCall call, Query<Paging> paging) =>
        Reply.Page<Invitation, InvitationView>(await Tenant(call).GetInvitations(), paging.Value, MemberResponses.ToResponse);

    private async Task<CreatedResult<InvitationView>> Create(ApiCall call, Body<InvitationInput> body, IdempotencyKey idempotency)
    {
        if (!MemberValidators.Check(body.Value).TryGet(out var request, out var invalid)) return invalid;
        var key = idempotency.For(new CreationScope(TenancyIds.Invitation, "invitations", call.TenantId), body.Value);
        return Reply.Created(await Tenant(call).Invite(key, request.Email, request.Role), MemberResponses.ToResponse);
    }

    private async Task<OkResult<InvitationView>> Revoke(ApiCall call, string invitationId) =>
        Reply.Ok(await Tenant(call).RevokeInvitation(invitationId), MemberResponses.ToResponse);

    private async Task<OkResult<AcceptedInvitationView>> Accept(ApiCall call, Body<AcceptInput> body)
    {
        if (body.Value.Token is not { Length: > 0 } token) return ApiError.Invalid("token", "is required");
        var principal = call.Principal!;
        if (principal.ExternalAccount is not null) return AccountEndpoints.NeedsOwnAccount;
        var outcome = await invitations.AcceptAsync(call, token, new Joining(principal.UserId, principal.Name, principal.Email));
        if (outcome.IsRefused(out var member, out var refusal)) return refusal;
        var tenantId = Invitations.TenantOf(token);
        return Reply.Ok(new AcceptedInvitationView
        {
            TenantId = tenantId,
            TenantSlug = await tenants.SlugOfAsync(tenantId, call.Http.RequestAborted),
            Role = RoleNames.Of(member.Role),
        });
    }

    private ITenantGrain Tenant(ApiCall call) => grains.GetGrain<ITenantGrain>(GrainKey.For(call.TenantId, call.TenantId));
}
