using Actors.ApiHost.Http;
using Actors.ApiHost.Identity;
using Actors.Tenancy;

namespace Actors.ApiHost.Tenancy;

/// <summary>Invitations: /organizations/{id}/invitations and /invitations/accept.</summary>
/// <param name="grains">The grains.</param>
/// <param name="invitations">Accepts them.</param>
/// <param name="tenants">Knows the slugs of tenants.</param>
internal sealed class InvitationEndpoints(IGrainFactory grains, Invitations invitations, TenantDirectory tenants)
{
    /// <summary>GET /organizations/{id}/invitations.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> List(ApiCall call)
    {
        var (paging, invalid) = QueryReader.PagingOf(call);
        if (invalid is not null) return invalid;
        var all = await Tenant(call).GetInvitations();
        var views = paging.Slice<Invitation>(all).Select(MemberMapping.ToView).ToList();
        return new ListAnswer<InvitationView>(
            views, Pagination.Of(paging.Page, paging.Limit, all.Length), TenancyAnswers.Default.PagedEnvelopeInvitationView);
    }

    /// <summary>POST /organizations/{id}/invitations, and POST /organizations/{id}/members: nobody becomes a member without agreeing.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> Create(ApiCall call)
    {
        var body = await JsonInput.ReadAsync(call, TenancyRequests.Default.InvitationInput);
        if (body.IsFailed(out var input, out var unreadable)) return unreadable;
        if (MemberMapping.Check(input).IsFailed(out var request, out var invalid)) return invalid;
        var scope = new CreationScope(Ids.Invitation, "invitations", call.TenantId);
        if (!CreationKeys.TryMake(call, scope, input, TenancyRequests.Default.InvitationInput, out var key, out var notAKey)) return notAKey;
        var outcome = await Tenant(call).Invite(key, request.Email, request.Role);
        if (outcome.IsRefused(out var invitation, out var refusal)) return Refusals.ToError(refusal, outcome.Replayed);
        return Answer.Created(
            MemberMapping.ToView(invitation), TenancyAnswers.Default.EnvelopeInvitationView, location: null, version: null, outcome.Replayed);
    }

    /// <summary>DELETE /organizations/{id}/invitations/{invitationId}.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> Revoke(ApiCall call)
    {
        var outcome = await Tenant(call).RevokeInvitation(call.RouteValue("invitationId"));
        if (outcome.IsRefused(out var invitation, out var refusal)) return refusal;
        return Answer.Ok(MemberMapping.ToView(invitation), TenancyAnswers.Default.EnvelopeInvitationView);
    }

    /// <summary>POST /invitations/accept.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> Accept(ApiCall call)
    {
        var body = await JsonInput.ReadAsync(call, TenancyRequests.Default.AcceptInput);
        if (body.IsFailed(out var input, out var unreadable)) return unreadable;
        if (input.Token is not { Length: > 0 } token) return ApiError.Invalid("token", "It is missing.");
        var principal = call.Principal!;
        if (principal.ExternalAccount is not null) return AccountEndpoints.NeedsOwnAccount;
        var outcome = await invitations.AcceptAsync(call, token, new Joining(principal.UserId, principal.Name, principal.Email));
        if (outcome.IsRefused(out var member, out var refusal)) return refusal;
        var tenantId = Invitations.TenantOf(token);
        var view = new AcceptedView
        {
            TenantId = tenantId,
            TenantSlug = await tenants.SlugOfAsync(tenantId, call.Http.RequestAborted),
            Role = RoleNames.Of(member.Role),
        };
        return Answer.Ok(view, TenancyAnswers.Default.EnvelopeAcceptedView);
    }

    private ITenantGrain Tenant(ApiCall call) => grains.GetGrain<ITenantGrain>(GrainKey.For(call.TenantId, call.TenantId));
}
